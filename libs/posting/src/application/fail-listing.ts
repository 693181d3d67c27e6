import { UNSUCCESSFUL_REASONS, type UnsuccessfulReason } from '#contracts';
import type { Tx } from '#platform';
import { listingMachine } from '../domain/machines.js';
import type { Listing } from '../persistence/listing.entity.js';

/** The commands that end a listing without an award. */
export type FailCommand = 'fail_for_bids' | 'fail_for_quality' | 'fail_for_award';

/**
 * 流榜: ends a listing that the caller holds, with a reason code that is published.
 *
 * @param note what else is to be said, for the public; no names of bidders
 * @throws DomainError transition_not_allowed | role_not_allowed | concurrent_update
 */
export function failListing(
  tx: Tx,
  listing: Listing,
  command: FailCommand,
  reason: UnsuccessfulReason,
  note?: string | null,
): Promise<Listing> {
  return tx.transition(listingMachine, listing, command, {
    reason: UNSUCCESSFUL_REASONS[reason],
    set: { unsuccessfulReason: reason, outcomeNote: note ?? null },
    payload: { reason },
  });
}
