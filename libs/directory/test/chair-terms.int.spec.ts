import { chairOrganizationsOn, ChairTerm } from '#directory';
import { newId } from '#kernel';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { auditOf, directoryRoom, makeAlliance, makeDistrict, makeOrganization } from './fixture.js';

const EVENT = { kind: 'roadshow', title: '演示路演', heldOn: '2026-04-01', place: '', note: '' };

describe('the rotating chair', () => {
  let app: TestApp;
  let officer: Client;
  let department: { id: string };

  beforeAll(async () => {
    app = await startApp([directoryRoom]);
    department = (await makeDistrict(app)).department;
  });
  beforeEach(async () => {
    await app.clock.set('2026-03-02T09:00:00+08:00');
    officer = await app.as('committee_officer');
  });
  afterAll(() => app.stop());

  /** An alliance with a member organisation and its agent. */
  async function scene() {
    const organization = await makeOrganization(app);
    const alliance = await makeAlliance(app, department.id, [organization.id]);
    const agent = await app.as('organization_agent', { organizationId: organization.id });
    const path = `/alliances/${alliance.id}/chair-terms`;
    const appointment = (startsOn: string, endsOn: string) => ({
      organizationId: organization.id,
      accountId: agent.accountId,
      startsOn,
      endsOn,
    });
    const appoint = (startsOn: string, endsOn: string) =>
      officer.post(path, appointment(startsOn, endsOn));
    return { organization, alliance, agent, path, appointment, appoint };
  }

  /** Signs the agent's account in as chair, by the membership of the term. */
  async function takeChair(agent: Client, termId: string): Promise<string> {
    const [term] = await app.db.query<{ membership_id: string }>(
      'SELECT membership_id FROM chair_term WHERE id = $1',
      [termId],
    );
    return refusal(
      agent.put('/sessions/current/membership', { membershipId: term!.membership_id }),
    );
  }

  it('acts from the first day to 24:00 of the last, and not a moment outside', async () => {
    const { alliance, organization, agent, appoint } = await scene();
    const { id } = await ok(appoint('2026-03-10', '2026-03-31'));
    expect(await takeChair(agent, id)).toBe('404 not_found');
    await app.clock.set('2026-03-09T23:58:00+08:00');
    const late = await app.as('organization_agent', {
      organizationId: organization.id,
      accountId: agent.accountId,
    });
    expect(await takeChair(late, id)).toBe('404 not_found');
    await app.clock.set('2026-03-10T00:00:00+08:00');
    expect(await takeChair(late, id)).toMatch(/^200/);
    await ok(late.post(`/alliances/${alliance.id}/events`, EVENT));
    expect(await chairOrganizationsOn(app.db, '2026-03-10')).toEqual([
      { allianceId: alliance.id, organizationId: organization.id, accountId: agent.accountId },
    ]);
    await app.clock.set('2026-03-31T23:59:00+08:00');
    const last = await app.as('organization_agent', {
      organizationId: organization.id,
      accountId: agent.accountId,
    });
    expect(await takeChair(last, id)).toMatch(/^200/);
    await ok(last.post(`/alliances/${alliance.id}/events`, EVENT));
    await app.clock.set('2026-04-01T00:00:00+08:00');
    const after = last.post(`/alliances/${alliance.id}/events`, EVENT);
    expect(await refusal(after)).toBe('401 session_expired');
    expect(await chairOrganizationsOn(app.db, '2026-04-01')).toEqual([]);
  });

  it('has no rights by a membership without a term, nor over another alliance', async () => {
    const { alliance, agent, appoint } = await scene();
    const other = await scene();
    const bare = await app.as('rotating_chair', { allianceId: alliance.id });
    expect(await refusal(bare.post(`/alliances/${alliance.id}/events`, EVENT))).toBe(
      '404 not_found',
    );
    const { id } = await ok(appoint('2026-03-02', '2026-03-31'));
    expect(await takeChair(agent, id)).toMatch(/^200/);
    const elsewhere = agent.post(`/alliances/${other.alliance.id}/events`, EVENT);
    expect(await refusal(elsewhere)).toBe('404 not_found');
  });

  it('follows one another without a shared day', async () => {
    const { appoint, path } = await scene();
    await ok(appoint('2026-03-01', '2026-03-31'));
    expect(await refusal(appoint('2026-03-31', '2026-04-30'))).toBe('409 term_overlaps');
    await ok(appoint('2026-04-01', '2026-04-30'));
    const { items } = await ok(officer.get(path));
    expect(items.map((term: { inOffice: boolean }) => term.inOffice)).toEqual([false, true]);
  });

  it('is appointed once when two appoint at the same moment', async () => {
    const { path, appointment, alliance } = await scene();
    const officers = await Promise.all(
      Array.from({ length: 6 }, () => app.as('committee_officer')),
    );
    const answers = await Promise.all(
      officers.map((one) => refusal(one.post(path, appointment('2026-05-01', '2026-05-31')))),
    );
    expect(answers.sort()).toEqual(['201 ', ...Array(5).fill('409 term_overlaps')]);
    const memberships = await app.db.query(
      `SELECT 1 FROM membership WHERE role = 'rotating_chair' AND alliance_id = $1`,
      [alliance.id],
    );
    expect(memberships).toHaveLength(1);
  });

  it('is kept apart by the database even where the code is passed by', async () => {
    const { alliance, organization, agent } = await scene();
    const term = {
      allianceId: alliance.id,
      organizationId: organization.id,
      accountId: agent.accountId,
      membershipId: newId(),
      startsOn: '2026-03-01',
      endsOn: '2026-03-31',
    };
    await app.write((tx) => tx.insert(ChairTerm, term));
    const again = { ...term, startsOn: '2026-03-31', endsOn: '2026-04-30' };
    await expect(app.write((tx) => tx.insert(ChairTerm, again))).rejects.toMatchObject({
      code: 'term_overlaps',
    });
  });

  it('is an agent of a member, appointed by the committee for days to come', async () => {
    const { appointment, path, agent, alliance } = await scene();
    const body = appointment('2026-03-02', '2026-03-31');
    const lead = await app.as('alliance_lead', { unitId: department.id, allianceId: alliance.id });
    for (const client of [agent, lead, await app.as('administrator')]) {
      expect(await refusal(client.post(path, body))).toBe('403 role_not_allowed');
    }
    const outsider = await makeOrganization(app);
    expect(await refusal(officer.post(path, { ...body, organizationId: outsider.id }))).toBe(
      '409 not_alliance_member',
    );
    const stranger = await officer.post(path, { ...body, accountId: officer.accountId });
    expect(stranger.body.fields).toEqual({ accountId: '该账号不是这家组织的经办人' });
    const over = { ...body, startsOn: '2026-02-01', endsOn: '2026-03-01' };
    expect(await refusal(officer.post(path, over))).toBe('422 date_in_past');
    const reversed = { ...body, startsOn: '2026-04-01' };
    expect((await officer.post(path, reversed)).body.fields).toHaveProperty('endsOn');
    const impossible = { ...body, endsOn: '2026-02-30' };
    expect((await officer.post(path, impossible)).body.fields).toHaveProperty('endsOn');
    const nowhere = `/alliances/${newId()}/chair-terms`;
    expect(await refusal(officer.post(nowhere, body))).toBe('404 not_found');
  });

  it('hands over with a record; going early ends term and rights together', async () => {
    // Minutes before midnight, so that no session ends by idleness instead.
    await app.clock.set('2026-03-02T23:50:00+08:00');
    officer = await app.as('committee_officer');
    const { alliance, agent, appoint, path } = await scene();
    const { id } = await ok(appoint('2026-03-01', '2026-03-31'));
    expect(await takeChair(agent, id)).toMatch(/^200/);
    const handOver = (client: Client, body: object) => client.post(`${path}/${id}/hand-over`, body);
    const note = { handoverNote: '台账、公章使用登记已移交', version: 1 };
    expect(await refusal(handOver(agent, { ...note, version: 2 }))).toBe('409 stale_version');
    expect(await refusal(handOver(agent, { ...note, endsOn: '2026-03-01' }))).toBe(
      '422 date_in_past',
    );
    expect((await handOver(agent, { ...note, endsOn: '2026-04-01' })).body.fields).toHaveProperty(
      'endsOn',
    );
    expect((await handOver(agent, { ...note, handoverNote: '' })).body.fields).toHaveProperty(
      'handoverNote',
    );
    await ok(handOver(agent, { ...note, endsOn: '2026-03-02' }));
    await ok(agent.post(`/alliances/${alliance.id}/events`, EVENT));
    await app.clock.set('2026-03-03T00:00:00+08:00');
    expect(await refusal(agent.post(`/alliances/${alliance.id}/events`, EVENT))).toBe(
      '401 session_expired',
    );
    officer = await app.as('committee_officer');
    const [term] = (await ok(officer.get(path))).items;
    expect(term).toMatchObject({ endsOn: '2026-03-02', handoverNote: note.handoverNote });
    await ok(appoint('2026-03-03', '2026-03-31'));
    expect((await auditOf(app, id)).map((entry) => entry.action)).toEqual([
      'chair_term.appoint',
      'chair_term.hand_over',
    ]);
  });

  it('hands over its own term alone', async () => {
    const { agent, appoint, path } = await scene();
    const { id } = await ok(appoint('2026-03-01', '2026-03-31'));
    const { id: next } = await ok(appoint('2026-04-01', '2026-04-30'));
    const other = await scene();
    const { id: foreign } = await ok(other.appoint('2026-03-01', '2026-03-31'));
    const body = { handoverNote: '已移交', version: 1 };
    const hand = (client: Client, at: string, term: string) =>
      refusal(client.post(`${at}/${term}/hand-over`, body));
    const lead = await app.as('alliance_lead', {
      unitId: department.id,
      allianceId: other.alliance.id,
    });
    expect(await hand(lead, path, id)).toBe('404 not_found');
    expect(await hand(officer, path, foreign)).toBe('404 not_found');
    expect(await hand(agent, path, id)).toBe('403 role_not_allowed');
    expect(await takeChair(agent, id)).toMatch(/^200/);
    expect(await hand(agent, other.path, foreign)).toBe('404 not_found');
    expect(await hand(agent, path, next)).toMatch(/^200/);
    expect(await hand(lead, other.path, foreign)).toMatch(/^200/);
  });

  it('is revoked only before the term begins, and with a reason', async () => {
    const { appoint, path, agent } = await scene();
    const { id: current } = await ok(appoint('2026-03-02', '2026-03-31'));
    const { id } = await ok(appoint('2026-05-01', '2026-05-31'));
    const revoke = (term: string, body: object) => officer.post(`${path}/${term}/revoke`, body);
    const body = { reason: '任命有误', version: 1 };
    expect(await refusal(revoke(current, body))).toBe('409 chair_in_term');
    expect(await refusal(revoke(id, { version: 1 }))).toBe('422 invalid_input');
    expect(await refusal(revoke(id, { ...body, version: 5 }))).toBe('409 stale_version');
    expect(await refusal(agent.post(`${path}/${id}/revoke`, body))).toBe('403 role_not_allowed');
    await ok(revoke(id, body));
    expect(await refusal(revoke(id, body))).toBe('404 not_found');
    await app.clock.set('2026-05-02T09:00:00+08:00');
    const memberships = await app.db.query(
      `SELECT 1 FROM membership WHERE role = 'rotating_chair' AND account_id = $1
       AND valid_from <= jiebang_now() AND (valid_until IS NULL OR valid_until > jiebang_now())`,
      [agent.accountId],
    );
    expect(memberships).toEqual([]);
  });

  it('keeps its organisation in the alliance until the term is handed over', async () => {
    const { alliance, appoint } = await scene();
    await ok(appoint('2026-03-01', '2026-03-31'));
    const members = `/alliances/${alliance.id}/members`;
    const [member] = (await ok(officer.get(members))).items;
    expect(await refusal(officer.post(`${members}/${member.id}/leave`, { version: 1 }))).toBe(
      '409 chair_in_term',
    );
  });
});
