import type { Tx } from '#platform';
import { acceptanceMachine, agreementMachine } from '../domain/machines.js';
import { Acceptance } from '../persistence/acceptance.entity.js';
import type { Agreement } from '../persistence/agreement.entity.js';
import { Milestone } from '../persistence/milestone.entity.js';
import { unscheduleMilestone } from './schedule-milestones.js';

/** Ends an agreement that the caller holds, with what was under way below it. */
export async function terminate(tx: Tx, agreement: Agreement, reason: string): Promise<void> {
  await tx.transition(agreementMachine, agreement, 'terminate', {
    reason,
    set: { terminatedReason: reason, endedAt: await tx.now() },
  });
  const acceptance = await tx.manager.findOne(Acceptance, {
    where: { agreementId: agreement.id },
    lock: { mode: 'pessimistic_write' },
  });
  if (acceptance) {
    await tx.transition(acceptanceMachine, acceptance, 'terminate', {
      reason,
      payload: { agreementId: agreement.id },
    });
    await tx.unschedule('acceptance.rectification_end', acceptance.id);
    await tx.unschedule('reminder.overdue', acceptance.id);
  }
  for (const { id } of await tx.manager.findBy(Milestone, { agreementId: agreement.id })) {
    await unscheduleMilestone(tx, id);
  }
}
