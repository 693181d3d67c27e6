import { Injectable } from '@nestjs/common';
import { effectiveAward } from '#award';
import { DomainError, newId } from '#kernel';
import {
  accountOf,
  acknowledge,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { lockListing, requirePostingUnit } from '#posting';
import { In } from 'typeorm';
import { agreementMachine } from '../domain/machines.js';
import { Agreement } from '../persistence/agreement.entity.js';
import { agreementColumns, type AgreementInput } from './agreement-input.js';
import { attachPapers } from './attach-papers.js';

@Injectable()
export class DraftAgreement {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 起草承榜协议 by the posting unit, on an award in effect: with its organisation, on its amount.
   *
   * @throws DomainError not_found for other units | award_not_effective | agreement_exists |
   *         plan_invalid | term_too_long | instalments_mismatch | instalment_rule | invalid_input |
   *         file_attached
   */
  execute(
    command: CommandContext,
    listingId: string,
    input: AgreementInput,
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockListing(tx, listingId);
      await requirePostingUnit(tx, command.actor, listing);
      const live = In(['drafted', 'signed', 'completed']);
      if (await tx.manager.existsBy(Agreement, { listingId, status: live })) {
        throw new DomainError('agreement_exists');
      }
      const award = await effectiveAward(tx, listingId);
      if (!award || listing.status !== 'awarded') throw new DomainError('award_not_effective');
      const money = { fundingMode: listing.fundingMode, amountFen: award.amountFen };
      const columns = await agreementColumns(tx, money, input);
      const { accountId } = accountOf(command);
      const id = newId();
      const agreement = await tx.create(
        agreementMachine,
        Agreement,
        'draft',
        {
          id,
          listingId,
          awardId: award.id,
          unitId: listing.postingUnitId,
          organizationId: award.organizationId,
          ...money,
          ...columns,
          draftedBy: accountId,
          preparedBy: [accountId],
        },
        { details: { awardId: award.id, milestones: columns.plan.length } },
      );
      await attachPapers(tx, columns.papers, { type: 'agreement', id });
      return acknowledge(agreement);
    });
  }
}
