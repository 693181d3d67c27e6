import { Injectable } from '@nestjs/common';
import type { UnsuccessfulReason } from '#contracts';
import { DomainError } from '#kernel';
import {
  acknowledge,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { failListing, lockListing } from '#posting';
import { candidates } from '../domain/proposal.policy.js';
import type { AnnulKind } from '../persistence/award.entity.js';
import { lastAward, liveAward } from './hold-award.js';
import { rankedBids } from './ranked-bids.js';

const REASONS: Partial<Record<AnnulKind, UnsuccessfulReason>> = {
  winner_declined: 'winner_declined',
  not_signed: 'winner_declined',
  objection_upheld: 'objection_upheld',
};

@Injectable()
export class FailForAward {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Ends a listing whose award fell and whose remaining reserves may none of them take the work on
   * any more (without any reserve the listing has failed by itself).
   *
   * @param input `reason` is published with the failure
   * @throws DomainError not_found | stale_version | reason_required | award_exists |
   *         ranking_not_final | reserve_exists | transition_not_allowed
   */
  execute(
    command: CommandContext,
    listingId: string,
    input: { version: number; reason: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockListing(tx, listingId);
      requireVersion(listing, input.version);
      const note = requireReason(input.reason);
      if (await liveAward(tx, listingId)) throw new DomainError('award_exists');
      const { evaluationId, rows } = await rankedBids(tx, listing);
      if (candidates(rows).some((row) => row.faults.length === 0)) {
        throw new DomainError('reserve_exists');
      }
      const last = await lastAward(tx, listingId, evaluationId);
      const reason = REASONS[last?.annulKind ?? 'proposal_declined'] ?? 'winner_declined';
      await failListing(tx, listing, 'fail_for_award', reason, note);
      return acknowledge(listing);
    });
  }
}
