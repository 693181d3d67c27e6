import { DEFAULT_RULE_SET, type RuleSet, type ServiceCategory } from '#contracts';
import { biddingControllers, biddingHandlers, BiddingModule } from '#bidding';
import { directoryControllers, DirectoryModule, Expert, Organization, Unit } from '#directory';
import { newId } from '#kernel';
import { needsControllers, NeedsModule } from '#needs';
import { UnitOfWork } from '#platform';
import { Listing, lockListing, postingControllers, postingHandlers, PostingModule } from '#posting';
import {
  beginNewRound,
  evaluationControllers,
  evaluationHandlers,
  EvaluationModule,
} from '../src/index.js';
import { startApp, type TestApp, type TestRoom } from '../../../test/support/app.js';
import { ok, type Client } from '../../../test/support/client.js';
import { CLEAN, entriesOf, PNG, proposalOf } from './fixtures.js';
import { WHOLE_LISTING } from '../../../test/support/whole-listing.js';

const MONDAY = '2026-03-02T09:00:00+08:00';
export const DEADLINE = '2026-03-16T17:30:00+08:00';
const AFTER = '2026-03-17T09:00:00+08:00';

export interface Bidder extends Client {
  organizationId: string;
  organizationName: string;
}

export interface ExpertClient extends Client {
  expertId: string;
}

/** A listing whose bids are opened, with everybody who has to do with it. */
export interface Opened {
  listingId: string;
  evaluationId: string;
  bidders: Bidder[];
  /** in order of receipt */
  bidIds: string[];
}

const UP_TO_EVALUATION: TestRoom[] = [
  { module: DirectoryModule, controllers: directoryControllers },
  { module: NeedsModule, controllers: needsControllers },
  { module: PostingModule, controllers: postingControllers, handlers: postingHandlers },
  { module: BiddingModule, controllers: biddingControllers, handlers: biddingHandlers },
  { module: EvaluationModule, controllers: evaluationControllers, handlers: evaluationHandlers },
];

/** A district with one street, a committee, a register of experts, and listings to evaluate. */
export class Scene {
  private count = 0;
  experts: ExpertClient[] = [];
  /** The street's second officer, who wrote on no draft. */
  unitOfficer: Client;
  drafter: Client;
  officer: Client;
  approver: Client;
  supervisor: Client;

  private constructor(
    readonly app: TestApp,
    readonly streetId: string,
  ) {}

  static async start(experts = 6, rooms = UP_TO_EVALUATION): Promise<Scene> {
    const app = await startApp(rooms, { SESSION_HOURS: '720' });
    await app.clock.set(MONDAY);
    const streetId = newId();
    await app.write((tx) =>
      tx.insert(Unit, { id: streetId, kind: 'street', name: '演示街道', divisionCode: null }),
    );
    const scene = new Scene(app, streetId);
    scene.drafter = await app.as('posting_officer', { unitId: streetId, name: '演示起草人' });
    scene.unitOfficer = await app.as('posting_officer', { unitId: streetId, name: '演示单位评委' });
    scene.officer = await app.as('committee_officer', { name: '演示经办人' });
    scene.approver = await app.as('committee_approver', { name: '演示审批人' });
    scene.supervisor = await app.as('supervisor', { name: '演示监督员' });
    for (let n = 0; n < experts; n += 1) await scene.expert();
    return scene;
  }

  /** An expert on the register, signed in. */
  async expert(facts: Partial<Expert> = {}): Promise<ExpertClient> {
    const client = await this.app.as('expert', { name: `演示专家${this.experts.length + 1}` });
    const fields: ServiceCategory[] =
      this.experts.length % 2 ? ['mental_health'] : ['elderly_care'];
    const { id } = await this.app.write((tx) =>
      tx.insert(Expert, {
        accountId: client.accountId,
        fields,
        employerOrganizationId: null,
        employerUnitId: null,
        affiliatedOrganizationIds: [],
        available: true,
        version: 1,
        ...facts,
      }),
    );
    const expert = Object.assign(client, { expertId: id });
    this.experts.push(expert);
    return expert;
  }

  async listing(ruleSet: Partial<RuleSet> = {}, changes: Partial<Listing> = {}): Promise<string> {
    this.count += 1;
    const id = newId();
    const bidDeadline = new Date(DEADLINE);
    await this.app.write(async (tx) => {
      await tx.insert(Listing, {
        ...WHOLE_LISTING,
        id,
        rootId: id,
        status: 'published',
        code: `LC-2026-${String(this.count).padStart(4, '0')}`,
        postingUnitId: this.streetId,
        draftedBy: this.drafter.accountId,
        preparedBy: [this.drafter.accountId],
        title: '演示：独居老人结对探访',
        category: 'elderly_care',
        fundingMode: 'project_fund',
        ceilingFen: 5_000_000,
        tasks: '演示任务',
        background: '演示背景',
        targets: [{ name: '结对', unit: '人', target: 50, proof: '结对表' }],
        servicePopulation: '独居老人',
        serviceArea: '演示街道',
        materials: '揭榜意向书',
        beneficiaryCount: 50,
        startsOn: '2026-05-01',
        endsOn: '2026-12-31',
        conditions: { orgTypes: [], minRating: null, other: '' },
        contactPhone: '0532-80000000',
        supervisionPhone: '0532-80000001',
        ruleSet: { ...DEFAULT_RULE_SET, ...ruleSet },
        submittedAt: new Date('2026-02-26T09:00:00+08:00'),
        publishedBy: this.approver.accountId,
        publishedAt: new Date('2026-02-27T09:00:00+08:00'),
        ...changes,
        bidDeadline,
      });
      await tx.schedule('listing.close', id, bidDeadline);
    });
    return id;
  }

  async organization(): Promise<Organization> {
    this.count += 1;
    const number = this.count;
    return this.app.write((tx) =>
      tx.insert(Organization, {
        name: `演示·服务中心${number}号`,
        creditCode: `TESTCODE${number}`,
        orgType: 'social_service',
        registrationKind: 'registered',
      }),
    );
  }

  /** Submits one complete bid for a new organisation. */
  async bid(listingId: string, file?: string): Promise<{ bidder: Bidder; bidId: string }> {
    const organization = await this.organization();
    const client = await this.app.as('organization_agent', { organizationId: organization.id });
    const bidder = Object.assign(client, {
      organizationId: organization.id,
      organizationName: organization.name,
    });
    const attachments = file ? [await bidder.upload(file, PNG)] : [];
    const proposal = { ...proposalOf(organization.name), attachments };
    const { id } = await ok(bidder.post(`/listings/${listingId}/bids`, { proposal }));
    await ok(bidder.post(`/bids/${id}/submit`, { version: 1 }));
    return { bidder, bidId: id };
  }

  /** A closed listing with so many bids, not yet opened. */
  async closed(
    bids: number,
    ruleSet: Partial<RuleSet> = {},
    changes: Partial<Listing> = {},
    file?: string,
  ): Promise<Omit<Opened, 'evaluationId'>> {
    await this.app.clock.set(MONDAY);
    const listingId = await this.listing(ruleSet, changes);
    const made = [];
    for (let n = 0; n < bids; n += 1) made.push(await this.bid(listingId, file));
    await this.app.clock.set(AFTER);
    await this.app.drain();
    return {
      listingId,
      bidders: made.map(({ bidder }) => bidder),
      bidIds: made.map(({ bidId }) => bidId),
    };
  }

  async opened(
    bids: number,
    ruleSet: Partial<RuleSet> = {},
    changes: Partial<Listing> = {},
    file?: string,
  ): Promise<Opened> {
    const listing = await this.closed(bids, ruleSet, changes, file);
    await ok(this.officer.post(`/listings/${listing.listingId}/opening/first-key`));
    await ok(this.supervisor.post(`/listings/${listing.listingId}/opening/second-key`));
    const { id } = await ok(this.officer.get(`/listings/${listing.listingId}/evaluation`));
    return { ...listing, evaluationId: id };
  }

  /** Draws, seats the unit's officer and calls the panel together. */
  async convene(evaluationId: string): Promise<void> {
    await this.command(this.officer, evaluationId, 'draw');
    await this.command(this.officer, evaluationId, 'seat-posting-unit', {
      accountId: this.unitOfficer.accountId,
    });
    await this.command(this.officer, evaluationId, 'convene');
  }

  /** Those seated, signed in, by seat. */
  async panel(evaluationId: string): Promise<Client[]> {
    const rows = await this.app.db.query<{ accountId: string }>(
      `SELECT account_id AS "accountId" FROM panel_member
       WHERE evaluation_id = $1 AND state IN ('invited', 'declared') ORDER BY seat`,
      [evaluationId],
    );
    const known = [...this.experts, this.unitOfficer, this.drafter];
    return rows.map(({ accountId }) => known.find((client) => client.accountId === accountId)!);
  }

  /** Up to open sheets: everybody has declared. */
  async scoring(
    bids: number,
    ruleSet: Partial<RuleSet> = {},
    changes: Partial<Listing> = {},
  ): Promise<Opened & { panel: Client[] }> {
    const opened = await this.opened(bids, ruleSet, changes);
    await this.convene(opened.evaluationId);
    const panel = await this.panel(opened.evaluationId);
    for (const member of panel) await this.declare(member, opened.evaluationId);
    await this.command(this.officer, opened.evaluationId, 'start-scoring');
    return { ...opened, panel };
  }

  async declare(member: Client, evaluationId: string): Promise<void> {
    await ok(member.post(`/evaluations/${evaluationId}/declare`, CLEAN));
  }

  /** Fills in and locks a sheet: each bid gets this share (percent) of every full mark. */
  async score(member: Client, evaluationId: string, shares: Record<string, number>): Promise<void> {
    await this.fill(member, evaluationId, shares);
    const { version } = await ok(member.get(`/evaluations/${evaluationId}/sheet`));
    await ok(member.post(`/evaluations/${evaluationId}/sheet/submit`, { version }));
  }

  async fill(member: Client, evaluationId: string, shares: Record<string, number>): Promise<void> {
    const { version } = await ok(member.get(`/evaluations/${evaluationId}/sheet`));
    const entries = entriesOf(shares);
    await ok(member.put(`/evaluations/${evaluationId}/sheet`, { version, entries }));
  }

  /** Ranked, with every member giving the same shares. */
  async ranked(bids: number, shares: number[], ruleSet: Partial<RuleSet> = {}) {
    const story = await this.scoring(bids, ruleSet);
    const given = Object.fromEntries(story.bidIds.map((id, index) => [id, shares[index]!]));
    for (const member of story.panel) await this.score(member, story.evaluationId, given);
    await this.command(this.officer, story.evaluationId, 'rank');
    return story;
  }

  async finalised(bids: number, shares: number[], ruleSet: Partial<RuleSet> = {}) {
    const story = await this.ranked(bids, shares, ruleSet);
    await this.command(this.approver, story.evaluationId, 'finalise');
    return story;
  }

  /** A new round, as the award room begins it when it upholds an objection. @returns its id */
  async newRound(listingId: string): Promise<string> {
    await this.app.db.query(`UPDATE listing SET status = 'award_proposed' WHERE id = $1`, [
      listingId,
    ]);
    const { accountId, membershipId } = this.approver;
    const command = {
      actor: {
        kind: 'account' as const,
        accountId,
        membershipId,
        role: 'committee_approver' as const,
        unitId: null,
        organizationId: null,
        allianceId: null,
        name: '演示审批人',
      },
      fingerprint: 'new-round',
      requestId: 'new-round',
    };
    return this.app.nest.get(UnitOfWork).run(command, async (tx) => {
      const listing = await lockListing(tx, listingId);
      return (await beginNewRound(tx, listing, '演示：异议成立')).id;
    });
  }

  async version(evaluationId: string): Promise<number> {
    return (await ok(this.officer.get(`/evaluations/${evaluationId}`))).version;
  }

  /** A command on an evaluation, with the version as it stands. */
  async command(client: Client, evaluationId: string, name: string, body: object = {}) {
    const version = await this.version(evaluationId);
    return ok(client.post(`/evaluations/${evaluationId}/${name}`, { version, ...body }));
  }

  async status(table: 'bid' | 'listing' | 'evaluation', id: string): Promise<string> {
    const row = await this.app.db.one<{ status: string }>(
      `SELECT status FROM ${table} WHERE id = $1`,
      [id],
    );
    return row!.status;
  }
}
