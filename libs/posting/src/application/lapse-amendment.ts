import type { Tx } from '#platform';
import { Any } from 'typeorm';
import { amendmentMachine } from '../domain/machines.js';
import { Amendment } from '../persistence/amendment.entity.js';

/** The amendments of held listings that wait for a decision, held too. */
function pending(tx: Tx, listingIds: readonly string[]): Promise<Amendment[]> {
  return tx.manager.find(Amendment, {
    where: { listingId: Any(listingIds), status: 'proposed' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** The amendment of a listing that waits for a decision, held; null when there is none. */
export async function pendingAmendment(tx: Tx, listingId: string): Promise<Amendment | null> {
  const [amendment = null] = await pending(tx, [listingId]);
  return amendment;
}

/** Ends what waits for a decision when listings are no longer open; the system's command alone. */
export async function lapsePendingAmendments(tx: Tx, listingIds: readonly string[]): Promise<void> {
  const amendments = await pending(tx, listingIds);
  await tx.transitionAll(amendmentMachine, Amendment, amendments, 'lapse');
}
