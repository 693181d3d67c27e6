import { checkReport, verifyRanking } from '#evaluation';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import {
  acceptedNeed,
  approvedAgreement,
  bid,
  close,
  evaluated,
  noticed,
  published,
  send,
  signed,
} from '../../notification/test/stories.js';
import { Stage, type Agent } from '../../notification/test/stage.js';
import { disclosureControllers, DisclosureModule } from '../src/index.js';

let stage: Stage;
let visitor: Client;
let [one, two]: Agent[] = [];

beforeAll(async () => {
  stage = await Stage.open({}, [{ module: DisclosureModule, controllers: disclosureControllers }]);
  visitor = stage.app.visitor();
  [one, two] = stage.agents;
});
afterAll(() => stage?.stop());

const page = (id: string) => ok(visitor.get(`/public/listings/${id}`));

describe('from the notice to the result', () => {
  let id: string;
  let bids: string[];
  let awardId: string;

  /** Listings whose awardee was in the alliance on the day of the effect. */
  const listed = async (allianceId = stage.alliances[0]): Promise<string[]> =>
    (await ok(visitor.get(`/public/listings?allianceId=${allianceId}`))).items.map(
      (item: any) => item.id,
    );

  beforeAll(async () => {
    const needId = await acceptedNeed(stage);
    id = await published(stage, { needId });
    bids = [await bid(one!, id), await bid(two!, id)];
    await close(stage);
    await evaluated(stage, id, { [bids[0]!]: 90, [bids[1]!]: 70 });
  });

  it('a proposal is nobody’s to read but the committee’s', async () => {
    await stage.app.clock.set('2026-03-17T10:00:00+08:00');
    const body = { bidId: bids[0], amountFen: 3_000_000 };
    await ok(stage.officer.post(`/listings/${id}/awards`, body));
    const found = await page(id);
    expect(found).toMatchObject({ status: 'award_proposed', statusName: '定榜审批', award: null });
    expect((await ok(visitor.get(`/public/notices?listingId=${id}`))).items).toEqual([]);
    const { code } = found;
    const ledgerOf = async (client: Client) =>
      (await ok(client.get(`/ledger?keyword=${code}`))).items[0];
    expect(await ledgerOf(stage.drafter)).toMatchObject({ awardeeNames: null, amountFen: null });
    expect(await ledgerOf(stage.officer)).toMatchObject({ amountFen: 3_000_000 });
    const award = await ok(stage.officer.get(`/listings/${id}/award`));
    await send(stage.approver, `/awards/${award.id}`, 'decline-proposal', { reason: '材料不全' });
  });

  it('the notice prints winner, score, amount, both days and the ranking without other names', async () => {
    await stage.app.clock.set('2026-03-17T10:30:00+08:00');
    awardId = await noticed(stage, id, bids[0]!);
    const { items } = await ok(visitor.get('/public/notices?running=true'));
    expect(items).toMatchObject([
      {
        id: awardId,
        kindName: '拟承榜公示',
        running: true,
        award: {
          organizationName: one!.organizationName,
          memberNames: [],
          amountFen: 3_000_000,
          rank: 1,
          totalHundredths: 9000,
          noticeStart: '2026-03-18',
          noticeEnd: '2026-03-24',
          noticeEndsAt: '2026-03-24T16:00:00.000Z',
        },
      },
    ]);
    const notice = await ok(visitor.get(`/public/notices/${awardId}`));
    expect(notice.ranking).toEqual([
      { rank: 1, label: '揭榜方一', totalHundredths: 9000, acceptable: true, awardee: true },
      { rank: 2, label: '揭榜方二', totalHundredths: 7000, acceptable: true, awardee: false },
    ]);
    expect(JSON.stringify(notice)).not.toContain(two!.organizationName);
    expect(notice).toMatchObject({ supervisionPhone: '0532-80000002' });
    const report = await ok(visitor.get(`/public/notices/${awardId}/report`));
    expect(report.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(report.report.ranking.rows).toHaveLength(2);
    expect(report.redacted).toBe(false);
    expect(checkReport({ public: report.report, digest: report.digest })).toEqual([]);
    expect(verifyRanking(report).filter(({ holds }) => !holds)).toEqual([]);
    expect(await refusal(visitor.get(`/public/results/${awardId}`))).toBe('404 not_found');
    expect(await listed()).toEqual([]);
    expect((await page(id)).award).toMatchObject({ organizationName: one!.organizationName });
    expect((await page(id)).statusName).toBe('拟承榜公示');
  });

  it('the report hides personal data, and its digest is that of what is published', async () => {
    const disqualified = [{ bidId: bids[1], label: '揭榜方二', reason: '电话 13812345678 空号' }];
    // A finalised evaluation is frozen: only a test can plant this afterwards.
    const write = async (value: unknown) => {
      await stage.app.write(async (tx) => {
        await tx.manager.query('ALTER TABLE evaluation DISABLE TRIGGER USER');
        await tx.manager.query(
          `UPDATE evaluation SET report = jsonb_set(report, '{public,disqualified}', $2::jsonb)
           WHERE listing_id = $1`,
          [id, JSON.stringify(value)],
        );
        await tx.manager.query('ALTER TABLE evaluation ENABLE TRIGGER USER');
        // As every command does; what is kept of the public's pages goes by it.
        await tx.audit({ action: 'test.plant', subjectType: 'listing', subjectId: id });
      });
    };
    await write(disqualified);
    const { report, digest, redacted } = await ok(visitor.get(`/public/notices/${awardId}/report`));
    expect(report.disqualified[0].reason).toBe('电话 138****5678 空号');
    expect(redacted).toBe(true);
    expect(checkReport({ public: report, digest })).toEqual([]);
    await write([]);
  });

  it('the result follows with the effect, the work and its acceptance, for any day', async () => {
    await stage.app.clock.set('2026-03-25T09:00:00+08:00');
    await stage.app.drain();
    const result = async () =>
      (await ok(visitor.get('/public/results'))).items.find((item: any) => item.listingId === id);
    expect(await result()).toMatchObject({
      id: awardId,
      organizationName: one!.organizationName,
      statusName: '已承榜',
      effectiveAt: '2026-03-24T16:00:00.000Z',
      conclusion: null,
    });
    for (const key of [awardId, id]) {
      const { letter, ranking, award } = await ok(visitor.get(`/public/results/${key}`));
      expect(award).toMatchObject({ id: awardId, effectiveAt: '2026-03-24T16:00:00.000Z' });
      expect(ranking).toHaveLength(2);
      expect(letter).toMatchObject({ signedBy: '演示综合党委', date: '2026-03-24' });
      const text = [letter.title, ...letter.paragraphs].join('\n');
      expect(text).toContain(`承榜单位：${one!.organizationName}。`);
      expect(text).toContain(
        '承榜金额：30,000.00 元（人民币叁万元整）。评审名次第 1，得分 90.00 分。',
      );
      expect(text).toContain('2026年3月18日至2026年3月24日），公示期内未收到异议');
      expect(text).toContain('共收到揭榜意向书 2 份');
      expect(text).not.toContain(two!.organizationName);
    }
    expect(await listed()).toEqual([id]);
    expect(await listed(stage.alliances[1])).toEqual([]);
    const awarded = async (day: string) =>
      (
        await ok(visitor.get(`/public/indicators/listings?measure=awarded&asOf=${day}&limit=100`))
      ).items.some((item: any) => item.listingId === id);
    expect(await awarded('2026-03-23')).toBe(false);
    // The notice ended at 24:00 of the 24th.
    expect(await awarded('2026-03-24')).toBe(true);

    const agreementId = await approvedAgreement(stage, id);
    await signed(stage, agreementId, one!);
    const { work, timeline } = await page(id);
    expect(work).toMatchObject({
      startsOn: '2026-05-01',
      terminated: false,
      milestones: [{ number: 1, status: 'scheduled' }, { number: 2 }],
    });
    expect(timeline.map((entry: any) => `${entry.key} ${entry.state}`)).toEqual([
      'need_stated done',
      'need_accepted done',
      'published done',
      'enquiry_ends done',
      'closed done',
      'opened done',
      'notice_begins done',
      'notice_ends done',
      'effective done',
      'signed done',
      'milestone next',
      'milestone next',
    ]);
    const [entry] = (await ok(stage.drafter.get('/ledger?status=in_progress'))).items;
    expect(entry).toMatchObject({
      listingId: id,
      bidCount: 2,
      bidderNames: [one!.organizationName, two!.organizationName],
      awardeeNames: [one!.organizationName],
      totalHundredths: 9000,
      amountFen: 3_000_000,
      noticeStart: '2026-03-18',
      noticeEnd: '2026-03-24',
      objections: 0,
      progressPercent: 0,
      paidFen: 0,
      startsOn: '2026-05-01',
    });
  });

  it('keeps a unit’s ledger to the unit and to whoever may read it', async () => {
    expect((await ok(stage.outsider.get('/ledger'))).items).toEqual([]);
    expect((await ok(stage.officer.get('/ledger?year=2025'))).items).toEqual([]);
    expect((await ok(stage.officer.get('/ledger?year=2026'))).items).toHaveLength(1);
    expect(await refusal(one!.get('/ledger'))).toBe('403 role_not_allowed');
    expect(await refusal(visitor.get('/ledger'))).toBe('401 not_signed_in');
  });
});
