import { Injectable } from '@nestjs/common';
import {
  acknowledge,
  requireOther,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { listingMachine } from '#posting';
import { holdAgreement } from './hold-agreement.js';
import { terminate } from './terminate.js';

@Injectable()
export class TerminateAgreement {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 终止协议, with a reason. Of a signed one the listing ends with it (outcome `terminated`); after an
   * unsigned one another agreement may be drafted on the same award.
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
      const { listing, agreement } = await holdAgreement(tx, id);
      requireOther(command.actor, ...agreement.preparedBy);
      requireVersion(agreement, input.version);
      const reason = requireReason(input.reason);
      const wasSigned = agreement.status === 'signed';
      await terminate(tx, agreement, reason);
      if (wasSigned) {
        await tx.transition(listingMachine, listing, 'complete', {
          reason,
          set: { outcome: 'terminated', outcomeNote: '协议终止' },
        });
      }
      return acknowledge(agreement);
    });
  }
}
