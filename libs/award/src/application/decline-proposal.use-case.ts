import { Injectable } from '@nestjs/common';
import {
  accountOf,
  acknowledge,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { listingMachine } from '#posting';
import { requireNotProposer } from '../domain/approval.policy.js';
import { annulAward } from './annul-award.js';
import { holdAward } from './hold-award.js';

@Injectable()
export class DeclineProposal {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * An approver turns a proposal down, with a reason. The listing goes back to where a new proposal
   * can be made; the ranking stays as it is.
   *
   * @throws DomainError not_found | stale_version | own_step | reason_required |
   *         transition_not_allowed
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
      await annulAward(tx, award, 'decline_proposal', 'proposal_declined', reason);
      await tx.transition(listingMachine, listing, 'reopen_evaluation', { reason });
      return acknowledge(award);
    });
  }
}
