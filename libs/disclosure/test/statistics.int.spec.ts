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
