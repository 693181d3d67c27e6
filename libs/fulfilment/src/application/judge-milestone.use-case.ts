import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import {
  accountOf,
  acknowledge,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { requirePostingUnit } from '#posting';
import { milestoneMachine } from '../domain/machines.js';
import { holdMilestone } from './hold-milestone.js';

export const VERDICTS = ['met', 'partially_met', 'not_met'] as const;
export type Verdict = (typeof VERDICTS)[number];

@Injectable()
export class JudgeMilestone {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 核查里程碑 by the posting unit: 达成, or, with a reason, 部分达成 or 未达成.
   *
   * @throws DomainError not_found for other units | stale_version | agreement_not_running |
   *         reason_required | transition_not_allowed
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number; verdict: Verdict; reason?: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, agreement, milestone } = await holdMilestone(tx, id);
      await requirePostingUnit(tx, command.actor, listing);
      requireVersion(milestone, input.version);
      if (agreement.status !== 'signed') throw new DomainError('agreement_not_running');
      const reason = input.verdict === 'met' ? input.reason : requireReason(input.reason);
      await tx.transition(milestoneMachine, milestone, `judge_${input.verdict}`, {
        reason,
        set: {
          inspectedBy: accountOf(command).accountId,
          inspectedAt: await tx.now(),
          verdictReason: reason ?? null,
        },
        payload: { agreementId: agreement.id },
      });
      return acknowledge(milestone);
    });
  }
}
