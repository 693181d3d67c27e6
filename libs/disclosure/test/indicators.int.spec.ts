import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import '#evaluation';
import '#fulfilment';
import '#notification';
import { disclosureControllers, DisclosureModule } from '../src/index.js';
import { Year, type Round } from './year.js';

let app: TestApp;
let year: Year;
let public_: Client;

beforeAll(async () => {
  app = await startApp([{ module: DisclosureModule, controllers: disclosureControllers }], {
    SESSION_HOURS: '720',
  });
  await app.clock.set('2026-11-22T09:00:00+08:00');
  year = await Year.begin(app);
  public_ = app.visitor();
});
afterAll(() => app?.stop());

const at = (day: string, time = '10:00') => `${day}T${time}:00+08:00`;
const round = (published: string, closed: string, more: Partial<Round> = {}): Round => ({
  publishedAt: at(published),
  deadline: at(closed, '17:00'),
  ...more,
});

/** Asks for a day of a year nobody else of these tests uses. */
const asOf = (day: string, more = '') => ok(public_.get(`/public/indicators?asOf=${day}${more}`));
const counts = (report: any): Record<string, number> =>
  Object.fromEntries(report.figures.map(({ measure, count }: any) => [measure, count]));

describe('the indicators', () => {
  it('follow a task from its publication to its award, day by day', async () => {
    await year.add({
      rounds: [
        round('2001-03-01', '2001-03-10', { bids: 2, effectiveAt: at('2001-03-31', '24:00') }),
      ],
    });
    const seen = async (day: string) => {
      const { posted, bid, awarded } = await asOf(day);
      return [posted, bid, awarded];
    };
    expect(await seen('2001-02-28')).toEqual([0, 0, 0]);
    expect(await seen('2001-03-01')).toEqual([1, 0, 0]);
    // Before the deadline nothing tells that anybody has bid.
    expect(await seen('2001-03-09')).toEqual([1, 0, 0]);
    expect(await seen('2001-03-10')).toEqual([1, 1, 0]);
    expect(await seen('2001-03-30')).toEqual([1, 1, 0]);
    // 24:00 of the 31st belongs to the 31st.
    expect(await seen('2001-03-31')).toEqual([1, 1, 1]);
    // Another year's publications are another year's.
    expect(await seen('2002-03-31')).toEqual([0, 0, 0]);
  });

  it('count a task once whatever its rounds, or each round where the office wants it so', async () => {
    await year.add({
      rounds: [
        round('2003-03-01', '2003-03-10', { unsuccessfulAt: at('2003-03-10', '17:01') }),
        round('2003-04-01', '2003-04-10', { bids: 1, effectiveAt: at('2003-05-01') }),
      ],
    });
    expect(counts(await asOf('2003-03-31'))).toMatchObject({
      posted: 1,
      unanswered: 1,
      unsuccessful: 1,
      underway: 0,
    });
    expect(counts(await asOf('2003-04-05'))).toMatchObject({
      posted: 1,
      unanswered: 0,
      unsuccessful: 0,
      underway: 1,
    });
    expect(counts(await asOf('2003-12-31'))).toMatchObject({ posted: 1, bid: 1, awarded: 1 });
    expect(counts(await asOf('2003-12-31', '&counting=round'))).toMatchObject({
      posted: 2,
      bid: 1,
      awarded: 1,
      unsuccessful: 1,
      unanswered: 1,
    });
  });

  it('take an award back from the day on which it was annulled', async () => {
    await year.add({
      rounds: [
        round('2004-03-01', '2004-03-10', {
          bids: 2,
          effectiveAt: at('2004-04-01'),
          annulledAt: at('2004-05-10'),
          unsuccessfulAt: at('2004-05-20'),
        }),
      ],
    });
    expect((await asOf('2004-05-09')).awarded).toBe(1);
    expect(counts(await asOf('2004-05-10'))).toMatchObject({ awarded: 0, bid_not_awarded: 1 });
    expect(counts(await asOf('2004-05-20'))).toMatchObject({ unsuccessful: 1, unanswered: 0 });
  });

  it('come out at 22, 20 and 19, with every figure’s list as long as the figure', async () => {
    const month = (index: number) => String(1 + (index % 9)).padStart(2, '0');
    for (let index = 0; index < 22; index += 1) {
      const m = month(index);
      const bids = index < 20 ? 1 + (index % 3) : 0;
      await year.add({
        rounds: [
          round(`2005-${m}-05`, `2005-${m}-19`, {
            bids,
            ...(index < 19 ? { effectiveAt: at(`2005-${m}-28`, '24:00') } : {}),
            ...(index >= 19 ? { unsuccessfulAt: at(`2005-${m}-25`) } : {}),
          }),
        ],
      });
    }
    const report = await asOf('2005-12-31');
    expect(report).toMatchObject({ posted: 22, bid: 20, awarded: 19 });
    expect(report.sentence).toBe(
      '2005年以来（截至12月31日），累计发榜22项，揭榜20项，确定承榜19项；' +
        '揭榜率90.9%，承榜率95.0%（按揭榜计）、86.4%（按发榜计）。',
    );
    expect(counts(report)).toEqual({
      posted: 22,
      bid: 20,
      awarded: 19,
      unanswered: 2,
      bid_not_awarded: 1,
      unsuccessful: 3,
      cancelled: 0,
      underway: 0,
    });
    expect(report.ceilingFen).toBe(22_000_000);
    expect(report.awardedFen).toBe(19 * 800_000);
    for (const { count, list } of report.figures) {
      const codes: string[] = [];
      let cursor: string | null = null;
      do {
        const page: any = await ok(
          public_.get(`${list}&limit=7${cursor ? `&cursor=${cursor}` : ''}`),
        );
        codes.push(...page.items.map((item: any) => item.code));
        cursor = page.nextCursor;
      } while (cursor);
      expect(codes).toHaveLength(count);
      expect(new Set(codes).size).toBe(count);
    }
    // The same question about the same day has the same answer later on.
    await app.clock.set('2026-11-23T09:00:00+08:00');
    expect(await asOf('2005-12-31')).toEqual(report);
  });

  it('refuse what is no question', async () => {
    for (const query of ['asOf=2026-02-30', 'asOf=x', 'from=2026-05-01&asOf=2026-04-01', 'a=b']) {
      expect(await refusal(public_.get(`/public/indicators?${query}`))).toBe('422 invalid_input');
    }
    expect(await refusal(public_.get('/public/indicators/listings?measure=x'))).toBe(
      '422 invalid_input',
    );
  });
});
