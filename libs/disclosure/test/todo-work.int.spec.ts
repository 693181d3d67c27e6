import { SIGNING_DAYS } from '#contracts';
import { addDays, endOfDay, shanghaiDate } from '#kernel';
import { ok, type Client } from '../../../test/support/client.js';
import {
  approved,
  awardedListing,
  draft,
  judge,
  report,
  sign,
} from '../../fulfilment/test/work-scene.js';
import { Desks, kinds } from './desks.js';

let desks: Desks;
beforeAll(async () => {
  desks = await Desks.open();
});
afterAll(() => desks?.app.stop());

/** The same person at another desk. */
const also = (client: Client, role: 'committee_officer' | 'committee_approver') =>
  desks.app.as(role, { accountId: client.accountId });

describe('what waits on the work', () => {
  it('goes to either side of the agreement in turn', async () => {
    const scene = await awardedListing(desks.app);
    const { listingId, unit, approver } = scene;
    expect(await kinds(unit, listingId)).toEqual(['agreement_to_draft']);
    const { items } = await ok(unit.get('/todo'));
    const award = await desks.app.db.one<{ at: Date }>(
      'SELECT effective_at AS at FROM award WHERE listing_id = $1',
      [listingId],
    );
    const effect = shanghaiDate(new Date(award!.at.getTime() - 1));
    expect(items.find((item: any) => item.listingId === listingId).dueAt).toBe(
      endOfDay(addDays(effect, SIGNING_DAYS)).toISOString(),
    );
    const made = await ok(draft(scene));
    expect(await kinds(unit, listingId)).toEqual([]);
    expect(await kinds(approver, listingId)).toEqual(['agreement_to_approve']);
    expect(await kinds(await also(unit, 'committee_approver'), listingId)).toEqual([]);
    await ok(
      approver.post(`/agreements/${made.id}/send-back`, { version: made.version, reason: '写明' }),
    );
    expect(await kinds(approver, listingId)).toEqual([]);
    expect(await kinds(unit, listingId)).toEqual(['agreement_sent_back']);
  });

  it('turns to an approver who did not propose the award when nobody signed in time', async () => {
    const scene = await awardedListing(desks.app);
    const before = await kinds(scene.approver, scene.listingId);
    expect(before).toEqual([]);
    const now = await desks.app.clock.now();
    await desks.app.clock.set(new Date(now.getTime() + 32 * 86_400_000).toISOString());
    const later = await also(scene.approver, 'committee_approver');
    expect(await kinds(later, scene.listingId)).toEqual(['award_unsigned']);
    expect(await kinds(await also(scene.officer, 'committee_approver'), scene.listingId)).toEqual(
      [],
    );
    await desks.app.clock.set(now.toISOString());
  });

  it('asks whoever stated the need how the work turned out, once', async () => {
    const resident = await desks.app.as('resident');
    const { id: needId } = await ok(
      resident.post('/needs', {
        title: '演示：楼道照明',
        body: '晚上楼道里没有灯，看不清台阶',
        source: 'resident_appeal',
        category: 'elderly_care',
        urgency: 2,
        unitId: desks.community,
      }),
    );
    const listingId = await desks.listing();
    await desks.app.db.query(
      `UPDATE listing SET need_id = $2, status = 'completed', outcome = 'accepted' WHERE id = $1`,
      [listingId, needId],
    );
    expect(await kinds(resident, listingId)).toEqual(['rating_due']);
    expect(await kinds(await desks.app.as('resident'), listingId)).toEqual([]);
    await ok(resident.post(`/listings/${listingId}/rating`, { score: 5 }));
    expect(await kinds(resident, listingId)).toEqual([]);
  });

  it('follows the milestones to the acceptance', async () => {
    const scene = await awardedListing(desks.app);
    const { listingId, unit, agent } = scene;
    const id = await approved(scene);
    expect(await kinds(unit, listingId)).toEqual(['agreement_to_sign']);
    expect(await kinds(agent, listingId)).toEqual(['agreement_to_sign']);
    await ok(sign(id, unit));
    expect(await kinds(unit, listingId)).toEqual([]);
    await ok(sign(id, agent));
    // Due in June: not yet.
    expect(await kinds(agent, listingId)).toEqual([]);
    await desks.app.clock.set('2026-06-15T09:00:00+08:00');
    const renewed = await desks.app.as('organization_agent', {
      organizationId: scene.bids[0]!.organizationId,
    });
    const office = await desks.app.as('posting_officer', { unitId: scene.unitId });
    const { items } = await ok(renewed.get('/todo'));
    expect(items).toMatchObject([
      { kind: 'milestone_due', title: '请填报里程碑“中期”', dueAt: '2026-06-30T16:00:00.000Z' },
    ]);
    const later = { ...scene, unit: office, agent: renewed };
    await ok(report(later, id, 1));
    expect(await kinds(renewed, listingId)).toEqual([]);
    expect(await kinds(office, listingId)).toEqual(['milestone_to_judge']);
    await ok(judge(later, id, 1, 'met'));
    await ok(report(later, id, 2, { participants: 87, participations: 210 }));
    await ok(judge(later, id, 2, 'met'));
    expect(await kinds(renewed, listingId)).toEqual(['acceptance_to_request']);

    const request = () =>
      renewed.post(`/agreements/${id}/acceptance`, {
        summary: '全部完成',
        expenditure: [{ item: '人员补贴', amountFen: 6_000_000 }],
        papers: [{ kind: 'service_ledger', reference: '演示台账' }],
      });
    await ok(request());
    expect(await kinds(renewed, listingId)).toEqual([]);
    expect(await kinds(office, listingId)).toEqual(['acceptance_to_inspect']);
    const officer = await desks.app.as('committee_officer');
    const step = async (by: Client, name: string, more: object) => {
      const held = await ok(by.get(`/agreements/${id}/acceptance`));
      await ok(by.post(`/acceptances/${held.id}/${name}`, { version: held.version, ...more }));
    };
    await step(office, 'inspect', {
      opinions: { collected: 60, satisfied: 58 },
      onSite: '抽查 10 户，均属实。',
      finding: '符合协议约定。',
    });
    expect(await kinds(officer, listingId)).toEqual(['acceptance_to_decide']);
    expect(await kinds(await also(office, 'committee_officer'), listingId)).toEqual([]);
    await step(officer, 'ask-rectification', { reason: '补齐台账', dueOn: '2026-06-30' });
    expect(await kinds(officer, listingId)).toEqual([]);
    expect((await ok(renewed.get('/todo'))).items).toMatchObject([
      { kind: 'rectification_due', dueAt: '2026-06-30T16:00:00.000Z', overdue: false },
    ]);
  });
});
