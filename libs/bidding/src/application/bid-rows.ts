import type { BidStatus } from '#contracts';
import type { Tx } from '#platform';
import type { EntityManager } from 'typeorm';
import { bidMachine } from '../domain/bid.machine.js';
import { Bid } from '../persistence/bid.entity.js';
import { BidParty } from '../persistence/bid-party.entity.js';
import { termsOf, type KnownParty } from '../persistence/sealed-words.js';

/**
 * A listing's bids in these states, held, in order of id. The caller holds the listing: lock order is
 * listing, then bids by id.
 */
export async function lockBids(
  tx: Tx,
  listingId: string,
  statuses: readonly BidStatus[],
): Promise<Bid[]> {
  return tx.manager
    .createQueryBuilder(Bid, 'bid')
    .where('bid.listingId = :listingId AND bid.status IN (:...statuses)', { listingId, statuses })
    .orderBy('bid.id')
    .setLock('pessimistic_write')
    .getMany();
}

/**
 * The parties of a bid with their shares and tasks, lead first, then in order of joining the list.
 * That the reader is one of them, or that the bid is opened, is for the caller to see.
 */
export async function partiesOf(manager: EntityManager, bidId: string): Promise<KnownParty[]> {
  const parties = await manager.find(BidParty, { where: { bidId }, order: { id: 'ASC' } });
  const known: KnownParty[] = [];
  for (const party of parties) {
    known.push(Object.assign(party, await termsOf(manager, party)));
  }
  return known.sort((a, b) => Number(b.lead) - Number(a.lead));
}

/** Frees the one place on the listing that a bid's parties took. */
export async function freePlaces(tx: Tx, bidId: string): Promise<void> {
  await tx.manager.update(BidParty, { bidId, live: true }, { live: false });
}

/** Ends a bid that did not count; the places of its parties are free again. */
export async function lapse(tx: Tx, bid: Bid, reason: string): Promise<void> {
  await tx.transition(bidMachine, bid, 'lapse', { reason, sealed: true });
  await freePlaces(tx, bid.id);
}
