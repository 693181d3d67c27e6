import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import {
  acknowledge,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { reasonOf } from '../domain/conflicts.js';
import { holdEvaluation, requireStatus, seatedMembers } from './held.js';
import { listingFacts } from './queries/conflict-facts.query.js';
import { isFree, unitCandidates } from './queries/unit-candidates.query.js';
import { seatMember, vacantSeats } from './seat-members.js';

export interface SeatPostingUnitInput {
  accountId: string;
  /** asked for when a drafter is to sit although somebody else could */
  reason?: string;
  version: number;
}

/** 确定发榜单位的评委. */
@Injectable()
export class SeatPostingUnit {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Seats the posting unit's one member. While the panel is forming another choice takes the place of
   * the first; later the seat must have fallen vacant.
   *
   * Whoever wrote the draft may sit for the unit, because small units have no second officer; but
   * where somebody else could, a reason goes on record.
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed | seat_taken
   *         | member_conflicted | reason_required | invalid_input
   */
  execute(
    command: CommandContext,
    id: string,
    input: SeatPostingUnitInput,
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, evaluation } = await holdEvaluation(tx, id);
      requireVersion(evaluation, input.version);
      requireStatus(evaluation, 'forming', 'declaring');
      const seated = await seatedMembers(tx, id);
      const before = seated.find((member) => member.kind === 'posting_unit');
      if (before && evaluation.status !== 'forming') throw new DomainError('seat_taken');
      const now = await tx.now();
      const facts = await listingFacts(tx, listing, now);
      const candidates = await unitCandidates(tx, listing, id, facts);
      const chosen = candidates.find(({ accountId }) => accountId === input.accountId);
      const expertToo = seated.some(
        ({ kind, accountId }) => kind === 'expert' && accountId === input.accountId,
      );
      if (!chosen || chosen.left || expertToo) {
        throw new DomainError('invalid_input', {
          fields: { accountId: '须是发榜单位（或其上级）在任、未回避且未被抽为专家的经办人' },
        });
      }
      if (chosen.conflicts.length > 0) {
        throw new DomainError('member_conflicted', {
          reasons: reasonOf(chosen.conflicts),
        });
      }
      const others = candidates.some((candidate) => !candidate.drafter && isFree(candidate));
      const seatingReason =
        chosen.drafter && others ? requireReason(input.reason) : input.reason?.trim();
      if (before) await tx.save(before, { state: 'replaced', leftAt: now });
      const [seat = null] = vacantSeats(evaluation, seated);
      const member = await seatMember(tx, evaluation, {
        accountId: chosen.accountId,
        expertId: null,
        seat,
        seatingReason,
      });
      await tx.save(evaluation, {});
      await tx.audit({
        action: 'evaluation.seat_posting_unit',
        subjectType: 'evaluation',
        subjectId: id,
        listingId: listing.id,
        reason: seatingReason,
        details: { memberId: member.id, drafter: chosen.drafter },
      });
      return acknowledge(evaluation);
    });
  }
}
