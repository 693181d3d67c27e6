import { DomainError, notFound } from '#kernel';
import { accountOf, requireVersion, sealingOf, type Tx } from '#platform';
import { requireOpen, shareListing, type BiddableListing } from '#posting';
import { Bid } from '../persistence/bid.entity.js';
import type { KnownParty } from '../persistence/sealed-words.js';
import { partiesOf } from './bid-rows.js';
import { isVisibleTo } from './queries/visible-bid.query.js';

/** A bid held for a write by one of its parties while its listing is open. */
export interface HeldBid {
  listing: BiddableListing;
  bid: Bid;
  /** All of them, those who left as well; the lead first. */
  parties: KnownParty[];
  /** The caller's own. */
  me: KnownParty;
  /** The database's clock, asked after both locks; what a receipt says. */
  now: Date;
}

/** The organisation a signed-in agent acts for. */
export function organizationOf(tx: Tx): string {
  const { organizationId } = accountOf(tx.command);
  if (!organizationId) throw notFound('社会组织');
  return organizationId;
}

/**
 * Holds the listing (`FOR SHARE`, so that bidders do not queue behind each other and closing waits for
 * them) and then the bid, and asks the clock after that: whoever passes is in time, and whatever is
 * written here is in the database before the listing can close.
 *
 * @param version the bid's version the client saw, where the write depends on it
 * @throws DomainError not_found for whoever is no party | not_lead | listing_not_open |
 *         deadline_passed | stale_version
 */
export async function holdBid(
  tx: Tx,
  bidId: string,
  { as, version }: { as: 'lead' | 'party'; version?: number },
): Promise<HeldBid> {
  const organizationId = organizationOf(tx);
  const listingId = await isVisibleTo(tx.manager, bidId, organizationId);
  if (!listingId) throw notFound('揭榜意向书');
  // Fetched while nothing is held: a key service may take its time.
  await sealingOf(tx.manager).keyOf(tx.manager, listingId);
  // Sent together; the database does one after the other, and asks the clock with both held.
  const [listing, bid, now, parties] = await Promise.all([
    shareListing(tx, listingId),
    tx.lock(Bid, bidId, { what: '揭榜意向书' }),
    tx.now(),
    partiesOf(tx.manager, bidId),
  ]);
  const me = parties.find((party) => party.organizationId === organizationId);
  if (!me || me.state === 'left') throw notFound('揭榜意向书');
  requireOpen(listing, now);
  if (as === 'lead' && !me.lead) throw new DomainError('not_lead');
  if (version !== undefined) requireVersion(bid, version);
  return { listing, bid, parties, me, now };
}
