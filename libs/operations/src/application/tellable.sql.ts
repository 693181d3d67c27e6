import { isThere } from '#platform';

/**
 * Events about bids show once their listing is opened by both keys, as in the audit trail: before that
 * their number would be the number of bids.
 */
export const tellable = (e: string): string => `(${e}.name NOT LIKE 'bid.%' OR ${opened(e)})`;

/** Whether messages about an event may be counted: not while its listing is published and unopened. */
export const messagesTellable = (e: string): string =>
  `(${e}.name NOT LIKE 'bid.%' AND NOT EXISTS (SELECT FROM listing p
      WHERE p.id = (${e}.payload->>'listingId')::uuid AND p.published_at IS NOT NULL)
    OR ${opened(e)})`;

const opened = (e: string): string =>
  isThere(`opening o
    WHERE o.listing_id = (${e}.payload->>'listingId')::uuid AND o.opened_at IS NOT NULL`);
