import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import {
  accountOf,
  acknowledge,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { requireNotProposer } from '../domain/approval.policy.js';
import { awardMachine } from '../domain/machines.js';
import { requireSigningOver } from '../domain/notice.policy.js';
import { annulAward } from './annul-award.js';
import { holdAward } from './hold-award.js';
import { makeRoomForReserve } from './succession.js';

@Injectable()
export class AnnulUnsigned {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 逾期未签: when 30 days after its effect no agreement is signed, an approver may annul the award;
   * what follows is as if the winner had declined.
   *
   * @throws DomainError not_found | stale_version | own_step | reason_required |
   *         signing_term_running | transition_not_allowed
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number; reason: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, award } = await holdAward(tx, id);
      requireNotProposer(award, accountOf(command).accountId);
      requireVersion(award, input.version);
      const reason = requireReason(input.reason);
      if (award.status !== 'effective' || listing.status !== 'awarded') {
        throw new DomainError('transition_not_allowed', {
          subject: awardMachine.name,
          status: awardMachine.statusNames[award.status],
        });
      }
      requireSigningOver(award.effectiveAt!, await tx.now());
      await annulAward(tx, award, 'annul', 'not_signed', reason);
      await makeRoomForReserve(tx, listing, award, '逾期未签订协议', {
        reason: 'winner_declined',
        note: '承榜方逾期未签订协议，没有候补。',
      });
      return acknowledge(award);
    });
  }
}
