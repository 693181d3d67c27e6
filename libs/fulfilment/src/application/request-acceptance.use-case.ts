import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import {
  accountOf,
  acknowledge,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { requireAllInspected } from '../domain/acceptance.policy.js';
import { FUNDING_RULES } from '../domain/funding-rules.js';
import { acceptanceMachine } from '../domain/machines.js';
import { requirePapers } from '../domain/papers.js';
import { Acceptance, type Expenditure } from '../persistence/acceptance.entity.js';
import { Milestone } from '../persistence/milestone.entity.js';
import { papersOf, type PaperInput } from './agreement-input.js';
import { attachPapers } from './attach-papers.js';
import { holdAgreement, requireAwardee } from './hold-agreement.js';

export interface RequestAcceptanceInput {
  summary: string;
  expenditure: Expenditure[];
  papers?: PaperInput[];
}

@Injectable()
export class RequestAcceptance {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 申请验收 once every milestone was inspected; again after a rectification.
   *
   * @throws DomainError not_found for other organisations | agreement_not_running | milestones_open |
   *         papers_missing | invalid_input | file_attached | transition_not_allowed
   */
  execute(
    command: CommandContext,
    agreementId: string,
    input: RequestAcceptanceInput,
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { agreement } = await holdAgreement(tx, agreementId);
      requireAwardee(tx, agreement);
      if (agreement.status !== 'signed') throw new DomainError('agreement_not_running');
      const milestones = await tx.manager.findBy(Milestone, { agreementId });
      requireAllInspected(milestones.map(({ status }) => status));
      const papers = papersOf(input.papers);
      requirePapers(papers, FUNDING_RULES[agreement.fundingMode].papers.acceptance);
      const request = {
        summary: input.summary,
        expenditure: input.expenditure,
        papers,
        requestedBy: accountOf(command).accountId,
        requestedAt: (await tx.now()).toISOString(),
      };
      const payload = { agreementId };
      const earlier = await tx.manager.findOne(Acceptance, {
        where: { agreementId },
        lock: { mode: 'pessimistic_write' },
      });
      const id = earlier?.id ?? newId();
      const acceptance = earlier
        ? await tx.transition(acceptanceMachine, earlier, 'request', {
            set: { request, rectificationDueOn: null },
            payload,
          })
        : await tx.create(
            acceptanceMachine,
            Acceptance,
            'request',
            { id, agreementId, listingId: agreement.listingId, request, rectifications: [] },
            { payload },
          );
      await attachPapers(tx, papers, { type: 'acceptance', id });
      await tx.unschedule('acceptance.rectification_end', id);
      await tx.unschedule('reminder.overdue', id);
      return acknowledge(acceptance);
    });
  }
}
