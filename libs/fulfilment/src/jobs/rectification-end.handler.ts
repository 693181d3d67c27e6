import { Injectable } from '@nestjs/common';
import {
  loadCalendar,
  OnDeadline,
  type DeadlineHandler,
  type DueDeadline,
  type Tx,
} from '#platform';
import { holdAcceptance } from '../application/hold-acceptance.js';
import { dueInstant, overdueReminderInstant } from '../domain/due.policy.js';

/** 整改到期: marks a rectification that nobody asked to have accepted as overdue, once per round. */
@Injectable()
@OnDeadline('acceptance.rectification_end')
export class RectificationEndHandler implements DeadlineHandler {
  async handle(tx: Tx, { subjectId, dueAt }: DueDeadline): Promise<void> {
    const { acceptance } = await holdAcceptance(tx, subjectId);
    const { status, rectificationDueOn, overdueSince, listingId } = acceptance;
    if (status !== 'rectification' || overdueSince || rectificationDueOn === null) return;
    const end = dueInstant(rectificationDueOn);
    if ((await tx.now()) < end) return;
    await tx.save(acceptance, { overdueSince: end });
    await tx.audit({
      action: 'acceptance.overdue',
      subjectType: 'acceptance',
      subjectId,
      listingId,
    });
    await tx.emit('reminder.due', {
      kind: 'acceptance.rectification_end',
      subjectId,
      listingId,
      dueAt: dueAt.toISOString(),
    });
    const remindAt = overdueReminderInstant(await loadCalendar(tx), rectificationDueOn);
    await tx.schedule('reminder.overdue', subjectId, remindAt);
  }
}
