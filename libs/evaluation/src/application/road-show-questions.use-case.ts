import { Injectable } from '@nestjs/common';
import { DomainError, newId, notFound } from '#kernel';
import {
  accountOf,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
  type Tx,
} from '#platform';
import { requireOn } from '../domain/road-show.js';
import type { Evaluation } from '../persistence/evaluation.entity.js';
import type { PanelMember } from '../persistence/panel-member.entity.js';
import { RoadShowQuestion } from '../persistence/road-show.entity.js';
import { requireStatus, seatedMembers } from './held.js';
import { holdRoadShow, slotIn } from './held-road-show.js';
import { requireOwnSeat } from './own-seat.js';

const acknowledged = ({ id, version, answeredAt }: RoadShowQuestion): Acknowledgement => ({
  id,
  version,
  status: answeredAt ? 'answered' : 'asked',
});

/** 路演提问与答复. */
@Injectable()
export class RoadShowQuestions {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Puts a member's question to the bidder that stands there on record: by the member, or by the
   * officer on a member's behalf.
   *
   * @param input `memberId` is given by the officer alone
   * @throws DomainError not_found | member_recused | declaration_missing | transition_not_allowed
   *         | slot_not_on | invalid_input
   */
  ask(
    command: CommandContext,
    evaluationId: string,
    slotId: string,
    { text, memberId }: { text: string; memberId?: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, evaluation, slots } = await holdRoadShow(tx, evaluationId);
      const member = await asker(tx, evaluation, memberId);
      const slot = slotIn(slots, slotId);
      requireStatus(evaluation, 'scoring');
      requireOn(slot);
      const question = await tx.insert(RoadShowQuestion, {
        id: newId(),
        version: 1,
        slotId,
        evaluationId,
        memberId: member.id,
        text,
        answer: null,
        answeredAt: null,
      });
      await tx.audit({
        action: 'road_show.ask',
        subjectType: 'evaluation',
        subjectId: evaluationId,
        listingId: listing.id,
        details: { slotId, questionId: question.id, memberId: member.id },
      });
      return acknowledged(question);
    });
  }

  /**
   * Writes down in short what the bidder answered; may be put right until the scores are ranked.
   *
   * @param input `version` of the question
   * @throws DomainError not_found | stale_version | transition_not_allowed
   */
  answer(
    command: CommandContext,
    evaluationId: string,
    questionId: string,
    { version, answer }: { version: number; answer: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, evaluation } = await holdRoadShow(tx, evaluationId);
      const question = await tx.manager.findOneBy(RoadShowQuestion, {
        id: questionId,
        evaluationId,
      });
      if (!question) throw notFound('提问');
      requireStatus(evaluation, 'scoring', 'declaring');
      requireVersion(question, version);
      const before = question.answer;
      await tx.save(question, { answer, answeredAt: await tx.now() });
      await tx.audit({
        action: 'road_show.answer',
        subjectType: 'evaluation',
        subjectId: evaluationId,
        listingId: listing.id,
        details: { slotId: question.slotId, questionId, corrected: before !== null },
      });
      return acknowledged(question);
    });
  }
}

async function asker(
  tx: Tx,
  evaluation: Evaluation,
  memberId: string | undefined,
): Promise<PanelMember> {
  const byOfficer = accountOf(tx.command).role === 'committee_officer';
  if (byOfficer !== (memberId !== undefined)) {
    throw new DomainError('invalid_input', {
      fields: { memberId: byOfficer ? '请指明是哪一位评委的提问' : '评委只能以本人名义提问' },
    });
  }
  const member = byOfficer
    ? (await seatedMembers(tx, evaluation.id)).find(({ id }) => id === memberId)
    : await requireOwnSeat(tx, tx.command.actor, evaluation);
  if (!member) throw notFound('评委');
  if (member.state !== 'declared') throw new DomainError('declaration_missing');
  return member;
}
