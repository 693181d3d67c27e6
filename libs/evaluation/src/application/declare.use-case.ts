import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { UnitOfWork, type CommandContext } from '#platform';
import { checkDeclaration, declaresConflict, type Declaration } from '../domain/declaration.js';
import { reasonOf } from '../domain/conflicts.js';
import { holdEvaluation, requireStatus } from './held.js';
import { acknowledgeMember, type MemberAcknowledgement } from './member-acknowledgement.js';
import { requireOwnSeat } from './own-seat.js';
import { computedConflicts, recuseMember } from './recuse-member.js';

/** 回避声明与保密承诺. */
@Injectable()
export class Declare {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Takes a member's declaration, and looks at the records again: a conflict admitted, among the
   * organisations listed, or computed, takes the member off the panel there and then. The answer
   * says whether one stays, not which bidder it was.
   *
   * @throws DomainError not_found | transition_not_allowed | already_declared | member_recused
   *         | invalid_input
   */
  execute(
    command: CommandContext,
    id: string,
    declaration: Declaration,
  ): Promise<MemberAcknowledgement> {
    return this.uow.run(command, async (tx) => {
      const held = await holdEvaluation(tx, id);
      const member = await requireOwnSeat(tx, command.actor, held.evaluation);
      if (member.state === 'declared') throw new DomainError('already_declared');
      requireStatus(held.evaluation, 'declaring');
      checkDeclaration(declaration);
      const { conflicts, bidderOrganizationIds } = await computedConflicts(tx, held, member);
      if (declaresConflict(declaration, bidderOrganizationIds)) conflicts.push('declared');
      if (conflicts.length > 0) {
        const reason = reasonOf(conflicts);
        return acknowledgeMember(
          await recuseMember(tx, held, member, { conflicts, reason, declaration }),
        );
      }
      await tx.save(member, { state: 'declared', declaration, declaredAt: await tx.now() });
      await tx.audit({
        action: 'evaluation.declare',
        subjectType: 'evaluation',
        subjectId: id,
        listingId: held.listing.id,
        details: { memberId: member.id },
      });
      await tx.emit('evaluation.declared', {
        evaluationId: id,
        listingId: held.listing.id,
        memberId: member.id,
      });
      return acknowledgeMember(member);
    });
  }
}
