import { Injectable } from '@nestjs/common';
import { bidAmountFen, readOpenedProposal } from '#bidding';
import { DomainError } from '#kernel';
import {
  accountOf,
  acknowledge,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { listingMachine, lockListing } from '#posting';
import { awardMachine } from '../domain/machines.js';
import { judgeProposal, requireAmount } from '../domain/proposal.policy.js';
import { Award, type AnnulKind } from '../persistence/award.entity.js';
import { lastAward, liveAward } from './hold-award.js';
import { rankedBids } from './ranked-bids.js';

export interface ProposeAwardInput {
  bidId: string;
  amountFen: number;
  /** Why somebody ranked before is passed over. */
  deviationReason?: string;
  /** Why more than the bid asked for. */
  amountReason?: string;
}

/** Ends after which the reserve follows in rank order. */
const SUCCESSION: readonly (AnnulKind | null)[] = [
  'winner_declined',
  'not_signed',
  'objection_upheld',
];

@Injectable()
export class ProposeAward {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 拟定承榜 by a committee officer, bound to the frozen final ranking. The parties' eligibility is
   * looked at again today and kept with the award.
   *
   * @throws DomainError not_found | award_exists | ranking_not_final | bid_not_awardable |
   *         awardee_not_eligible | reserve_in_order | deviation_reason_required |
   *         amount_over_ceiling | amount_over_bid | transition_not_allowed
   */
  execute(
    command: CommandContext,
    listingId: string,
    input: ProposeAwardInput,
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockListing(tx, listingId);
      if (await liveAward(tx, listingId)) throw new DomainError('award_exists');
      const { evaluationId, rows } = await rankedBids(tx, listing);
      const last = await lastAward(tx, listingId, evaluationId);
      const succession = SUCCESSION.includes(last?.annulKind ?? null);
      const { rank, deviates, approvalsNeeded } = judgeProposal(rows, input, succession);
      const asked = bidAmountFen(await readOpenedProposal(tx, input.bidId));
      const { amountFen } = input;
      const { ceilingFen } = listing;
      requireAmount({ ...input, ceilingFen, bidAmountFen: asked });
      const row = rows.find(({ bidId }) => bidId === input.bidId)!;
      const step = listing.status === 'evaluating' ? 'propose_award' : 'propose_reserve';
      await tx.transition(listingMachine, listing, step);
      const award = await tx.create(
        awardMachine,
        Award,
        'propose',
        {
          listingId,
          evaluationId,
          bidId: input.bidId,
          organizationId: row.leadOrganizationId,
          amountFen,
          ceilingFen,
          bidAmountFen: asked,
          amountReason: amountFen > asked ? input.amountReason!.trim() : null,
          rank,
          deviationReason: deviates ? input.deviationReason!.trim() : null,
          eligibility: row.eligibility,
          proposedBy: accountOf(command).accountId,
          approvals: [],
          approvalsNeeded,
          predecessorId: last?.id ?? null,
        },
        { details: { bidId: input.bidId, rank, amountFen, approvalsNeeded } },
      );
      return acknowledge(award);
    });
  }
}
