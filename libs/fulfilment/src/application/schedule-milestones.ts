import { loadCalendar, type Tx } from '#platform';
import { dueInstant, reminderInstant } from '../domain/due.policy.js';
import { milestoneMachine } from '../domain/machines.js';
import type { Agreement } from '../persistence/agreement.entity.js';
import { Milestone } from '../persistence/milestone.entity.js';

/** Turns the plan of a concluded agreement into milestones with their deadlines. */
export async function scheduleMilestones(tx: Tx, agreement: Agreement): Promise<void> {
  const calendar = await loadCalendar(tx);
  const now = await tx.now();
  for (const [index, planned] of agreement.plan.entries()) {
    const milestone = await tx.create(
      milestoneMachine,
      Milestone,
      'schedule',
      {
        agreementId: agreement.id,
        listingId: agreement.listingId,
        number: index + 1,
        title: planned.title,
        dueOn: planned.dueOn,
        targets: planned.targets,
        instalmentFen: planned.instalmentFen,
        earlierReports: [],
      },
      { payload: { agreementId: agreement.id } },
    );
    await tx.schedule('milestone.due', milestone.id, dueInstant(planned.dueOn));
    const remindAt = reminderInstant(calendar, planned.dueOn, now);
    if (remindAt) await tx.schedule('reminder.milestone_3_workdays', milestone.id, remindAt);
  }
}

/** Nobody is reminded any more of what was handed in or given up. */
export async function unscheduleMilestone(tx: Tx, milestoneId: string): Promise<void> {
  await tx.unschedule('milestone.due', milestoneId);
  await tx.unschedule('reminder.milestone_3_workdays', milestoneId);
  await tx.unschedule('reminder.overdue', milestoneId);
}
