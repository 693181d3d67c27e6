import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#kernel';
import {
  accountOf,
  acknowledge,
  requireOther,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { FUNDING_RULES } from '../domain/funding-rules.js';
import { agreementMachine } from '../domain/machines.js';
import { requirePapers } from '../domain/papers.js';
import { requireAhead } from '../domain/plan.policy.js';
import { UNSIGNED } from '../domain/signing.policy.js';
import { holdAgreement } from './hold-agreement.js';

/** 协议审批, by a committee approver who did not write on it. */
@Injectable()
export class ApproveAgreement {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 同意: both sides may sign. The papers that the way of funding asks for are there.
   *
   * @throws DomainError not_found | stale_version | own_step | papers_missing | plan_invalid |
   *         transition_not_allowed
   */
  approve(
    command: CommandContext,
    id: string,
    input: { version: number; opinion?: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { agreement } = await holdAgreement(tx, id);
      requireOther(command.actor, ...agreement.preparedBy);
      requireVersion(agreement, input.version);
      const now = await tx.now();
      requirePapers(agreement.papers, FUNDING_RULES[agreement.fundingMode].papers.agreement);
      requireAhead(agreement.plan, shanghaiDate(now));
      await tx.transition(agreementMachine, agreement, 'approve_contract', {
        set: {
          approvedBy: accountOf(command).accountId,
          approvedAt: now,
          approvalOpinion: input.opinion ?? null,
          sentBackReason: null,
        },
      });
      return acknowledge(agreement);
    });
  }

  /**
   * 退回修改, with a reason; approval and signatures given so far are void.
   *
   * @throws DomainError not_found | stale_version | own_step | reason_required |
   *         transition_not_allowed
   */
  sendBack(
    command: CommandContext,
    id: string,
    input: { version: number; reason: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { agreement } = await holdAgreement(tx, id);
      requireOther(command.actor, ...agreement.preparedBy);
      requireVersion(agreement, input.version);
      const reason = requireReason(input.reason);
      await tx.transition(agreementMachine, agreement, 'send_back_contract', {
        reason,
        set: { ...UNSIGNED, approvalOpinion: null, sentBackReason: reason },
      });
      return acknowledge(agreement);
    });
  }
}
