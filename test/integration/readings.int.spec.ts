import { newId } from '#kernel';
import { PanelMember, ScoreSheet } from '#evaluation';
import { ok, refusal, type Client } from '../support/client.js';
import {
  rankedListing,
  startNotice,
  fileObjection,
  OBJECTION,
} from '../../libs/award/test/scene.js';
import { proposalBody } from '../../libs/bidding/test/scene.js';
import { Desks, MONDAY, type Bidder } from '../../libs/disclosure/test/desks.js';
import { EmergencyReading } from '#oversight';

const REASON = '接到实名举报，须核对当事人身份并当面核实情况，请予同意。';
const PLANTED = '演示·蓝鲸计划';

let desks: Desks;
beforeAll(async () => {
  desks = await Desks.open();
});
afterAll(() => desks?.app.stop());
beforeEach(() => desks.app.clock.set(MONDAY));

const request = (kind: string, subjectId: string, more: object = {}, by = desks.supervisor) =>
  by.post('/readings', { kind, subjectId, reason: REASON, ...more });
const confirm = (id: string, by: Client = desks.approver) =>
  by.post(`/readings/${id}/confirm`, { version: 1 });
const use = (id: string, by: Client = desks.supervisor) => by.post(`/readings/${id}/use`);
const choices = async (kind: string) =>
  (await ok(desks.supervisor.get(`/readings/choices?kind=${kind}`))).map((it: any) => it.id);
const mine = async (client: Client) => (await ok(client.get('/readings/of-mine'))).items as any[];
const told = async (accountId: string) => {
  await desks.app.drain();
  const rows = await desks.app.db.query<{ kind: string }>(
    `SELECT kind FROM message WHERE account_id = $1 AND kind LIKE 'reading.%'`,
    [accountId],
  );
  return rows.map(({ kind }) => kind);
};
const later = async (minutes: number) => {
  const now = await desks.app.clock.now();
  await desks.app.clock.set(new Date(now.getTime() + minutes * 60_000).toISOString());
};

describe('an objector’s contact', () => {
  let objection: { id: string; code: string };
  beforeEach(async () => {
    const awardId = await startNotice(await rankedListing(desks.app));
    objection = await ok(fileObjection(desks.app, awardId));
  });

  it('is read with a second person’s consent, for half an hour, and the objector sees it', async () => {
    expect(await choices('objector_contact')).toContain(objection.id);
    const { id } = await ok(request('objector_contact', objection.id));
    expect(await told(desks.approver.accountId)).toContain('reading.to_confirm');
    expect(await refusal(use(id))).toBe('409 reading_not_confirmed');
    await ok(confirm(id));
    const { lines } = await ok(use(id));
    expect(lines.map((it: any) => it.value)).toEqual([OBJECTION.name, OBJECTION.contact]);

    const path = `/public/objections/${objection.id}/readings`;
    const { items } = await ok(desks.app.visitor().post(path, { code: objection.code }));
    expect(items).toMatchObject([{ kind: 'objector_contact', reason: REASON }]);
    const wrong = desks.app.visitor().post(path, { code: 'AAAA-BBBB-CCCC' });
    expect(await refusal(wrong)).toBe('404 not_found');

    const { items: entries } = await ok(desks.supervisor.get('/audit-entries?action=reading.use'));
    const entry = entries.find(({ subjectId }: any) => subjectId === id);
    expect(entry).toMatchObject({ accountId: desks.supervisor.accountId, reason: REASON });
    expect(JSON.stringify(entry)).not.toContain(OBJECTION.contact);
    await later(30);
    expect(await refusal(use(id))).toBe('409 reading_over');
  });

  it('leaves no trace of its words where answers are kept', async () => {
    const { id } = await ok(request('objector_contact', objection.id));
    await ok(confirm(id));
    const send = () => desks.supervisor.post(`/readings/${id}/use`, {}, { key: `use-${id}` });
    await ok(send());
    await ok(send());
    const kept = await desks.app.db.query('SELECT answer FROM idempotency_key');
    expect(JSON.stringify(kept)).not.toContain(OBJECTION.contact);
    const { items } = await ok(desks.supervisor.get('/readings?status=confirmed'));
    const listed = items.find((it: any) => it.id === id);
    expect(listed).toMatchObject({ uses: 2, mine: true });
  });

  it('needs a reason of some length, a proof of who asks, and somebody else’s consent', async () => {
    const short = request('objector_contact', objection.id, { reason: '核实情况' });
    expect(await refusal(short)).toBe('422 invalid_input');
    const unproved = await desks.app.as('supervisor');
    unproved.prove = undefined;
    await desks.app.db.query(
      `UPDATE session SET authenticated_at = authenticated_at - interval '1 hour' WHERE account_id = $1`,
      [unproved.accountId],
    );
    const asked = request('objector_contact', objection.id, {}, unproved);
    expect(await refusal(asked)).toBe('403 reauthentication_required');

    const { id } = await ok(request('objector_contact', objection.id));
    const both = await desks.app.as('committee_approver', {
      accountId: desks.supervisor.accountId,
    });
    expect(await refusal(confirm(id, both))).toBe('403 own_step');
    expect(await refusal(confirm(id, desks.officer))).toBe('403 role_not_allowed');
    await later(24 * 60);
    expect(await refusal(confirm(id))).toBe('409 reading_over');
  });

  it('is the asker’s alone to read, and not after a refusal', async () => {
    const { id } = await ok(request('objector_contact', objection.id));
    await ok(confirm(id));
    expect(await refusal(use(id, await desks.app.as('supervisor')))).toBe('404 not_found');
    for (const other of [desks.approver, desks.officer, await desks.app.as('administrator')]) {
      expect(await refusal(use(id, other))).toBe('403 role_not_allowed');
    }
    const { id: second } = await ok(request('objector_contact', objection.id));
    const refused = { version: 1, reason: '事由不足' };
    await ok(desks.approver.post(`/readings/${second}/refuse`, refused));
    expect(await refusal(use(second))).toBe('409 reading_not_confirmed');
    expect(await refusal(confirm(second))).toBe('409 stale_version');
    expect(await told(desks.supervisor.accountId)).toContain('reading.refused');
  });
});

describe('an organisation’s contact', () => {
  it('is read, and the organisation is told who read it, when and why', async () => {
    const [one, other] = [await desks.bidder(), await desks.bidder()];
    const { id } = await ok(request('organization_contact', one.organizationId));
    expect(await mine(one)).toEqual([]);
    await ok(confirm(id));
    await ok(use(id));
    expect(await mine(one)).toMatchObject([
      { kind: 'organization_contact', reason: REASON, readerName: expect.any(String) },
    ]);
    expect(await told(one.accountId)).toEqual(['reading.used']);
    expect(await mine(other)).toEqual([]);
    expect(await told(other.accountId)).toEqual([]);
  });
});

describe('a recused member’s sheet', () => {
  it('is read once the scores are final, and the member is told', async () => {
    const scene = await rankedListing(desks.app, { finalised: false });
    const { evaluationId, listingId, bids } = scene;
    const expert = await desks.expert();
    const sheetId = newId();
    await desks.app.write(async (tx) => {
      const [row] = await tx.manager.query<{ id: string }[]>(
        'SELECT id FROM expert WHERE account_id = $1',
        [expert.accountId],
      );
      const member = await tx.insert(PanelMember, {
        evaluationId,
        listingId,
        accountId: expert.accountId,
        expertId: row!.id,
        kind: 'expert',
        seat: 1,
        state: 'recused',
        conflicts: [],
        leftAt: await tx.now(),
      });
      const entries = [{ bidId: bids[0]!.id, scores: {}, comment: '演示评语' }];
      const sheet = { id: sheetId, evaluationId, memberId: member.id, entries };
      await tx.insert(ScoreSheet, { ...sheet, status: 'draft', history: [] });
    });
    expect(await choices('recused_sheet')).not.toContain(sheetId);
    expect(await refusal(request('recused_sheet', sheetId))).toBe('404 not_found');
    await desks.app.db.query(
      `UPDATE evaluation SET status = 'finalised', finalised_by = $2, finalised_at = jiebang_now()
       WHERE id = $1`,
      [evaluationId, desks.approver.accountId],
    );
    const { id } = await ok(request('recused_sheet', sheetId));
    await ok(confirm(id));
    const { lines } = await ok(use(id));
    expect(JSON.stringify(lines)).toContain('演示评语');
    expect(await told(expert.accountId)).toEqual(['reading.used']);
    expect(await mine(expert)).toHaveLength(1);
  });
});

describe('a bid', () => {
  let listingId: string;
  let ended: Bidder;
  let bidId: string;
  beforeEach(async () => {
    listingId = await desks.listing();
    const bid = async (agent: Bidder, text: string) => {
      const body = { proposal: proposalBody(text) };
      const made = await ok(agent.post(`/listings/${listingId}/bids`, body));
      const sent = await ok(agent.post(`/bids/${made.id}/submit`, { version: 1 }));
      return { id: made.id as string, version: sent.version as number };
    };
    ended = await desks.bidder();
    const made = await bid(ended, PLANTED);
    bidId = made.id;
    await ok(ended.post(`/bids/${bidId}/withdraw`, { version: made.version, reason: '人手不足' }));
    await bid(await desks.bidder(), '演示思路');
  });

  /** As if both people had agreed to what must not be. */
  const forged = () =>
    desks.app.write(async (tx) => {
      const row = await tx.insert(EmergencyReading, {
        kind: 'ended_bid',
        subjectId: bidId,
        label: '演示',
        listingId,
        organizationIds: [],
        accountIds: [],
        reason: REASON,
        status: 'confirmed',
        requestedBy: desks.supervisor.accountId,
        decidedBy: desks.approver.accountId,
        decidedAt: await tx.now(),
        readableUntil: new Date('2027-01-01T00:00:00+08:00'),
      });
      return row.id;
    });

  it('is read by nobody before the opening, not even over both people’s consent', async () => {
    const sealed = async () => {
      expect(await choices('ended_bid')).not.toContain(bidId);
      expect(await refusal(request('ended_bid', bidId))).toBe('404 not_found');
      const reply = await use(await forged());
      expect([reply.status, JSON.stringify(reply.body)]).toEqual([404, expect.anything()]);
      expect(JSON.stringify(reply.body)).not.toContain(PLANTED);
    };
    await sealed();
    await desks.close();
    await sealed();
    await ok(desks.officer.post(`/listings/${listingId}/opening/first-key`));
    await sealed();
  });

  it('that was withdrawn is read after the opening, and its bidder is told', async () => {
    await desks.close();
    await ok(desks.officer.post(`/listings/${listingId}/opening/first-key`));
    await ok(desks.supervisor.post(`/listings/${listingId}/opening/second-key`));
    expect(await choices('ended_bid')).toContain(bidId);
    const { id } = await ok(request('ended_bid', bidId));
    await ok(confirm(id));
    expect(JSON.stringify(await ok(use(id)))).toContain(PLANTED);
    expect(await told(ended.accountId)).toEqual(['reading.used']);
    expect(await mine(ended)).toHaveLength(1);
  });
});
