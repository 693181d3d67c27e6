import { newId } from '#kernel';
import { ok, refusal } from '../../../test/support/client.js';
import { CLEAN } from './fixtures.js';
import { Scene, type ExpertClient } from './scene.js';

describe('the panel together', () => {
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
  const onlyAvailable = (experts: ExpertClient[]) =>
    scene.app.db.query('UPDATE expert SET available = (id = ANY ($1))', [
      experts.map((expert) => expert.expertId),
    ]);

  describe('convening', () => {
    it('waits for every seat, and lets nobody know of their place before', async () => {
      const { evaluationId } = await scene.opened(1);
      const convene = async () =>
        scene.officer.post(`/evaluations/${evaluationId}/convene`, {
          version: await scene.version(evaluationId),
        });
      expect(await refusal(convene())).toBe('409 panel_incomplete');
      await scene.command(scene.officer, evaluationId, 'draw');
      expect((await convene()).body.detail).toContain('发榜单位');
      await scene.command(scene.officer, evaluationId, 'seat-posting-unit', {
        accountId: scene.unitOfficer.accountId,
      });
      const panel = await scene.panel(evaluationId);
      for (const member of panel.filter((one) => one !== scene.unitOfficer)) {
        expect(await refusal(member.get(`/evaluations/${evaluationId}`))).toBe('404 not_found');
        expect(await refusal(member.post(`/evaluations/${evaluationId}/declare`, CLEAN))).toBe(
          '404 not_found',
        );
        const { items } = await ok(member.get('/my/evaluations'));
        expect(items.map((one: { id: string }) => one.id)).not.toContain(evaluationId);
      }
      await ok(convene());
      const labels = (await members(evaluationId)).map((m) => m.label);
      expect(labels).toEqual(['评委1', '评委2', '评委3']);
      for (const member of panel) {
        const { items } = await ok(member.get('/my/evaluations'));
        expect(items.map((one: { id: string }) => one.id)).toContain(evaluationId);
      }
    });
  });

  describe('declaring', () => {
    it('comes before bids and sheets', async () => {
      const { evaluationId, bidIds } = await scene.opened(1);
      await scene.convene(evaluationId);
      const [member] = await scene.panel(evaluationId);
      const paths = ['bids', `bids/${bidIds[0]}`, 'sheets', 'sheet'];
      for (const path of paths) {
        expect(await refusal(member!.get(`/evaluations/${evaluationId}/${path}`))).toBe(
          '409 declaration_missing',
        );
      }
      expect(
        await refusal(
          member!.post(`/evaluations/${evaluationId}/declare`, {
            ...CLEAN,
            confidentiality: false,
          }),
        ),
      ).toBe('422 invalid_input');
      const version = await scene.version(evaluationId);
      expect(
        await refusal(
          scene.officer.post(`/evaluations/${evaluationId}/start-scoring`, { version }),
        ),
      ).toBe('409 declarations_missing');
      await scene.declare(member!, evaluationId);
      expect(await refusal(member!.post(`/evaluations/${evaluationId}/declare`, CLEAN))).toBe(
        '409 already_declared',
      );
      expect(await ok(member!.get(`/evaluations/${evaluationId}/bids`))).toHaveLength(1);
      expect(await refusal(member!.get(`/evaluations/${evaluationId}/sheet`))).toBe(
        '404 not_found',
      );
    });

    it('recuses on an admitted point and seats the next substitute in drawn order', async () => {
      const { evaluationId } = await scene.opened(1);
      await scene.convene(evaluationId);
      const [record] = await draws(evaluationId);
      const drawn = scene.experts.find((e) => e.expertId === record.order[0])!;
      const before = (await members(evaluationId)).find((m) => m.accountId === drawn.accountId)!;
      const admitted = { ...CLEAN, kinship: true, explanation: '演示：亲属任职' };
      const answer = await ok(drawn.post(`/evaluations/${evaluationId}/declare`, admitted));
      expect(answer.status).toBe('recused');
      const next = scene.experts.find((e) => e.expertId === record.order[2])!;
      const after = await members(evaluationId);
      expect(after.find((m) => m.accountId === next.accountId)).toMatchObject({
        state: 'invited',
        label: before.label,
      });
      expect(after.find((m) => m.accountId === drawn.accountId)).toMatchObject({
        state: 'recused',
        conflicts: ['declared'],
      });
      for (const path of ['bids', 'sheets']) {
        expect(await refusal(drawn.get(`/evaluations/${evaluationId}/${path}`))).toBe(
          '409 member_recused',
        );
      }
      expect(await refusal(drawn.post(`/evaluations/${evaluationId}/declare`, CLEAN))).toBe(
        '409 member_recused',
      );
    });

    it('compares the organisations listed with the bidders, without naming one', async () => {
      const { evaluationId, bidders } = await scene.opened(2);
      await scene.convene(evaluationId);
      const [member] = await scene.panel(evaluationId);
      const body = { ...CLEAN, relatedOrganizationIds: [newId(), bidders[1]!.organizationId] };
      const reply = await member!.post(`/evaluations/${evaluationId}/declare`, body);
      expect(reply.body.status).toBe('recused');
      expect(JSON.stringify(reply.body)).not.toContain(bidders[1]!.organizationName);
      expect(JSON.stringify(reply.body)).not.toContain(bidders[1]!.organizationId);
    });

    it('computes conflicts again, and passes over a substitute who has one by now', async () => {
      const { evaluationId, bidders } = await scene.opened(1);
      await scene.convene(evaluationId);
      const [record] = await draws(evaluationId);
      const hire = (expertId: string) =>
        scene.app.db.query('UPDATE expert SET employer_organization_id = $2 WHERE id = $1', [
          expertId,
          bidders[0]!.organizationId,
        ]);
      await hire(record.order[0]);
      await hire(record.order[2]);
      const drawn = scene.experts.find((e) => e.expertId === record.order[0])!;
      const answer = await ok(drawn.post(`/evaluations/${evaluationId}/declare`, CLEAN));
      expect(answer.status).toBe('recused');
      const after = await members(evaluationId);
      expect(after.find((m) => m.accountId === drawn.accountId)!.conflicts).toEqual(['employment']);
      const next = scene.experts.find((e) => e.expertId === record.order[3])!;
      expect(after.find((m) => m.accountId === next.accountId)!.state).toBe('invited');
      await scene.app.db.query('UPDATE expert SET employer_organization_id = NULL');
    });

    it('needs a further draw when no substitute is left, by the next committed seed', async () => {
      const { evaluationId } = await scene.opened(1);
      await onlyAvailable(scene.experts.slice(0, 2));
      await scene.convene(evaluationId);
      const [committed] = (
        await ok(scene.officer.get(`/evaluations/${evaluationId}`))
      ).seedCommitments.slice(-1);
      const [first] = (await scene.panel(evaluationId)).filter((one) => one !== scene.unitOfficer);
      await ok(first!.post(`/evaluations/${evaluationId}/recuse`, { reason: '演示：身体不适' }));
      for (const member of await scene.panel(evaluationId))
        await scene.declare(member, evaluationId);
      const version = await scene.version(evaluationId);
      expect(
        await refusal(
          scene.officer.post(`/evaluations/${evaluationId}/start-scoring`, { version }),
        ),
      ).toBe('409 no_substitute');
      const fresh = await scene.expert();
      expect(await scene.command(scene.officer, evaluationId, 'draw')).toMatchObject({ drawn: 1 });
      const [, second] = await draws(evaluationId);
      expect(second.commitment).toBe(committed);
      expect(second.order).toEqual([fresh.expertId]);
      await scene.declare(fresh, evaluationId);
      await scene.command(scene.officer, evaluationId, 'start-scoring');
      const labels = (await members(evaluationId))
        .filter((m) => m.state === 'declared')
        .map((m) => m.label);
      expect(labels).toEqual(['评委1', '评委2', '评委3']);
    });

    it('lets the committee fill the unit’s seat anew when its member recuses', async () => {
      const { evaluationId } = await scene.opened(1);
      await scene.convene(evaluationId);
      const seat = (accountId: string) =>
        scene.command(scene.officer, evaluationId, 'seat-posting-unit', { accountId });
      await expect(seat(scene.drafter.accountId)).rejects.toThrow('seat_taken');
      await ok(
        scene.unitOfficer.post(`/evaluations/${evaluationId}/recuse`, { reason: '演示：有亲属' }),
      );
      await seat(scene.drafter.accountId);
      const panel = await scene.panel(evaluationId);
      expect(panel).toContain(scene.drafter);
      expect(panel).toHaveLength(3);
    });
  });
});
