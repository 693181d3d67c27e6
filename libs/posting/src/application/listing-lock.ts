import type { Tx } from '#platform';
import { Listing } from '../persistence/listing.entity.js';

/**
 * Holds a listing's row: the first lock of every write that concerns it (listing → bids → evaluation
 * → award). Bidders hold `share`, so that they do not queue behind each other; whoever changes the
 * listing holds `update`. Ask `tx.now()` after this, not before.
 *
 * @throws DomainError not_found
 */
export function lockListing(
  tx: Tx,
  id: string,
  mode: 'update' | 'share' = 'update',
): Promise<Listing> {
  return tx.lock(Listing, id, { mode, what: '榜单' });
}

const BIDDABLE = [
  'id',
  'status',
  'publishedAt',
  'bidDeadline',
  'contentVersion',
  'conditions',
  'fundingMode',
  'ceilingFen',
  'jointAllowed',
  'maxMembers',
] as const;

/** What a bid answers, without the long texts. */
export type BiddableListing = Pick<Listing, (typeof BIDDABLE)[number]>;

/** As {@link lockListing} with `share`, for bidders. @throws DomainError not_found */
export function shareListing(tx: Tx, id: string): Promise<BiddableListing> {
  return tx.lock(Listing, id, { mode: 'share', what: '榜单', fields: BIDDABLE });
}
