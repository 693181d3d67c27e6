import { isUnitWithin, Organization } from '#directory';
import { notFound } from '#kernel';
import type { AccountActor, Database } from '#platform';
import { Listing } from '#posting';
import { In } from 'typeorm';
import { blindProposal } from '../../domain/blind.policy.js';
import { bidderLabel } from '../../domain/bid.machine.js';
import { present } from '../../domain/party.policy.js';
import type { BidProposal } from '../../domain/proposal.js';
import { OPENED_BID_READERS, seesNames } from '../../domain/reader.policy.js';
import { Bid } from '../../persistence/bid.entity.js';
import { bidVault } from '../../persistence/bid-vault.js';
import { partiesOf } from '../bid-rows.js';
import type { BidPartyView } from './bid.views.js';
import { isVisibleTo } from './visible-bid.query.js';

/** A bid in the form its reader may see. */
export interface ReadableBid {
  bid: Bid;
  listing: Listing;
  audience: 'party' | 'office' | 'blind';
  /** Empty for blind readers. */
  parties: BidPartyView[];
  proposal: BidProposal;
}

/**
 * Finds a bid for a reader: its own parties always see the newest version; committee, supervisor and the
 * posting unit the version that was received, once the listing is opened.
 *
 * @throws DomainError not_found for everybody else, in the same words whether or not there is one
 */
export async function readableBid(
  db: Database,
  actor: AccountActor,
  bidId: string,
): Promise<ReadableBid> {
  const manager = db.dataSource.manager;
  const bid = await manager.findOneBy(Bid, { id: bidId });
  const listing = bid && (await manager.findOneBy(Listing, { id: bid.listingId }));
  const audience = bid && listing && (await audienceOf(db, actor, bid, listing));
  if (!bid || !listing || !audience) throw notFound('揭榜意向书');
  const key = { listingId: listing.id, bidId, number: bid.currentVersion };
  const { proposal } = await (audience === 'party'
    ? bidVault.readOwn(manager, key)
    : bidVault.readOpened(manager, bidId));
  const parties = await partyViews(db, bidId);
  if (audience !== 'blind') return { bid, listing, audience, parties, proposal };
  const names = parties.map((party) => party.name);
  const hidden = blindProposal(proposal, names, bidderLabel(bid.openingOrder!));
  return { bid, listing, audience, parties: [], proposal: hidden };
}

async function audienceOf(
  db: Database,
  actor: AccountActor,
  bid: Bid,
  listing: Listing,
): Promise<ReadableBid['audience'] | null> {
  if (actor.role === 'organization_agent') {
    const own =
      actor.organizationId &&
      (await isVisibleTo(db.dataSource.manager, bid.id, actor.organizationId));
    return own ? 'party' : null;
  }
  if (bid.openingOrder === null || !(await readsOpenedBids(db, actor, listing))) return null;
  return seesNames(actor.role, listing) ? 'office' : 'blind';
}

/** Whether somebody may read the bids of this listing once it is opened. */
export async function readsOpenedBids(
  db: Database,
  actor: AccountActor,
  listing: Pick<Listing, 'postingUnitId'>,
): Promise<boolean> {
  if (!(OPENED_BID_READERS as readonly string[]).includes(actor.role)) return false;
  if (actor.role !== 'posting_officer') return true;
  return actor.unitId !== null && (await isUnitWithin(db, listing.postingUnitId, actor.unitId));
}

async function partyViews(db: Database, bidId: string): Promise<BidPartyView[]> {
  const parties = present(await partiesOf(db.dataSource.manager, bidId));
  const organizations = await db.dataSource.manager.findBy(Organization, {
    id: In(parties.map((party) => party.organizationId)),
  });
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  return parties.map((party) => ({
    organizationId: party.organizationId,
    name: names.get(party.organizationId)!,
    lead: party.lead,
    sharePercent: party.sharePercent,
    task: party.task,
    state: party.state,
    consentedVersion: party.consentedVersion,
    consentedAt: party.consentedAt,
    eligibilityAtClose: party.eligibilityAtClose,
  }));
}
