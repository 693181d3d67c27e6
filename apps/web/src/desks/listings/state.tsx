import { LISTING_STATUS_NAMES } from '#contracts';
import { StatusTag } from '../../ui/status-tag';
import type { ListingItem } from './listing-data';

type Stated = Pick<ListingItem, 'status' | 'publishedAt'>;

/** Given up before its publication: the same state as 撤榜, yet never public. */
export const isDiscarded = ({ status, publishedAt }: Stated): boolean =>
  status === 'cancelled' && !publishedAt;

/** The state in words. */
export const stateName = (listing: Stated): string =>
  isDiscarded(listing) ? '已作废' : LISTING_STATUS_NAMES[listing.status];

/** The state by colour and word. */
export function ListingState({ listing }: { listing: Stated }) {
  if (isDiscarded(listing)) return <span className="tag">已作废</span>;
  return <StatusTag subject="listing" status={listing.status} />;
}
