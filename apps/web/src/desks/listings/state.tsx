import { LISTING_STATUS_NAMES } from '#contracts';
import { StatusTag } from '../../ui/status-tag';
import type { Listing, ListingItem } from './listing-data';

type Stated = Pick<ListingItem, 'status' | 'publishedAt'> &
  Partial<Pick<ListingItem, 'handedOver'> & Pick<Listing, 'procurement'>>;

/** Ended before its publication, the official procurement decides instead: the same state as 撤榜. */
export const isHandedOver = ({ handedOver, procurement }: Stated): boolean =>
  Boolean(handedOver || procurement);

/** Given up before its publication: the same state as 撤榜, yet never public. */
export const isDiscarded = (listing: Stated): boolean =>
  listing.status === 'cancelled' && !listing.publishedAt && !isHandedOver(listing);

/** The state in words. */
export function stateName(listing: Stated): string {
  if (isHandedOver(listing)) return '已转政府采购';
  return isDiscarded(listing) ? '已作废' : LISTING_STATUS_NAMES[listing.status];
}

/** The state by colour and word. */
export function ListingState({ listing }: { listing: Stated }) {
  if (isHandedOver(listing) || isDiscarded(listing)) {
    return <span className="tag">{stateName(listing)}</span>;
  }
  return <StatusTag subject="listing" status={listing.status} />;
}
