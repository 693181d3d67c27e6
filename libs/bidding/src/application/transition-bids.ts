import { notFound } from '#kernel';
import type { Tx } from '#platform';
import { Bid } from '../persistence/bid.entity.js';
import { stepAll } from './bid-rows.js';

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
  const ids = [...new Set(bidIds)];
  const bids = await tx.manager
    .createQueryBuilder(Bid, 'bid')
    .where('bid.id = ANY(:ids)', { ids })
    .orderBy('bid.id')
    .setLock('pessimistic_write')
    .getMany();
  if (bids.length < ids.length || bids.some(({ openingOrder }) => openingOrder === null)) {
    throw notFound('揭榜意向书');
  }
  await stepAll(tx, bids, command, { reason, details });
  return bids;
}
