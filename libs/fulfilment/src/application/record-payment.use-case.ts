import { Injectable } from '@nestjs/common';
import { DomainError, newId, notFound, shanghaiDate } from '#kernel';
import { accountOf, requireReason, UnitOfWork, type CommandContext, type Tx } from '#platform';
import { requirePostingUnit } from '#posting';
import { FUNDING_RULES } from '../domain/funding-rules.js';
import { requirePapers } from '../domain/papers.js';
import { requirePayable } from '../domain/payment.policy.js';
import type { Milestone } from '../persistence/milestone.entity.js';
import { Payment } from '../persistence/payment.entity.js';
import { papersOf, type PaperInput } from './agreement-input.js';
import { attachPapers } from './attach-papers.js';
import { holdMilestone } from './hold-milestone.js';

export interface RecordPaymentInput {
  amountFen: number;
  paidOn: string;
  voucher: string;
  papers?: PaperInput[];
}

/** 拨付登记: the platform records what was paid elsewhere and moves no money. */
@Injectable()
export class RecordPayment {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Puts a payment of a met milestone's instalment on record, with the papers its funding asks for.
   *
   * @throws DomainError not_found for other units | payment_not_due | payment_over_instalment |
   *         papers_missing | invalid_input | agreement_not_running | file_attached
   */
  record(
    command: CommandContext,
    milestoneId: string,
    input: RecordPaymentInput,
  ): Promise<{ id: string }> {
    return this.uow.run(command, async (tx) => {
      const { listing, agreement, milestone } = await holdMilestone(tx, milestoneId);
      await requirePostingUnit(tx, command.actor, listing);
      // What was met is owed: also once the work is accepted, or ended.
      if (agreement.status === 'drafted') throw new DomainError('agreement_not_running');
      const paid = await tx.manager.sum(Payment, 'amountFen', { milestoneId });
      requirePayable(milestone, Number(paid ?? 0), input, shanghaiDate(await tx.now()));
      const papers = papersOf(input.papers);
      requirePapers(papers, FUNDING_RULES[agreement.fundingMode].papers.payment);
      const { amountFen, paidOn, voucher } = input;
      return this.insert(tx, milestone, { amountFen, paidOn, voucher, papers, reversalOf: null });
    });
  }

  /**
   * 冲销: takes back an entry that was wrong, by another entry.
   *
   * @throws DomainError not_found for other units | reason_required | payment_reversed
   */
  reverse(
    command: CommandContext,
    paymentId: string,
    input: { reason: string },
  ): Promise<{ id: string }> {
    return this.uow.run(command, async (tx) => {
      const wrong = await tx.manager.findOneBy(Payment, { id: paymentId });
      if (!wrong || wrong.reversalOf) throw notFound('拨付记录');
      const { listing, milestone } = await holdMilestone(tx, wrong.milestoneId);
      await requirePostingUnit(tx, command.actor, listing);
      const reason = requireReason(input.reason);
      if (await tx.manager.existsBy(Payment, { reversalOf: wrong.id })) {
        throw new DomainError('payment_reversed');
      }
      return this.insert(
        tx,
        milestone,
        {
          amountFen: -wrong.amountFen,
          paidOn: shanghaiDate(await tx.now()),
          voucher: wrong.voucher,
          papers: [],
          reversalOf: wrong.id,
        },
        reason,
      );
    });
  }

  private async insert(
    tx: Tx,
    milestone: Milestone,
    entry: Pick<Payment, 'amountFen' | 'paidOn' | 'voucher' | 'papers' | 'reversalOf'>,
    reason?: string,
  ): Promise<{ id: string }> {
    const { id: milestoneId, agreementId, listingId } = milestone;
    const id = newId();
    await tx.insert(Payment, {
      id,
      milestoneId,
      agreementId,
      listingId,
      ...entry,
      recordedBy: accountOf(tx.command).accountId,
    });
    await attachPapers(tx, entry.papers, { type: 'payment', id });
    await tx.audit({
      action: entry.reversalOf ? 'payment.reverse' : 'payment.record',
      subjectType: 'payment',
      subjectId: id,
      listingId,
      reason,
      details: { milestoneId, amountFen: entry.amountFen, paidOn: entry.paidOn },
    });
    await tx.emit(
      'payment.recorded',
      { milestoneId, agreementId, listingId },
      { type: 'payment', id },
    );
    return { id };
  }
}
