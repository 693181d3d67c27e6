import type { Tx } from '#platform';
import { amendmentMachine } from '../domain/machines.js';
import { Amendment } from '../persistence/amendment.entity.js';

/** The amendment of a listing that waits for a decision, held; null when there is none. */
export function pendingAmendment(tx: Tx, listingId: string): Promise<Amendment | null> {
  return tx.manager.findOne(Amendment, {
    where: { listingId, status: 'proposed' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Ends what waits for a decision when the listing is no longer open; the system's command alone. */
export async function lapsePendingAmendment(tx: Tx, listingId: string): Promise<void> {
  const pending = await pendingAmendment(tx, listingId);
  if (pending) await tx.transition(amendmentMachine, pending, 'lapse');
}
