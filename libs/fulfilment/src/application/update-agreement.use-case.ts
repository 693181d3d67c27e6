import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import {
  accountOf,
  acknowledge,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { requirePostingUnit } from '#posting';
import { agreementMachine } from '../domain/machines.js';
import { UNSIGNED } from '../domain/signing.policy.js';
import { agreementColumns, type AgreementInput } from './agreement-input.js';
import { attachPapers } from './attach-papers.js';
import { holdAgreement } from './hold-agreement.js';

@Injectable()
export class UpdateAgreement {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Rewrites an agreement that is not concluded. Whatever was approved or signed was another text, so
   * approval and signatures are void.
   *
   * @throws DomainError not_found for other units | stale_version | transition_not_allowed |
   *         plan_invalid | term_too_long | instalments_mismatch | instalment_rule | invalid_input |
   *         file_attached
   */
  execute(
    command: CommandContext,
    id: string,
    input: AgreementInput & { version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, agreement } = await holdAgreement(tx, id);
      await requirePostingUnit(tx, command.actor, listing);
      requireVersion(agreement, input.version);
      if (agreement.status !== 'drafted') {
        throw new DomainError('transition_not_allowed', {
          subject: agreementMachine.name,
          status: agreementMachine.statusNames[agreement.status],
        });
      }
      const columns = await agreementColumns(tx, agreement, input);
      await attachPapers(tx, columns.papers, { type: 'agreement', id }, agreement.papers);
      const { accountId } = accountOf(command);
      const voided = agreement.approvedAt !== null;
      await tx.save(agreement, {
        ...columns,
        ...UNSIGNED,
        preparedBy: [...new Set([...agreement.preparedBy, accountId])],
      });
      await tx.audit({
        action: 'agreement.update',
        subjectType: 'agreement',
        subjectId: id,
        listingId: agreement.listingId,
        details: { approvalVoided: voided },
      });
      return acknowledge(agreement);
    });
  }
}
