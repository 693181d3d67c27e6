import { DEFAULT_RULE_SET } from '#contracts';
import { completeProposal } from '../../bidding/test/fixtures.js';
import { ok, type Client } from '../../../test/support/client.js';
import { CLOSED, complete, versionOf, type Agent, type Stage, type Written } from './stage.js';

const NOTHING_TO_DECLARE = {
  employment: false,
  directorship: false,
  control: false,
  kinship: false,
  otherInterest: false,
  relatedOrganizationIds: [] as string[],
  confidentiality: true,
};

/** Sends a command with the version that the record has now. */
export async function send(
  client: Client,
  record: string,
  command: string,
  body: object = {},
): Promise<Written> {
  const version = await versionOf(client, record);
  return ok(client.post(`${record}/${command}`, { version, ...body }));
}

/** A need that the committee has accepted as suitable. @returns its id */
export async function acceptedNeed(stage: Stage): Promise<string> {
  const { id } = await ok(
    stage.resident.post('/needs', {
      title: '演示：老人无人照看',
      body: '演示：院里几位独居老人白天没有人照看，盼望有人上门。',
      source: 'resident_appeal',
      category: 'elderly_care',
      urgency: 2,
      unitId: stage.units.street,
    }),
  );
  await send(stage.resident, `/needs/${id}`, 'submit');
  await send(stage.officer, `/needs/${id}`, 'start-review');
  const verdict = { suitable: true, suitabilityReason: '适由社会组织承担' };
  await send(stage.officer, `/needs/${id}`, 'accept', verdict);
  return id;
}

export async function submitted(stage: Stage, changes: object = {}): Promise<string> {
  const { id } = await ok(stage.drafter.post('/listings', complete(changes)));
  await send(stage.drafter, `/listings/${id}`, 'submit-for-review');
  return id;
}

export async function proposed(stage: Stage, changes: object = {}): Promise<string> {
  const id = await submitted(stage, changes);
  await send(stage.officer, `/listings/${id}`, 'propose-publication', { opinion: '同意发榜' });
  return id;
}

/** An open listing. @returns its id */
export async function published(stage: Stage, changes: object = {}): Promise<string> {
  const id = await proposed(stage, changes);
  await send(stage.approver, `/listings/${id}`, 'approve-publication');
  return id;
}

export const proposalBody = () => ({ ...completeProposal(), attachments: [] as string[] });

/** Draws up a single bid. @returns its id */
export async function drafted(agent: Agent, listingId: string): Promise<string> {
  const body = { proposal: proposalBody() };
  return (await ok(agent.post(`/listings/${listingId}/bids`, body))).id;
}

/** Submits a single bid. @returns its id */
export async function bid(agent: Agent, listingId: string): Promise<string> {
  const id = await drafted(agent, listingId);
  await send(agent, `/bids/${id}`, 'submit');
  return id;
}

/** Puts a joint bid of two before the member. @returns its id */
export async function joint(lead: Agent, member: Agent, listingId: string): Promise<string> {
  const body = { joint: true, proposal: proposalBody() };
  const { id } = await ok(lead.post(`/listings/${listingId}/bids`, body));
  const version = await versionOf(lead, `/bids/${id}`);
  const parties = [lead, member].map(({ organizationId }, index) => ({
    organizationId,
    sharePercent: index === 0 ? 60 : 40,
    task: '演示分工',
  }));
  await ok(lead.put(`/bids/${id}/parties`, { version, parties }));
  await send(lead, `/bids/${id}`, 'request-consents');
  return id;
}

/** Lets the deadline pass. */
export async function close(stage: Stage): Promise<void> {
  await stage.app.clock.set(CLOSED);
  await stage.app.drain();
}

/** Turns both keys. @returns the evaluation's id */
export async function opened(stage: Stage, listingId: string): Promise<string> {
  await ok(stage.officer.post(`/listings/${listingId}/opening/first-key`));
  await ok(stage.supervisor.post(`/listings/${listingId}/opening/second-key`));
  return (await ok(stage.officer.get(`/listings/${listingId}/evaluation`))).id;
}

/** Draws the experts, seats the unit's officer and calls them together. @returns those seated */
export async function convened(stage: Stage, evaluationId: string): Promise<Client[]> {
  const path = `/evaluations/${evaluationId}`;
  const { accountId } = stage.unitOfficer;
  await send(stage.officer, path, 'draw');
  await send(stage.officer, path, 'seat-posting-unit', { accountId });
  await send(stage.officer, path, 'convene');
  const rows = await stage.app.db.query<{ accountId: string }>(
    `SELECT account_id AS "accountId" FROM panel_member
     WHERE evaluation_id = $1 AND state = 'invited' ORDER BY seat`,
    [evaluationId],
  );
  const known = [...stage.experts, stage.unitOfficer];
  return rows.map((row) => known.find((client) => client.accountId === row.accountId)!);
}

export async function declare(member: Client, evaluationId: string): Promise<void> {
  await ok(member.post(`/evaluations/${evaluationId}/declare`, NOTHING_TO_DECLARE));
}

/** Gives each bid this share (percent) of every full mark, and locks the sheet. */
export async function score(
  member: Client,
  evaluationId: string,
  shares: Record<string, number>,
): Promise<void> {
  const path = `/evaluations/${evaluationId}/sheet`;
  const { version } = await ok(member.get(path));
  const entries = Object.entries(shares).map(([bidId, share]) => ({
    bidId,
    scores: Object.fromEntries(
      DEFAULT_RULE_SET.criteria.map(({ id, weight }) => [id, weight * share]),
    ),
  }));
  const saved = await ok(member.put(path, { version, entries }));
  await ok(member.post(`${path}/submit`, { version: saved.version }));
}

/** From the opening to the frozen ranking. @returns the evaluation's id */
export async function evaluated(
  stage: Stage,
  listingId: string,
  shares: Record<string, number>,
): Promise<string> {
  const evaluationId = await opened(stage, listingId);
  const panel = await convened(stage, evaluationId);
  for (const member of panel) await declare(member, evaluationId);
  const path = `/evaluations/${evaluationId}`;
  await send(stage.officer, path, 'start-scoring');
  for (const member of panel) await score(member, evaluationId, shares);
  await send(stage.officer, path, 'rank');
  await send(stage.approver, path, 'finalise');
  return evaluationId;
}

/** Proposes a bid for its own price and has it approved. @returns the award's id */
export async function noticed(stage: Stage, listingId: string, bidId: string): Promise<string> {
  const body = { bidId, amountFen: 3_000_000 };
  const { id } = await ok(stage.officer.post(`/listings/${listingId}/awards`, body));
  await send(stage.approver, `/awards/${id}`, 'approve');
  return id;
}

/** An agreement on two milestones of half the amount each, approved. @returns its id */
export async function approvedAgreement(stage: Stage, listingId: string): Promise<string> {
  const milestone = (title: string, dueOn: string) => ({
    title,
    dueOn,
    targets: [{ name: '上门探访', unit: '人次', target: 100, proof: '探访记录' }],
    instalmentFen: 1_500_000,
  });
  const { id } = await ok(
    stage.drafter.post(`/listings/${listingId}/agreement`, {
      startsOn: '2026-05-01',
      endsOn: '2026-12-31',
      content: {
        tasks: '演示任务',
        indicators: [{ name: '上门探访', unit: '人次', target: 200, proof: '探访记录' }],
        unitDuties: '演示：提供场地',
        organizationDuties: '演示：按期完成，不得转包',
        otherTerms: '',
      },
      milestones: [milestone('中期', '2026-07-31'), milestone('结项', '2026-12-18')],
      papers: [
        { kind: 'task_book', reference: '演示任务书一号' },
        { kind: 'budget', reference: '演示预算一号' },
      ],
    }),
  );
  await send(stage.approver, `/agreements/${id}`, 'approve');
  return id;
}

/** Both sides sign. */
export async function signed(stage: Stage, agreementId: string, agent: Agent): Promise<void> {
  await send(stage.drafter, `/agreements/${agreementId}`, 'sign');
  await send(agent, `/agreements/${agreementId}`, 'sign');
}
