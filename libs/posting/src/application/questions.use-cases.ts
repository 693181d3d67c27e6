import { Injectable } from '@nestjs/common';
import { DomainError, formatDeadline, notFound } from '#kernel';
import { accountOf, Field, requireVersion, UnitOfWork, type CommandContext } from '#platform';
import { isEnquiryOpen, requireOpen } from '../domain/open.policy.js';
import { Question } from '../persistence/question.entity.js';
import { lockListing } from './listing-lock.js';
import { requirePostingUnit } from './posting-unit.js';

export class QuestionAcknowledgement {
  @Field.uuid('提问编号') id: string;
  @Field.int('版本') version: number;
}

/** 提问. */
@Injectable()
export class AskQuestion {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * An organisation asks while the question time runs. Who asked stays between it and the record:
   * the audit entry is sealed, the event names nobody.
   *
   * @throws DomainError not_found | listing_not_open | deadline_passed | enquiry_closed
   */
  execute(
    command: CommandContext,
    listingId: string,
    input: { body: string },
  ): Promise<QuestionAcknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { accountId, organizationId } = accountOf(command);
      if (!organizationId) throw notFound('榜单');
      const listing = await lockListing(tx, listingId, 'share');
      if (!listing.publishedAt) throw notFound('榜单');
      const now = await tx.now();
      requireOpen(listing, now);
      if (!isEnquiryOpen(listing, now)) {
        throw new DomainError('enquiry_closed', {
          deadline: formatDeadline(listing.enquiryDeadline!),
        });
      }
      const question = await tx.insert(Question, {
        listingId,
        organizationId,
        askedBy: accountId,
        body: input.body,
        askedAt: now,
        version: 1,
      });
      await tx.audit({
        action: 'question.ask',
        subjectType: 'question',
        subjectId: question.id,
        listingId,
        sealed: true,
      });
      await tx.emit('question.asked', { listingId, questionId: question.id });
      return { id: question.id, version: 1 };
    });
  }
}

/** 答复: given to everybody at once. */
@Injectable()
export class AnswerQuestion {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * An answer can still be given after the question time, until the deadline.
   *
   * @throws DomainError not_found | stale_version | listing_not_open | deadline_passed |
   *         question_answered
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number; answer: string },
  ): Promise<QuestionAcknowledgement> {
    return this.uow.run(command, async (tx) => {
      const found = await tx.manager.findOneBy(Question, { id });
      if (!found) throw notFound('提问');
      const listing = await lockListing(tx, found.listingId, 'share');
      await requirePostingUnit(tx, command.actor, listing);
      const question = await tx.lock(Question, id, { what: '提问' });
      if (question.answeredAt) throw new DomainError('question_answered');
      requireVersion(question, input.version);
      const now = await tx.now();
      requireOpen(listing, now);
      await tx.save(question, {
        answer: input.answer,
        answeredBy: accountOf(command).accountId,
        answeredAt: now,
      });
      await tx.audit({
        action: 'question.answer',
        subjectType: 'question',
        subjectId: id,
        listingId: listing.id,
      });
      await tx.emit('question.answered', { listingId: listing.id, questionId: id });
      return { id, version: question.version };
    });
  }
}
