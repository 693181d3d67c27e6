import { notFound } from '#kernel';
import type { Tx } from '#platform';
import { bidMachine } from '../domain/bid.machine.js';
import { Bid } from '../persistence/bid.entity.js';

/** Commands on bids that belong to evaluation and award. */
export type OpenedBidCommand =
  | 'disqualify'
  | 'rank'
  | 'reopen'
  | 'award'
  | 'keep_in_reserve'
  | 'not_award';

/**
 * Moves opened bids one step, held and written in order of id whatever order they are given in.
 *
 * @param bidIds of one listing, which the caller holds
 * @returns the bids in order of id
 * @throws DomainError not_found | transition_not_allowed | role_not_allowed
 */
export async function transitionBids(
  tx: Tx,
  bidIds: readonly string[],
  command: OpenedBidCommand,
  { reason, details }: { reason?: string; details?: Record<string, unknown> } = {},
): Promise<Bid[]> {
  const bids: Bid[] = [];
  for (const id of [...new Set(bidIds)].sort()) {
    const bid = await tx.lock(Bid, id, { what: '揭榜意向书' });
    if (bid.openingOrder === null) throw notFound('揭榜意向书');
    bids.push(await tx.transition(bidMachine, bid, command, { reason, details }));
  }
  return bids;
}
