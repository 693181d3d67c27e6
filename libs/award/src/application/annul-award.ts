import type { Tx } from '#platform';
import { awardMachine } from '../domain/machines.js';
import type { AnnulKind, Award } from '../persistence/award.entity.js';

/**
 * Ends an award that the caller holds, and its deadlines with it.
 *
 * @throws DomainError transition_not_allowed | role_not_allowed
 */
export async function annulAward(
  tx: Tx,
  award: Award,
  command: 'annul' | 'decline' | 'decline_proposal',
  kind: AnnulKind,
  reason: string,
): Promise<void> {
  const annulledAt = await tx.now();
  await tx.transition(awardMachine, award, command, {
    reason,
    set: { annulKind: kind, annulReason: reason, annulledAt },
    details: { kind },
  });
  await tx.unschedule('award.notice_end', award.id);
  await tx.unschedule('reminder.notice_1_day', award.id);
}
