import { ok, refusal, type Client } from '../../../test/support/client.js';
import { partiesBody, proposalBody } from '../../bidding/test/scene.js';
import { complete } from '../../posting/test/park.js';
import { Desks, kinds, MONDAY } from './desks.js';

let desks: Desks;
beforeAll(async () => {
  desks = await Desks.open();
});
afterAll(() => desks?.app.stop());
beforeEach(() => desks.app.clock.set(MONDAY));

/** The same person at another desk. */
const also = (client: Client, role: 'committee_officer' | 'committee_approver' | 'supervisor') =>
  desks.app.as(role, { accountId: client.accountId });

describe('what waits before the publication', () => {
  it('goes from desk to desk, past everybody who prepared it', async () => {
    const { drafter, officer, approver, outsider } = desks;
    const { id, version } = await ok(drafter.post('/listings', complete()));
    expect(await kinds(drafter, id)).toEqual(['listing_to_finish']);
    expect(await kinds(desks.colleague, id)).toEqual([]);
    const sent = await ok(drafter.post(`/listings/${id}/submit-for-review`, { version }));
    expect(await kinds(officer, id)).toEqual(['listing_to_review']);
    expect(await kinds(await also(drafter, 'committee_officer'), id)).toEqual([]);
    expect(await kinds(approver, id)).toEqual([]);

    const returned = await ok(
      officer.post(`/listings/${id}/return-to-draft`, {
        version: sent.version,
        reason: '补充指标',
      }),
    );
    const { items } = await ok(drafter.get('/todo'));
    expect(items.find((item: any) => item.listingId === id)).toEqual({
      kind: 'listing_returned',
      subjectType: 'listing',
      subjectId: id,
      listingId: id,
      listingCode: null,
      listingTitle: '演示·独居老人结对探访',
      title: '请修改被退回的榜单后重新提交',
      why: '综合党委退回修改：补充指标',
      dueAt: null,
      overdue: false,
      workdaysLeft: null,
      section: 'later',
      command: 'submit_for_review',
    });
    expect(await kinds(outsider, id)).toEqual([]);

    const again = await ok(
      drafter.post(`/listings/${id}/submit-for-review`, { version: returned.version }),
    );
    await ok(
      officer.post(`/listings/${id}/propose-publication`, {
        version: again.version,
        opinion: '同意',
      }),
    );
    expect(await kinds(officer, id)).toEqual([]);
    expect(await kinds(approver, id)).toEqual(['publication_to_approve']);
    expect(await kinds(await also(officer, 'committee_approver'), id)).toEqual([]);
    expect(await kinds(await also(drafter, 'committee_approver'), id)).toEqual([]);
  });

  it('is nothing for an administrator, and asks for a session', async () => {
    expect(await kinds(await desks.app.as('administrator'))).toEqual([]);
    expect(await refusal(desks.app.visitor().get('/todo'))).toBe('401 not_signed_in');
  });

  it('sends a need back to whoever stated it, and to nobody else', async () => {
    const resident = await desks.app.as('resident');
    const { id, version } = await ok(
      resident.post('/needs', {
        title: '演示：楼道照明',
        body: '晚上楼道里没有灯，看不清台阶',
        source: 'resident_appeal',
        category: 'elderly_care',
        urgency: 2,
        unitId: desks.community,
      }),
    );
    const of = async (client: Client) =>
      (await ok(client.get('/todo'))).items
        .filter((item: any) => item.subjectId === id)
        .map((item: any) => item.kind);
    expect(await of(resident)).toEqual(['need_to_finish']);
    const sent = await ok(resident.post(`/needs/${id}/submit`, { version }));
    expect(await of(desks.officer)).toEqual(['need_to_take_up']);
    const held = await ok(
      desks.officer.post(`/needs/${id}/start-review`, { version: sent.version }),
    );
    expect(await of(desks.officer)).toEqual(['need_to_sort']);
    await ok(
      desks.officer.post(`/needs/${id}/return`, { version: held.version, opinion: '请说明楼栋' }),
    );
    expect(await of(desks.officer)).toEqual([]);
    expect(await of(resident)).toEqual(['need_returned']);
    expect(await of(await desks.app.as('resident'))).toEqual([]);
  });
});

describe('what waits while a listing is open', () => {
  it('is told of a bid to its parties alone', async () => {
    const listingId = await desks.listing();
    const [lead, member, rival] = [
      await desks.bidder(),
      await desks.bidder(),
      await desks.bidder(),
    ];
    const { id } = await ok(
      lead.post(`/listings/${listingId}/bids`, { joint: true, proposal: proposalBody() }),
    );
    const { version } = await ok(
      lead.put(`/bids/${id}/parties`, {
        version: 1,
        parties: partiesBody(lead as never, [member as never]),
      }),
    );
    expect(await kinds(lead, listingId)).toEqual(['bid_to_finish']);
    // Nothing was put before the member yet.
    expect(await kinds(member, listingId)).toEqual([]);
    await ok(lead.post(`/bids/${id}/request-consents`, { version }));
    expect(await kinds(lead, listingId)).toEqual(['bid_awaits_consents']);
    expect((await ok(lead.get('/todo'))).items[0].why).toContain('还差 1 家成员单位');
    expect(await kinds(member, listingId)).toEqual(['consent_asked']);
    await ok(member.post(`/bids/${id}/consent`, { bidVersion: 1, agree: true }));
    expect(await kinds(member, listingId)).toEqual([]);
    expect(await kinds(lead, listingId)).toEqual(['bid_to_submit']);

    const { drafter, officer, approver, supervisor } = desks;
    for (const other of [rival, drafter, officer, approver, supervisor]) {
      expect(JSON.stringify((await other.get('/todo')).body)).not.toContain(id);
      expect(await kinds(other, listingId)).toEqual([]);
    }
    await ok(member.post(`/bids/${id}/leave`, {}));
    expect(await kinds(lead, listingId)).toEqual(['bid_to_redivide']);
    expect(await kinds(member, listingId)).toEqual([]);
    await desks.close();
    expect(await kinds(lead, listingId)).toEqual([]);
  });

  it('asks the posting unit for answers, overdue once the question time is over', async () => {
    const listingId = await desks.listing();
    const agent = await desks.bidder();
    const { id } = await ok(agent.post(`/listings/${listingId}/questions`, { body: '范围？' }));
    const own = async () =>
      (await ok(desks.colleague.get('/todo'))).items.filter((it: any) => it.subjectId === id);
    expect(await own()).toMatchObject([
      {
        kind: 'question_to_answer',
        dueAt: '2026-03-11T09:30:00.000Z',
        overdue: false,
        workdaysLeft: 7,
        section: 'later',
      },
    ]);
    await desks.app.clock.set('2026-03-09T09:00:00+08:00');
    expect(await own()).toMatchObject([{ workdaysLeft: 2, section: 'week' }]);
    await desks.app.clock.set('2026-03-11T09:00:00+08:00');
    expect(await own()).toMatchObject([{ workdaysLeft: 0, section: 'today' }]);
    expect((await ok(desks.colleague.get('/todo'))).counts.today).toBeGreaterThan(0);
    expect(JSON.stringify(await own())).not.toContain(agent.organizationId);
    expect(await kinds(desks.outsider, listingId)).toEqual([]);
    await desks.app.clock.set('2026-03-11T17:30:00+08:00');
    expect(await own()).toMatchObject([{ overdue: true, section: 'overdue' }]);
    await ok(desks.colleague.post(`/questions/${id}/answer`, { version: 1, answer: '全区' }));
    expect(await own()).toEqual([]);
  });

  it('lets the alliance pass the listing on, once', async () => {
    const listingId = await desks.listing();
    const allianceId = desks.alliance;
    const lead = await desks.app.as('alliance_lead', { allianceId, unitId: desks.street });
    const other = await desks.app.as('alliance_lead', { unitId: desks.street });
    expect(await kinds(lead, listingId)).toEqual(['publication_to_pass_on']);
    expect(await kinds(other, listingId)).toEqual([]);
    await ok(lead.post(`/alliance-desk/publications/${listingId}/pass-on`));
    expect(await kinds(lead, listingId)).toEqual([]);
  });
});
