import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '#kernel';
import {
  accountOf,
  acknowledge,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { awardMachine } from '../domain/machines.js';
import { annulAward } from './annul-award.js';
import { holdAward } from './hold-award.js';
import { makeRoomForReserve } from './succession.js';

@Injectable()
export class DeclineAward {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The winner gives the award up, under notice or before the agreement is signed. The reserve
   * follows in rank order; without one the listing fails (`winner_declined`).
   *
   * @throws DomainError not_found for whoever is not the lead | stale_version | reason_required |
   *         transition_not_allowed
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number; reason: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, award } = await holdAward(tx, id);
      const { organizationId } = accountOf(command);
      const published = award.noticeEndsAt !== null;
      if (award.organizationId !== organizationId || !published) throw notFound('承榜');
      requireVersion(award, input.version);
      const reason = requireReason(input.reason);
      // Once the work has begun there is an agreement: it is terminated, not declined.
      if (award.status === 'effective' && listing.status !== 'awarded') {
        throw new DomainError('transition_not_allowed', {
          subject: awardMachine.name,
          status: '已签约',
        });
      }
      await annulAward(tx, award, 'decline', 'winner_declined', reason);
      await makeRoomForReserve(tx, listing, award, '承榜方放弃承榜', {
        reason: 'winner_declined',
        note: '承榜方放弃，没有候补。',
      });
      return acknowledge(award);
    });
  }
}
