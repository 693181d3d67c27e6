import { Alliance, AllianceMember, ChairTerm, Organization } from '#directory';
import { addMembership } from '#identity';
import { commitSeed, drawOrder, newId } from '#kernel';
import { ok, refusal } from '../../../test/support/client.js';
import { Scene } from './scene.js';

describe('forming the panel', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start(6);
  });
  afterAll(() => scene.app.stop());
  afterEach(async () => {
    // Each story adds experts of its own; the register goes back to the first six.
    const own = scene.experts.slice(6).map((expert) => expert.expertId);
    await scene.app.db.query('UPDATE expert SET available = false WHERE id = ANY ($1)', [own]);
    await scene.app.db.query('UPDATE expert SET available = true WHERE id <> ALL ($1)', [own]);
  });

  const draws = async (id: string) =>
    (await ok(scene.officer.get(`/evaluations/${id}`))).draws.held;
  const members = async (id: string, reader = scene.officer) =>
    (await ok(reader.get(`/evaluations/${id}`))).members as Record<string, unknown>[];

  describe('drawing experts', () => {
    it('uses the seed committed at the opening, and puts all on record to run it again', async () => {
      const { evaluationId } = await scene.opened(1);
      const before = await ok(scene.officer.get(`/evaluations/${evaluationId}`));
      const answer = await scene.command(scene.officer, evaluationId, 'draw');
      expect(answer).toMatchObject({ drawn: 2, substitutes: 4 });
      const [record] = await draws(evaluationId);
      expect(before.seedCommitments).toEqual([record.commitment]);
      expect(commitSeed(record.seed)).toBe(record.commitment);
      const of = (stratum: number) =>
        record.pool
          .filter((entry: { stratum: number }) => entry.stratum === stratum)
          .map((entry: { expertId: string }) => entry.expertId);
      // Every second expert of the scene is of the listing's field.
      expect(of(1).sort()).toEqual(
        scene.experts
          .slice(0, 6)
          .flatMap((e, i) => (i % 2 ? [] : [e.expertId]))
          .sort(),
      );
      expect(record.order).toEqual([
        ...drawOrder(record.seed, of(1)),
        ...drawOrder(record.seed, of(2)),
      ]);
      const seated = await members(evaluationId);
      const drawn = scene.experts.filter((e) => record.order.slice(0, 2).includes(e.expertId));
      expect(seated.map((m) => m.accountId).sort()).toEqual(drawn.map((e) => e.accountId).sort());
      const { seedCommitments } = await ok(scene.officer.get(`/evaluations/${evaluationId}`));
      expect(seedCommitments).toHaveLength(2);
      expect(
        JSON.stringify(await ok(scene.officer.get(`/evaluations/${evaluationId}`))),
      ).not.toContain((await nextSeed(evaluationId))!);
    });

    const nextSeed = async (id: string) =>
      (
        await scene.app.db.one<{ seed: string }>(
          'SELECT next_seed AS seed FROM evaluation WHERE id = $1',
          [id],
        )
      )?.seed;

    it('happens once', async () => {
      const { evaluationId } = await scene.opened(1);
      await scene.command(scene.officer, evaluationId, 'draw');
      const version = await scene.version(evaluationId);
      const again = (v: number) =>
        refusal(scene.officer.post(`/evaluations/${evaluationId}/draw`, { version: v }));
      expect(await again(version)).toBe('409 draw_done');
      expect(await again(version - 1)).toBe('409 stale_version');
    });

    it('happens once even when two officers draw at the same moment', async () => {
      const { evaluationId } = await scene.opened(1);
      const other = await scene.app.as('committee_officer');
      const body = { version: await scene.version(evaluationId) };
      const answers = await Promise.all(
        [scene.officer, other].map((client) =>
          refusal(client.post(`/evaluations/${evaluationId}/draw`, body)),
        ),
      );
      expect(answers.sort()).toEqual(['200 ', '409 stale_version']);
      expect(await members(evaluationId)).toHaveLength(2);
    });

    it('takes every computed conflict out before, with its reason', async () => {
      const { listingId, evaluationId, bidders } = await scene.opened(1);
      const organizationId = bidders[0]!.organizationId;
      const hired = await scene.expert({ employerOrganizationId: organizationId });
      const adviser = await scene.expert({ affiliatedOrganizationIds: [newId(), organizationId] });
      const colleague = await scene.expert({ employerUnitId: scene.streetId });
      const agent = await scene.expert();
      const former = await scene.expert();
      const longGone = await scene.expert();
      const chair = await scene.expert();
      const publisher = await scene.expert();
      await scene.app.write(async (tx) => {
        const agency = { role: 'organization_agent' as const, organizationId };
        const years = (n: number) => new Date(Date.parse('2026-03-17') - n * 365 * 86_400_000);
        await addMembership(tx, { ...agency, accountId: agent.accountId });
        await addMembership(tx, { ...agency, accountId: former.accountId, validUntil: years(2) });
        await addMembership(tx, { ...agency, accountId: longGone.accountId, validUntil: years(4) });
        await chairOf(organizationId, chair.accountId);
        await tx.manager.query('UPDATE listing SET publication_proposed_by = $2 WHERE id = $1', [
          listingId,
          publisher.accountId,
        ]);
      });
      await scene.command(scene.officer, evaluationId, 'draw');
      const [record] = await draws(evaluationId);
      const reasons = Object.fromEntries(
        record.exclusions.map((one: { expertId: string; reasons: string[] }) => [
          one.expertId,
          one.reasons,
        ]),
      );
      expect(reasons).toEqual({
        [hired.expertId]: ['employment'],
        [adviser.expertId]: ['affiliation'],
        [colleague.expertId]: ['same_unit'],
        [agent.expertId]: ['membership'],
        [former.expertId]: ['membership'],
        [chair.expertId]: ['alliance_chair'],
        [publisher.expertId]: ['handled_listing'],
      });
      expect(record.order).toContain(longGone.expertId);
    });

    /** The organisation's alliance, with this account in the chair for another member. */
    const chairOf = (organizationId: string, accountId: string) =>
      scene.app.write(async (tx) => {
        const alliance = await tx.insert(Alliance, {
          name: `演示联盟${newId().slice(-6)}`,
          leadUnitId: scene.streetId,
        });
        const other = await tx.insert(Organization, {
          name: `演示·主席单位${newId().slice(-6)}`,
          creditCode: newId(),
          orgType: 'social_group',
          registrationKind: 'registered',
        });
        for (const member of [organizationId, other.id]) {
          await tx.insert(AllianceMember, {
            allianceId: alliance.id,
            organizationId: member,
            joinedOn: '2026-01-01',
            leftOn: null,
          });
        }
        await tx.insert(ChairTerm, {
          allianceId: alliance.id,
          organizationId: other.id,
          accountId,
          membershipId: newId(),
          startsOn: '2026-01-01',
          endsOn: '2026-12-31',
          handoverNote: null,
        });
      });

    it('takes the host of a filed group among the bidders for a bidder', async () => {
      const { listingId, evaluationId, bidders } = await scene.opened(1);
      const host = await scene.organization();
      const group = await scene.app.write((tx) =>
        tx.insert(Organization, {
          name: '演示·社区小组',
          creditCode: null,
          orgType: 'filed_group',
          registrationKind: 'filed',
          filingNumber: '演示备案1',
          hostOrganizationId: host.id,
        }),
      );
      await scene.app.db.query(
        'UPDATE bid_party SET organization_id = $3 WHERE listing_id = $1 AND organization_id = $2',
        [listingId, bidders[0]!.organizationId, group.id],
      );
      const hired = await scene.expert({ employerOrganizationId: host.id });
      await scene.command(scene.officer, evaluationId, 'draw');
      const [record] = await draws(evaluationId);
      expect(record.exclusions).toEqual([{ expertId: hired.expertId, reasons: ['employment'] }]);
    });

    it('draws nobody from too small a pool, and leaves the seed untold', async () => {
      const { evaluationId } = await scene.opened(1, { panelSize: 9 });
      const version = await scene.version(evaluationId);
      const reply = await scene.officer.post(`/evaluations/${evaluationId}/draw`, { version });
      expect(reply.body).toMatchObject({ code: 'pool_too_small' });
      expect(await draws(evaluationId)).toEqual([]);
      expect(await members(evaluationId)).toEqual([]);
    });
  });

  describe('the posting unit’s member', () => {
    const seat = async (evaluationId: string, accountId: string, reason?: string) =>
      scene.officer.post(`/evaluations/${evaluationId}/seat-posting-unit`, {
        version: await scene.version(evaluationId),
        accountId,
        reason,
      });

    it('is an officer of the unit; the drafter only for a reason while another could sit', async () => {
      const { evaluationId } = await scene.opened(1);
      const candidates = await ok(
        scene.officer.get(`/evaluations/${evaluationId}/panel-candidates`),
      );
      expect(candidates.map((one: { accountId: string }) => one.accountId)).toEqual([
        scene.unitOfficer.accountId,
        scene.drafter.accountId,
      ]);
      const stranger = await scene.app.as('posting_officer', { unitId: newId() });
      expect(await refusal(seat(evaluationId, stranger.accountId))).toBe('422 invalid_input');
      expect(await refusal(seat(evaluationId, scene.experts[0]!.accountId))).toBe(
        '422 invalid_input',
      );
      expect(await refusal(seat(evaluationId, scene.drafter.accountId))).toBe(
        '422 reason_required',
      );
      await ok(seat(evaluationId, scene.drafter.accountId, '演示：另一位经办人出差'));
      await ok(seat(evaluationId, scene.unitOfficer.accountId));
      const all = await members(evaluationId);
      expect(all.map((m) => [m.name, m.state, m.seatingReason])).toEqual([
        ['演示起草人', 'replaced', '演示：另一位经办人出差'],
        ['演示单位评委', 'invited', null],
      ]);
    });

    it('is nobody who works for a bidder', async () => {
      const { evaluationId, bidders } = await scene.opened(1);
      const torn = await scene.app.as('posting_officer', { unitId: scene.streetId });
      await scene.app.write((tx) =>
        addMembership(tx, {
          accountId: torn.accountId,
          role: 'organization_agent',
          organizationId: bidders[0]!.organizationId,
        }),
      );
      expect(await refusal(seat(evaluationId, torn.accountId))).toBe('409 member_conflicted');
      await scene.app.db.query('UPDATE account SET disabled = true WHERE id = $1', [
        torn.accountId,
      ]);
    });
  });
});
