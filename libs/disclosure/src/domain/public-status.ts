import { LISTING_STATUS_NAMES, PUBLIC_LISTING_STATUSES, type ListingStatus } from '#contracts';

export type PublicListingStatus = (typeof PUBLIC_LISTING_STATUSES)[number];

/**
 * What the public calls a listing's state. A proposal that waits for approval is under no notice yet.
 *
 * @param noticed whether a live award of it has come under public notice
 */
export function publicStatusName(status: ListingStatus, noticed: boolean): string {
  if (status === 'award_proposed' && !noticed) return '定榜审批';
  return LISTING_STATUS_NAMES[status];
}
