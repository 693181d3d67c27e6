import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import '#evaluation';
import '#fulfilment';
import '#notification';
import { disclosureControllers, DisclosureModule } from '../src/index.js';
import { Year, type Round, type Task } from './year.js';

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

  it('agree with a plain count over many random stories, on any day', async () => {
    const tasks = randomTasks(80);
    for (const task of tasks) await year.add(task);
    for (const day of ['01-31', '02-14', '03-15', '05-01', '06-30', '09-09', '12-31']) {
      const report = await asOf(`2010-${day}`);
      expect([day, counts(report)]).toEqual([day, plainly(tasks, `2010-${day}`)]);
    }
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

describe('statistics', () => {
  beforeAll(async () => {
    const { communityId, otherStreetId } = year;
    const won = { bids: 1, effectiveAt: at('2006-04-01') };
    await year.add({ unitId: communityId, rounds: [round('2006-03-01', '2006-03-10', won)] });
    await year.add({
      unitId: otherStreetId,
      category: 'legal_advice',
      fundingMode: 'gov_purchase',
      ceilingFen: 3_000_000,
      rounds: [round('2006-05-01', '2006-05-10', { bids: 1 })],
    });
  });
  const by = async (group: string) =>
    (await ok(public_.get(`/public/statistics?by=${group}&asOf=2006-06-30`))).rows;

  it('by street put a community’s listings under its street, and show streets without any', async () => {
    const rows = await by('street');
    expect(rows.map((row: any) => [row.name, row.posted, row.bid, row.awarded])).toEqual([
      ['演示一街道', 1, 1, 1],
      ['演示二街道', 1, 1, 0],
    ]);
  });

  it('by category, funding and month leave no holes', async () => {
    expect((await by('category')).map((row: any) => [row.name, row.posted])).toEqual([
      ['老年养护', 1],
      ['法律咨询', 1],
    ]);
    expect((await by('fundingMode')).map((row: any) => [row.key, row.ceilingFen])).toEqual([
      ['gov_purchase', 3_000_000],
      ['project_fund', 1_000_000],
      ['activity_subsidy', 0],
    ]);
    const months = await by('month');
    expect(months.map((row: any) => `${row.key} ${row.posted}`)).toEqual([
      '2006-01 0',
      '2006-02 0',
      '2006-03 1',
      '2006-04 0',
      '2006-05 1',
      '2006-06 0',
    ]);
  });

  it('by alliance tell what it received and won, never who bid', async () => {
    const rows = await by('alliance');
    expect(
      rows.map((row: any) => [row.name, row.posted, row.bid, row.awarded, row.awardedFen]),
    ).toEqual([
      ['演示联盟', 2, null, 1, 800_000],
      ['演示联盟二', 0, null, 0, 0],
    ]);
  });
});

describe('the indicators of an office', () => {
  it('are its own and those below; the committee may ask about any unit', async () => {
    const officer = await app.as('posting_officer', { unitId: year.streetId });
    const other = await app.as('posting_officer', { unitId: year.otherStreetId });
    const committee = await app.as('committee_officer');
    const posted = async (client: Client, more = '') =>
      (await ok(client.get(`/indicators?asOf=2006-06-30${more}`))).posted;
    expect(await posted(officer)).toBe(1);
    expect(await posted(other)).toBe(1);
    expect(await posted(committee)).toBe(2);
    expect(await posted(committee, `&unitId=${year.streetId}`)).toBe(1);
    // A unit that is not theirs is none of theirs.
    expect(await posted(other, `&unitId=${year.streetId}`)).toBe(0);
    const report = await ok(officer.get('/indicators?asOf=2006-06-30'));
    const { list } = report.figures[0];
    expect((await ok(officer.get(list))).items).toHaveLength(1);
    expect((await ok(other.get('/indicators/statistics?asOf=2006-06-30'))).rows).toHaveLength(1);
    expect(await refusal((await app.as('resident')).get('/indicators'))).toBe(
      '403 role_not_allowed',
    );
    expect(await refusal(public_.get('/indicators'))).toBe('401 not_signed_in');
  });
});

/** Stories of the year 2010 by a small generator of numbers, the same in every run. */
function randomTasks(count: number): Task[] {
  let seed = 20_100_101;
  const pick = (n: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * n);
  };
  const day = (offset: number) =>
    new Date(Date.UTC(2010, 0, 1 + offset)).toISOString().slice(0, 10);
  const story = (begin: number): [Round, number] => {
    const closes = begin + 5 + pick(20);
    const base = round(day(begin), day(closes));
    switch (pick(6)) {
      case 0:
        return [{ ...base, closed: false, cancelledAt: at(day(begin + 2)) }, begin + 3];
      case 1:
        return [{ ...base, unsuccessfulAt: at(day(closes), '17:01') }, closes + 2];
      case 2: {
        const failed = closes + 1 + pick(20);
        return [{ ...base, bids: 1 + pick(3), unsuccessfulAt: at(day(failed)) }, failed + 2];
      }
      case 3:
        return [{ ...base, bids: 1 }, Infinity];
      case 4: {
        const effective = closes + 5 + pick(20);
        const annulled = effective + 5 + pick(30);
        return [
          {
            ...base,
            bids: 2,
            effectiveAt: at(day(effective), '24:00'),
            annulledAt: at(day(annulled)),
            unsuccessfulAt: at(day(annulled), '11:00'),
          },
          annulled + 2,
        ];
      }
      default:
        return [
          { ...base, bids: 1 + pick(3), effectiveAt: at(day(closes + 5 + pick(20)), '24:00') },
          Infinity,
        ];
    }
  };
  return Array.from({ length: count }, () => {
    const rounds: Round[] = [];
    let begin = pick(200);
    while (begin < 340 && rounds.length < 3) {
      const [one, next] = story(begin);
      rounds.push(one);
      if (pick(2) === 0) break;
      begin = next;
    }
    return { rounds };
  });
}

/** The same figures by plain reading of the stories. */
function plainly(tasks: Task[], day: string): Record<string, number> {
  const end = Date.parse(at(day, '24:00'));
  const before = (instant?: string) => instant !== undefined && Date.parse(instant) < end;
  const until = (instant?: string) => instant !== undefined && Date.parse(instant) <= end;
  const sums = {
    posted: 0,
    bid: 0,
    awarded: 0,
    unanswered: 0,
    bid_not_awarded: 0,
    unsuccessful: 0,
    cancelled: 0,
    underway: 0,
  };
  for (const task of tasks) {
    const rounds = task.rounds.filter(({ publishedAt }) => before(publishedAt));
    if (rounds.length === 0) continue;
    const bid = rounds.some(
      (it) => it.closed !== false && until(it.deadline) && (it.bids ?? 0) > 0,
    );
    const awarded = rounds.some((it) => until(it.effectiveAt) && !before(it.annulledAt));
    const last = rounds.at(-1)!;
    const failed = before(last.unsuccessfulAt);
    const cancelled = before(last.cancelledAt);
    sums.posted += 1;
    if (bid) sums.bid += 1;
    if (awarded) sums.awarded += 1;
    if (bid && !awarded) sums.bid_not_awarded += 1;
    if (awarded) continue;
    if (failed) sums.unsuccessful += 1;
    if (failed && !bid) sums.unanswered += 1;
    if (cancelled) sums.cancelled += 1;
    if (!failed && !cancelled) sums.underway += 1;
  }
  return sums;
}
