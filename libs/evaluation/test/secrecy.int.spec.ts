import { newId } from '#kernel';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { CLEAN } from './fixtures.js';
import { Scene } from './scene.js';

describe('who learns what', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.start(6);
  });
  afterAll(() => scene.app.stop());
  const members = async (id: string, reader: Client = scene.officer) =>
    (await ok(reader.get(`/evaluations/${id}`))).members as Record<string, unknown>[];

  describe('secrecy', () => {
    it('tells members’ names to the committee and the supervisor alone', async () => {
      const { evaluationId, listingId, panel } = await scene.scoring(1);
      const names = panel.map((client) =>
        client === scene.unitOfficer ? '演示单位评委' : '演示专家',
      );
      for (const reader of [scene.officer, scene.approver, scene.supervisor]) {
        expect(await members(evaluationId, reader)).toHaveLength(3);
      }
      for (const reader of [scene.drafter, ...panel]) {
        const body = await ok(reader.get(`/listings/${listingId}/evaluation`));
        expect(body).toMatchObject({ members: null, draws: null, seated: 3 });
        for (const name of names) expect(JSON.stringify(body)).not.toContain(name);
        for (const { accountId } of panel) expect(JSON.stringify(body)).not.toContain(accountId);
      }
    });

    it('shows bids under labels where the rules ask for it, and by name where not', async () => {
      const blind = await scene.scoring(2);
      const [member] = blind.panel;
      const list = await ok(member!.get(`/evaluations/${blind.evaluationId}/bids`));
      const path = `/evaluations/${blind.evaluationId}/bids/${blind.bidIds[0]}`;
      const detail = await ok(member!.get(path));
      expect(list.map((b: { label: string }) => b.label)).toEqual(['揭榜方一', '揭榜方二']);
      expect(detail.proposal.strengths.text).toBe('演示：揭榜方一多年为老服务');
      expect(detail).toMatchObject({ amountFen: 3_000_000, bidders: null });
      for (const { organizationName, organizationId } of blind.bidders) {
        expect(JSON.stringify([list, detail])).not.toContain(organizationName);
        expect(JSON.stringify([list, detail])).not.toContain(organizationId);
      }
      const seen = await ok(scene.supervisor.get(path));
      expect(seen.bidders[0].name).toBe(blind.bidders[0]!.organizationName);

      const open = await scene.scoring(1, { blindNames: false });
      const named = await ok(
        open.panel[0]!.get(`/evaluations/${open.evaluationId}/bids/${open.bidIds[0]}`),
      );
      expect(named.bidders).toEqual([
        { name: open.bidders[0]!.organizationName, lead: true, sharePercent: 100 },
      ]);
    });

    it('hands out files to those who may know the bidder', async () => {
      for (const blindNames of [true, false]) {
        const { evaluationId, listingId } = await withFile(blindNames);
        const [{ bidId }] = await ok(scene.officer.get(`/evaluations/${evaluationId}/bids`));
        const path = `/evaluations/${evaluationId}/bids/${bidId}`;
        const { proposal } = await ok(scene.officer.get(path));
        const file = `${path}/files/${proposal.attachments[0].fileId}`;
        expect((await scene.officer.get(file)).status).toBe(200);
        const [member] = await scene.panel(evaluationId);
        expect((await member!.get(file)).status).toBe(blindNames ? 404 : 200);
        const seen = (await ok(member!.get(path))).proposal.attachments;
        expect(seen).toHaveLength(blindNames ? 0 : 1);
        const other = await scene.opened(1);
        const elsewhere = `/evaluations/${other.evaluationId}/bids/${bidId}/files/${proposal.attachments[0].fileId}`;
        expect(await refusal(scene.officer.get(elsewhere))).toBe('404 not_found');
        expect(await scene.status('listing', listingId)).toBe('evaluating');
      }
    });

    /** A listing with one bid that has a file, up to open sheets. */
    const withFile = async (blindNames: boolean) => {
      const story = await scene.opened(1, { blindNames }, {}, '演示·证书.png');
      await scene.convene(story.evaluationId);
      for (const member of await scene.panel(story.evaluationId)) {
        await scene.declare(member, story.evaluationId);
      }
      return story;
    };

    it('is not there for experts who do not sit, other units, or guessed ids', async () => {
      const { evaluationId, panel, bidIds } = await scene.scoring(1);
      const other = await scene.opened(1);
      const outsider = scene.experts.find((expert) => !panel.includes(expert))!;
      const stranger = await scene.app.as('posting_officer', { unitId: newId() });
      const paths = ['', '/bids', `/bids/${bidIds[0]}`, '/sheets', '/sheet', '/report'];
      for (const reader of [outsider, stranger]) {
        for (const path of paths) {
          expect(await refusal(reader.get(`/evaluations/${evaluationId}${path}`))).toBe(
            '404 not_found',
          );
        }
        expect(await refusal(reader.post(`/evaluations/${evaluationId}/declare`, CLEAN))).toBe(
          '404 not_found',
        );
        expect(
          await refusal(reader.post(`/evaluations/${evaluationId}/recuse`, { reason: '演示' })),
        ).toBe('404 not_found');
      }
      const [member] = panel;
      // A bid of another listing under an evaluation one sits on.
      expect(
        await refusal(member!.get(`/evaluations/${evaluationId}/bids/${other.bidIds[0]}`)),
      ).toBe('404 not_found');
      expect(await refusal(scene.officer.get(`/evaluations/${newId()}`))).toBe('404 not_found');
      const guessed = `/evaluations/${evaluationId}/bids/${bidIds[0]}/files/${newId()}`;
      expect(await refusal(scene.officer.get(guessed))).toBe('404 not_found');
      // The unit as such sees how far it is, and nothing of bids or sheets.
      expect((await scene.drafter.get(`/evaluations/${evaluationId}`)).status).toBe(200);
      for (const path of ['/bids', '/sheets', '/report']) {
        expect(await refusal(scene.drafter.get(`/evaluations/${evaluationId}${path}`))).toBe(
          '404 not_found',
        );
      }
    });

    it('lets a member act only in the role in which they sit', async () => {
      const { evaluationId, panel } = await scene.scoring(1);
      const expert = panel.find((one) => one !== scene.unitOfficer)!;
      const asOfficer = await scene.app.as('posting_officer', {
        accountId: expert.accountId,
        unitId: newId(),
      });
      expect(await refusal(asOfficer.get(`/evaluations/${evaluationId}/sheet`))).toBe(
        '404 not_found',
      );
    });
  });

  it('refuses every role a route is not for', async () => {
    const { evaluationId, listingId } = await scene.opened(1);
    const agent = await scene.app.as('organization_agent');
    const lead = await scene.app.as('alliance_lead');
    const chair = await scene.app.as('rotating_chair');
    const administrator = await scene.app.as('administrator');
    const commands = {
      draw: ['approver', 'supervisor', 'expert'],
      'seat-posting-unit': ['approver', 'supervisor', 'expert'],
      convene: ['approver', 'supervisor', 'expert'],
      declare: ['officer', 'approver', 'supervisor'],
      recuse: ['approver', 'supervisor'],
      'start-scoring': ['approver', 'supervisor', 'expert'],
      'sheet/submit': ['officer', 'approver', 'supervisor'],
      'sheet/explain': ['officer', 'approver', 'supervisor'],
      'start-consensus': ['approver', 'supervisor', 'expert'],
      'consensus/opinion': ['officer', 'approver', 'supervisor'],
      rank: ['approver', 'supervisor', 'expert'],
      'reopen-sheets': ['officer', 'supervisor', 'expert'],
      finalise: ['officer', 'supervisor', 'expert'],
      disqualify: ['approver', 'supervisor', 'expert'],
    };
    const clients: Record<string, Client> = {
      officer: scene.officer,
      approver: scene.approver,
      supervisor: scene.supervisor,
      expert: scene.experts[0]!,
    };
    for (const [command, refused] of Object.entries(commands)) {
      const all = [agent, lead, chair, administrator, ...refused.map((name) => clients[name]!)];
      for (const client of all) {
        expect(await refusal(client.post(`/evaluations/${evaluationId}/${command}`))).toBe(
          '403 role_not_allowed',
        );
      }
      expect(
        await refusal(scene.app.visitor().post(`/evaluations/${evaluationId}/${command}`)),
      ).toBe('401 not_signed_in');
    }
    for (const path of [`/evaluations/${evaluationId}`, `/listings/${listingId}/evaluation`]) {
      for (const client of [agent, lead, chair, administrator]) {
        expect(await refusal(client.get(path))).toBe('403 role_not_allowed');
      }
    }
  });
});
