import { Injectable } from '@nestjs/common';
import {
  loadCalendar,
  OnDeadline,
  type DeadlineHandler,
  type DueDeadline,
  type Tx,
} from '#platform';
import { holdMilestone } from '../application/hold-milestone.js';
import { dueInstant, isOverdue, overdueReminderInstant } from '../domain/due.policy.js';

/**
 * 里程碑到期: marks what nobody reported on as overdue, from its due instant however late this runs, and
 * has people reminded at the next opening of the offices. Once marked, it does nothing more.
 */
@Injectable()
@OnDeadline('milestone.due')
export class MilestoneDueHandler implements DeadlineHandler {
  async handle(tx: Tx, { subjectId, dueAt }: DueDeadline): Promise<void> {
    const { agreement, milestone } = await holdMilestone(tx, subjectId);
    if (agreement.status !== 'signed' || milestone.overdueSince) return;
    if (!isOverdue(milestone, await tx.now())) return;
    await tx.save(milestone, { overdueSince: dueInstant(milestone.dueOn) });
    await tx.audit({
      action: 'milestone.overdue',
      subjectType: 'milestone',
      subjectId,
      listingId: milestone.listingId,
    });
    await tx.emit('reminder.due', {
      kind: 'milestone.due',
      subjectId,
      listingId: milestone.listingId,
      dueAt: dueAt.toISOString(),
    });
    const remindAt = overdueReminderInstant(await loadCalendar(tx), milestone.dueOn);
    await tx.schedule('reminder.overdue', subjectId, remindAt);
  }
}
