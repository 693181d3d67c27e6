import { Injectable } from '@nestjs/common';
import { panelAccounts } from '#evaluation';
import {
  accountOf,
  acknowledge,
  loadCalendar,
  requireOther,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { approvalStep } from '../domain/approval.policy.js';
import { awardMachine } from '../domain/machines.js';
import { noticeOf, reminderTime } from '../domain/notice.policy.js';
import { holdAward } from './hold-award.js';

@Injectable()
export class ApproveAward {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Approves a proposed award, by somebody who neither proposed it nor sat on the panel. The last approval asked for starts the public notice: its days are
   * counted by the official calendar, printed and frozen, and its end becomes a deadline.
   *
   * @throws DomainError not_found | stale_version | own_step | already_approved |
   *         transition_not_allowed | calendar_year_missing
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number; opinion?: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, award } = await holdAward(tx, id);
      const { accountId } = accountOf(command);
      // Asked before the version: a second click is told what it was, not that the page is old.
      const step = approvalStep(award, accountId);
      requireOther(command.actor, ...(await panelAccounts(tx, listing.id)));
      requireVersion(award, input.version);
      const now = await tx.now();
      const opinion = input.opinion?.trim() ?? '';
      const approvals = [...award.approvals, { accountId, at: now.toISOString(), opinion }];
      if (step === 'approve_step') {
        return acknowledge(await tx.transition(awardMachine, award, step, { set: { approvals } }));
      }
      const notice = noticeOf(await loadCalendar(tx), now, listing.ruleSet.noticeWorkdays);
      await tx.transition(awardMachine, award, step, {
        set: { approvals, ...notice },
        details: { noticeStart: notice.noticeStart, noticeEnd: notice.noticeEnd },
      });
      await tx.schedule('award.notice_end', award.id, notice.noticeEndsAt);
      await tx.schedule('reminder.notice_1_day', award.id, reminderTime(notice));
      return acknowledge(award);
    });
  }
}
