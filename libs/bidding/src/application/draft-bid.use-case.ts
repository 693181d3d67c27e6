import { Injectable } from '@nestjs/common';
import { DomainError, newId, notFound } from '#kernel';
import {
  acknowledge,
  Database,
  SealingKeys,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
  type Tx,
} from '#platform';
import { requireOpen, shareListing } from '#posting';
import { bidMachine } from '../domain/bid.machine.js';
import { Bid } from '../persistence/bid.entity.js';
import { BidParty } from '../persistence/bid-party.entity.js';
import { sealTerms } from '../persistence/sealed-words.js';
import { admitBidders } from './check-bidders.js';
import { organizationOf } from './hold-bid.js';
import { prepareSeal } from './prepare-seal.js';
import { writeDraft } from './versions.js';
import { writeProposal, type ProposalDraft } from './write-proposal.js';

export interface DraftBidInput {
  joint: boolean;
  proposal?: ProposalDraft;
}

/** 起草揭榜意向书. */
@Injectable()
export class DraftBid {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: SealingKeys,
    private readonly db: Database,
  ) {}

  /**
   * Begins a bid of the agent's organisation, which from here on takes its one place on the listing
   * (the database sees to it when two drafts come at once).
   *
   * @throws DomainError not_found | listing_not_open | deadline_passed | joint_not_allowed |
   *         organization_not_eligible | bid_exists | invalid_input | seal_key_unavailable
   */
  async execute(
    command: CommandContext,
    listingId: string,
    input: DraftBidInput,
  ): Promise<Acknowledgement> {
    await prepareSeal(this.db, this.keys, listingId);
    return this.uow.run(command, async (tx) => {
      const organizationId = organizationOf(tx);
      const listing = await shareListing(tx, listingId);
      if (!listing.publishedAt) throw notFound('榜单');
      const now = await tx.now();
      requireOpen(listing, now);
      if (input.joint && !listing.jointAllowed) throw new DomainError('joint_not_allowed');
      const alone = [organizationId];
      const bidders = { leadId: organizationId, organizationIds: alone, taking: alone };
      await admitBidders(tx, listing, bidders, now);
      const bid = await create(tx, listingId, organizationId, input.joint, now);
      await writeDraft(tx, bid, 1, await writeProposal(tx, bid, input.proposal ?? {}));
      return acknowledge(bid);
    });
  }
}

async function create(
  tx: Tx,
  listingId: string,
  organizationId: string,
  joint: boolean,
  now: Date,
): Promise<Bid> {
  const bid = await tx.create(
    bidMachine,
    Bid,
    'draft',
    { id: newId(), listingId, leadOrganizationId: organizationId, joint, currentVersion: 1 },
    { sealed: true },
  );
  const terms = { sharePercent: 100, task: joint ? '牵头' : '全部工作' };
  const place = { bidId: bid.id, listingId, organizationId };
  await tx.insert(BidParty, {
    ...place,
    sealedTerms: await sealTerms(tx.manager, place, terms),
    lead: true,
    state: 'joined',
    live: true,
    joinedAt: now,
  });
  return bid;
}
