import { DEFAULT_FUNDING_LIMITS } from '../src/domain/funding-limits.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { Park, START } from './park.js';

const PDF = '%PDF-1.4\n%演示\n';
/** 500,000 元; the drafts below ask for exactly that. */
const THRESHOLD = 50_000_000;

const result = (changes: object = {}) => ({
  version: 1,
  noticeNumber: 'SDGP3702-2026-000123',
  method: 'consultation',
  supplier: '演示社工中心',
  amountFen: 48_000_000,
  concludedOn: '2026-03-02',
  link: 'https://example.org/notice/123',
  ...changes,
});

describe('what official procurement decides', () => {
  let park: Park;
  let supervisor: Client;
  beforeAll(async () => {
    park = await Park.open();
    supervisor = await park.as('supervisor', park.supervision);
    const administrator = await park.app.as('administrator');
    const limit = DEFAULT_FUNDING_LIMITS.project_fund;
    await ok(
      administrator.put('/posting-settings', {
        version: 0,
        codePrefix: 'LC',
        fundingLimits: {
          ...DEFAULT_FUNDING_LIMITS,
          project_fund: { ...limit, procurementThresholdFen: THRESHOLD },
        },
      }),
    );
  });
  beforeEach(() => park.app.clock.set(START));
  afterAll(() => park.stop());

  const large = () => park.draft({ ceilingFen: THRESHOLD });
  const hand = (id: string, version: number, client = park.drafter, reason?: string) =>
    client.post(`/listings/${id}/hand-over-to-procurement`, { version, reason });
  const record = (id: string, changes: object = {}, client = park.drafter) =>
    client.post(`/listings/${id}/record-procurement`, result(changes));
  const correct = (id: string, changes: object = {}, client = park.drafter) =>
    client.post(`/listings/${id}/correct-procurement`, result({ version: 2, ...changes }));
  const handed = async () => {
    const { id, version } = await large();
    await ok(hand(id, version));
    return id;
  };

  it('a draft at the threshold is refused for review and handed over instead', async () => {
    const { id, version } = await large();
    expect(await refusal(park.drafter.post(`/listings/${id}/submit-for-review`, { version }))).toBe(
      '409 procurement_threshold',
    );
    expect((await ok(hand(id, version))).status).toBe('cancelled');
    const listing = await ok(park.drafter.get(`/listings/${id}`));
    expect(listing).toMatchObject({
      status: 'cancelled',
      publishedAt: null,
      code: null,
      cancelReason: '预算上限达到采购限额标准，转政府采购程序',
      commands: [],
      procurement: { version: 1, reason: null, noticeNumber: null, file: null, recordedAt: null },
    });
    const { items } = await ok(park.drafter.get('/listings?status=cancelled'));
    expect(items.find((item: any) => item.id === id)).toMatchObject({ handedOver: true });
    const events = (await park.events(id)).map(({ name }) => name);
    expect(events).toEqual(['listing.drafted', 'listing.handed_over']);
  });

  it('needs no whole draft, but a name and an amount; and twice is not possible', async () => {
    const bare = await park.draft({ title: '', ceilingFen: 0, tasks: '', targets: [] });
    const refused = await hand(bare.id, bare.version);
    expect(refused.body).toMatchObject({
      code: 'listing_incomplete',
      fields: { title: '请填写名称', ceilingFen: '请填写预算上限' },
    });
    const draft = await park.draft({ ceilingFen: THRESHOLD, tasks: '', targets: [] });
    expect(await refusal(hand(draft.id, draft.version + 1))).toBe('409 stale_version');
    const { version } = await ok(hand(draft.id, draft.version));
    expect(await refusal(hand(draft.id, version))).toBe('409 transition_not_allowed');
  });

  it('asks for a reason below the threshold', async () => {
    const { id, version } = await park.draft({ ceilingFen: THRESHOLD - 1 });
    expect(await refusal(hand(id, version))).toBe('422 procurement_reason_required');
    expect(await refusal(hand(id, version, park.drafter, '  '))).toBe(
      '422 procurement_reason_required',
    );
    await ok(hand(id, version, park.drafter, '列入集中采购目录'));
    expect(await ok(park.drafter.get(`/listings/${id}`))).toMatchObject({
      cancelReason: '列入集中采购目录',
      procurement: { reason: '列入集中采购目录' },
    });
  });

  it('takes a listing from review, and none that was published', async () => {
    const { id, version } = await park.proposed();
    await ok(hand(id, version, park.drafter, '列入集中采购目录'));
    expect(
      await refusal(park.approver.post(`/listings/${id}/approve-publication`, { version })),
    ).toBe('409 stale_version');
    const open = await park.published();
    expect(await refusal(hand(open.id, open.version, park.drafter, '太迟了'))).toBe(
      '409 transition_not_allowed',
    );
    const given = await park.draft();
    const gone = await ok(
      park.drafter.post(`/listings/${given.id}/discard`, {
        version: given.version,
        reason: '不再需要',
      }),
    );
    expect(await refusal(hand(given.id, gone.version, park.drafter, '再转'))).toBe(
      '409 transition_not_allowed',
    );
  });

  it('is the posting unit’s step alone', async () => {
    const { id, version } = await large();
    expect(await refusal(hand(id, version, park.outsider))).toBe('404 not_found');
    for (const client of [park.officer, park.approver, supervisor, park.agent]) {
      expect(await refusal(hand(id, version, client))).toBe('403 role_not_allowed');
    }
    expect((await ok(park.drafter.get(`/listings/${id}`))).status).toBe('draft');
  });

  it('is the committee’s to see from then on, and stays unseen outside the staff', async () => {
    const { id, version } = await large();
    expect(await refusal(park.officer.get(`/listings/${id}`))).toBe('404 not_found');
    await ok(hand(id, version));
    for (const client of [park.officer, park.approver, supervisor]) {
      expect((await ok(client.get(`/listings/${id}`))).procurement).toMatchObject({ version: 1 });
    }
    for (const client of [park.outsider, park.agent]) {
      expect(await refusal(client.get(`/listings/${id}`))).toBe('404 not_found');
    }
    const history = await ok(park.officer.get(`/listings/${id}/history`));
    expect(history.map((step: any) => step.command)).toEqual(['draft', 'hand_over_to_procurement']);
  });

  it('its result is recorded once, by the posting unit or the committee', async () => {
    const byUnit = await handed();
    await ok(record(byUnit));
    expect((await ok(park.drafter.get(`/listings/${byUnit}`))).procurement).toMatchObject({
      ...result({ version: 2 }),
      file: null,
      recordedBy: '测试账号',
    });
    expect(await refusal(record(byUnit, { version: 2 }))).toBe('409 procurement_recorded');
    const byCommittee = await handed();
    await ok(record(byCommittee, {}, park.officer));
    const other = await handed();
    expect(await refusal(record(other, {}, park.outsider))).toBe('404 not_found');
    for (const client of [park.approver, supervisor, park.agent]) {
      expect(await refusal(record(other, {}, client))).toBe('403 role_not_allowed');
    }
    expect(await refusal(record(other, { version: 9 }))).toBe('409 stale_version');
    expect((await ok(park.drafter.get(`/listings/${other}`))).procurement.recordedAt).toBeNull();
  });

  it('has no result where nothing was handed over', async () => {
    const draft = await park.draft();
    for (const client of [park.drafter, park.officer]) {
      expect(await refusal(record(draft.id, {}, client))).toBe('404 not_found');
      expect(await refusal(correct(draft.id, { reason: '更正' }, client))).toBe('404 not_found');
    }
  });

  it('believes no result without proof, from tomorrow or with a link that is none', async () => {
    const id = await handed();
    const fault = async (changes: object) => (await record(id, changes)).body.fields;
    expect(await fault({ link: null })).toEqual({
      link: '请填写成交公告的网址，或上传成交文件',
    });
    expect(await fault({ concludedOn: '2026-03-03' })).toEqual({
      concludedOn: '成交日期不能晚于今天',
    });
    const links = ['javascript:alert(1)', 'example.org/1', 'https://a@b.example/', 'https://x y'];
    for (const link of links) {
      expect(await fault({ link })).toEqual({ link: '公告链接须为 http 或 https 开头的网址' });
    }
    expect(Object.keys(await fault({ amountFen: -1, method: 'lottery' }))).toEqual(
      expect.arrayContaining(['amountFen', 'method']),
    );
    const others = await park.outsider.upload('别人的.pdf', PDF);
    expect(await refusal(record(id, { fileId: others }))).toBe('404 not_found');
  });

  it('keeps the old values of a correction in the trail, and the old file', async () => {
    const id = await handed();
    const first = await park.drafter.upload('成交通知书.pdf', PDF);
    const path = (fileId: string) => `/listings/${id}/procurement-files/${fileId}`;
    expect(await refusal(correct(id, { version: 1, reason: '太早' }))).toBe(
      '409 procurement_not_recorded',
    );
    await ok(record(id, { link: null, fileId: first }));
    expect((await supervisor.get(path(first))).status).toBe(200);
    expect(await refusal(park.outsider.get(path(first)))).toBe('404 not_found');
    expect(await refusal(park.agent.get(path(first)))).toBe('403 role_not_allowed');
    const same = { link: null, fileId: first };
    expect(await refusal(correct(id, same))).toBe('422 invalid_input');
    expect(await refusal(correct(id, { ...same, reason: '没有改动' }))).toBe('422 amendment_empty');
    expect(await refusal(correct(id, { reason: '更正' }, park.outsider))).toBe('404 not_found');
    expect(await refusal(correct(id, { reason: '更正' }, park.approver))).toBe(
      '403 role_not_allowed',
    );
    const second = await park.officer.upload('成交通知书（盖章）.pdf', PDF);
    const change = { link: null, fileId: second, amountFen: 47_000_000, reason: '金额抄录有误' };
    await ok(correct(id, change, park.officer));
    expect((await ok(park.drafter.get(`/listings/${id}`))).procurement).toMatchObject({
      version: 3,
      amountFen: 47_000_000,
      file: { fileId: second, name: '成交通知书（盖章）.pdf' },
    });
    expect((await park.drafter.get(path(first))).status).toBe(200);
    const entry = await park.row(
      `SELECT reason, details FROM audit_entry WHERE action = 'procurement.correct'
       AND listing_id = $1`,
      id,
    );
    expect(entry).toEqual({
      reason: '金额抄录有误',
      details: {
        before: { amountFen: 48_000_000, fileId: first },
        after: { amountFen: 47_000_000, fileId: second },
        changes: expect.arrayContaining([
          { field: 'procurement.amountFen', from: 48_000_000, to: 47_000_000 },
        ]),
      },
    });
  });

  it('two people record at one moment: one record stands', async () => {
    const id = await handed();
    const replies = await Promise.all([record(id), record(id, {}, park.officer)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
