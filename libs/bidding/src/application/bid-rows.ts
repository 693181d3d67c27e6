import type { BidStatus } from '#contracts';
import { readRows, type JointStep, type Tx } from '#platform';
import { In, type EntityManager } from 'typeorm';
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
  const parties = await readRows(manager, BidParty, 'WHERE bid_id = $1 ORDER BY id', [bidId]);
  const known: KnownParty[] = [];
  for (const party of parties) {
    known.push(Object.assign(party, await termsOf(manager, party)));
  }
  return known.sort((a, b) => Number(b.lead) - Number(a.lead));
}

/** Frees the places on the listing that the parties of bids took. */
export async function freePlaces(tx: Tx, bids: readonly Bid[]): Promise<void> {
  const bidId = In(bids.map(({ id }) => id));
  await tx.manager.update(BidParty, { bidId, live: true }, { live: false });
}

/** Brings bids one step on, each from the state that it is in: a few statements, however many they are. */
export async function stepAll(
  tx: Tx,
  bids: readonly Bid[],
  command: string,
  facts: JointStep<Bid>,
): Promise<void> {
  for (const alike of Map.groupBy(bids, ({ status }) => status).values()) {
    await tx.transitionAll(bidMachine, Bid, alike, command, facts);
  }
}

/** Ends bids that did not count; the places of their parties are free again. */
export async function lapse(tx: Tx, bids: readonly Bid[], reason: string): Promise<void> {
  if (bids.length === 0) return;
  await stepAll(tx, bids, 'lapse', { reason, sealed: true });
  await freePlaces(tx, bids);
}
