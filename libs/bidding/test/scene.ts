import { DEFAULT_RULE_SET } from '#contracts';
import { directoryControllers, DirectoryModule, Organization, Unit } from '#directory';
import { Account } from '#identity';
import { newId } from '#kernel';
import { needsControllers, NeedsModule } from '#needs';
import {
  Listing,
  listingMachine,
  lockListing,
  postingControllers,
  postingHandlers,
  PostingModule,
} from '#posting';
import {
  biddingControllers,
  biddingHandlers,
  BiddingModule,
  openBids,
  type Bid,
} from '../src/index.js';
import { startApp, type TestApp, type TestRoom } from '../../../test/support/app.js';
import { ok, type Client } from '../../../test/support/client.js';
import { completeProposal } from './fixtures.js';
import { turnedKeys } from './sealed.js';

/** A Monday morning; the listing closes a fortnight later at half past five. */
export const MONDAY = '2026-03-02T09:00:00+08:00';
export const DEADLINE = '2026-03-16T17:30:00+08:00';
/** The last half minute. */
export const JUST_BEFORE = '2026-03-16T17:29:30+08:00';

/** What an agent sends: a complete proposal over 30,000.00 元. */
export const proposalBody = (text = '演示：结对探访') => {
  const proposal = completeProposal();
  const attachments: string[] = [];
  return { ...proposal, approach: { ...proposal.approach, text }, attachments };
};

/** An agent of an organisation of its own. */
export interface Bidder extends Client {
  organizationId: string;
  organizationName: string;
}

/** A district with one street, in which listings are published. */
/** This room and what it stands on. */
const UP_TO_BIDDING: TestRoom[] = [
  { module: DirectoryModule, controllers: directoryControllers },
  { module: NeedsModule, controllers: needsControllers },
  { module: PostingModule, controllers: postingControllers, handlers: postingHandlers },
  { module: BiddingModule, controllers: biddingControllers, handlers: biddingHandlers },
];

export class Scene {
  private count = 0;

  private constructor(
    readonly app: TestApp,
    readonly streetId: string,
    readonly drafterId: string,
  ) {}

  static async start(
    rooms: readonly TestRoom[] = UP_TO_BIDDING,
    environment: Record<string, string> = {},
  ): Promise<Scene> {
    // The clock jumps by weeks; nobody is to sign in again for that.
    const app = await startApp(rooms, { SESSION_HOURS: '720', ...environment });
    await app.clock.set(MONDAY);
    const streetId = newId();
    const drafterId = newId();
    await app.write(async (tx) => {
      await tx.insert(Unit, { id: streetId, kind: 'street', name: '演示街道', divisionCode: null });
      await tx.insert(Account, {
        id: drafterId,
        login: `drafter${drafterId.slice(-8)}`,
        name: '演示经办人',
        passwordHash: 'none',
      });
    });
    return new Scene(app, streetId, drafterId);
  }

  /** A published listing, with its closing scheduled. */
  async listing(changes: Partial<Listing> = {}): Promise<string> {
    this.count += 1;
    const code = `LC-2026-${String(this.count).padStart(4, '0')}`;
    const id = newId();
    const bidDeadline = changes.bidDeadline ?? new Date(DEADLINE);
    await this.app.write(async (tx) => {
      await tx.insert(Listing, {
        id,
        rootId: id,
        status: 'published',
        code,
        postingUnitId: this.streetId,
        draftedBy: this.drafterId,
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
        jointAllowed: true,
        maxMembers: 4,
        contactPhone: '0532-80000000',
        supervisionPhone: '0532-80000001',
        ruleSet: DEFAULT_RULE_SET,
        submittedAt: new Date('2026-02-26T09:00:00+08:00'),
        publishedBy: this.drafterId,
        publishedAt: new Date('2026-02-27T09:00:00+08:00'),
        ...changes,
        bidDeadline,
      });
      await tx.schedule('listing.close', id, bidDeadline);
    });
    return id;
  }

  async organization(changes: Partial<Organization> = {}): Promise<Organization> {
    this.count += 1;
    const number = this.count;
    return this.app.write((tx) =>
      tx.insert(Organization, {
        name: `演示·服务中心${number}`,
        creditCode: changes.registrationKind === 'filed' ? null : `TESTCODE${number}`,
        orgType: 'social_service',
        registrationKind: 'registered',
        ...changes,
      }),
    );
  }

  /** An agent signed in for a new organisation. */
  async bidder(changes: Partial<Organization> = {}): Promise<Bidder> {
    const organization = await this.organization(changes);
    return this.agentOf(organization);
  }

  async agentOf(organization: Pick<Organization, 'id' | 'name'>): Promise<Bidder> {
    const client = await this.app.as('organization_agent', { organizationId: organization.id });
    return Object.assign(client, {
      organizationId: organization.id,
      organizationName: organization.name,
    });
  }

  /** Draws up a complete single bid. @returns its id */
  async draft(bidder: Client, listingId: string, text?: string): Promise<string> {
    const proposal = proposalBody(text);
    const { id } = await ok(bidder.post(`/listings/${listingId}/bids`, { proposal }));
    return id;
  }

  /** Draws up and submits a complete single bid. */
  async submitted(bidder: Client, listingId: string, text?: string): Promise<string> {
    const id = await this.draft(bidder, listingId, text);
    await ok(bidder.post(`/bids/${id}/submit`, { version: 1 }));
    return id;
  }

  /** Draws up a joint bid whose members have been asked; the lead keeps what is left of 100 %. */
  async joint(lead: Bidder, listingId: string, members: Bidder[]): Promise<string> {
    const body = { joint: true, proposal: proposalBody() };
    const { id } = await ok(lead.post(`/listings/${listingId}/bids`, body));
    const parties = partiesBody(lead, members);
    const { version } = await ok(lead.put(`/bids/${id}/parties`, { version: 1, parties }));
    await ok(lead.post(`/bids/${id}/request-consents`, { version }));
    return id;
  }

  /** Lets the posting unit propose and the committee approve an amendment. */
  async amend(listingId: string, amendment: Record<string, unknown>): Promise<void> {
    const officer = await this.app.as('posting_officer', { unitId: this.streetId });
    const committee = await this.app.as('committee_officer');
    const proposed = await ok(
      officer.post(`/listings/${listingId}/amendments`, { reason: '演示：调整', ...amendment }),
    );
    await ok(committee.post(`/amendments/${proposed.id}/approve`, { version: proposed.version }));
  }

  /** Lets the deadline pass and the workers do what follows. */
  async close(): Promise<void> {
    await this.app.clock.set(DEADLINE);
    await this.app.drain();
  }

  /** Turns the second key: what the opening does to the bids and the listing. */
  async open(listingId: string): Promise<Bid[]> {
    const { accountId, membershipId } = await this.app.as('supervisor');
    const place = { unitId: null, organizationId: null, allianceId: null };
    const actor = {
      kind: 'account',
      accountId,
      membershipId,
      role: 'supervisor',
      name: '',
    } as const;
    return this.app.write(async (tx) => {
      Object.assign(tx.command, { actor: { ...actor, ...place } });
      const listing = await lockListing(tx, listingId);
      await turnedKeys(tx, listingId, { first: this.drafterId, second: accountId });
      const bids = await openBids(tx, listing);
      if (listing.status === 'closed') await tx.transition(listingMachine, listing, 'open_bids');
      return bids;
    });
  }

  async status(bidId: string): Promise<string> {
    const row = await this.app.db.one<{ status: string }>('SELECT status FROM bid WHERE id = $1', [
      bidId,
    ]);
    return row!.status;
  }

  async listingState(id: string): Promise<{ status: string; reason: string | null }> {
    const row = await this.app.db.one<{ status: string; reason: string | null }>(
      'SELECT status, unsuccessful_reason AS reason FROM listing WHERE id = $1',
      [id],
    );
    return row!;
  }
}

export function partiesBody(lead: Bidder, members: Bidder[]) {
  const share = 20;
  return [
    {
      organizationId: lead.organizationId,
      sharePercent: 100 - share * members.length,
      task: '牵头实施',
    },
    ...members.map(({ organizationId }) => ({ organizationId, sharePercent: share, task: '上门' })),
  ];
}
