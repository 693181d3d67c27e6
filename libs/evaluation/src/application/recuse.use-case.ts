import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '#kernel';
import { accountOf, requireReason, UnitOfWork, type CommandContext } from '#platform';
import { In } from 'typeorm';
import { SEATED_STATES } from '../domain/panel.js';
import { PanelMember } from '../persistence/panel-member.entity.js';
import { acknowledgeMember, type MemberAcknowledgement } from './member-acknowledgement.js';
import { holdEvaluation, requireStatus } from './held.js';
import { requireOwnSeat } from './own-seat.js';
import { recuseMember } from './recuse-member.js';

export interface RecuseInput {
  /** given by the committee; a member recuses nobody but themselves */
  memberId?: string;
  reason: string;
}

/** 回避（更换评委）. */
@Injectable()
export class Recuse {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Takes a member off the panel at their own word, or at the committee's (anybody may apply for it).
   * Possible until the ranking; a sheet that was locked before is set aside.
   *
   * @throws DomainError not_found | transition_not_allowed | reason_required | member_recused
   */
  execute(
    command: CommandContext,
    id: string,
    { memberId, reason }: RecuseInput,
  ): Promise<MemberAcknowledgement> {
    return this.uow.run(command, async (tx) => {
      const held = await holdEvaluation(tx, id);
      const byCommittee = accountOf(command).role === 'committee_officer';
      if (byCommittee !== (memberId !== undefined)) {
        throw new DomainError('invalid_input', {
          fields: { memberId: byCommittee ? '请指明哪一位评委' : '评委只能为本人申请回避' },
        });
      }
      const member = byCommittee
        ? await tx.manager.findOneBy(PanelMember, {
            id: memberId,
            evaluationId: id,
            state: In([...SEATED_STATES]),
          })
        : await requireOwnSeat(tx, command.actor, held.evaluation);
      if (!member) throw notFound('评委');
      requireStatus(held.evaluation, 'forming', 'declaring', 'scoring');
      return acknowledgeMember(
        await recuseMember(tx, held, member, {
          conflicts: byCommittee ? [] : ['declared'],
          reason: requireReason(reason),
        }),
      );
    });
  }
}
