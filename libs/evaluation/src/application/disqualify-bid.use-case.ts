import { Injectable } from '@nestjs/common';
import { transitionBids } from '#bidding';
import { notFound } from '#kernel';
import {
  acknowledge,
  requireReason,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { holdListingOf, lockEvaluation, requireStatus } from './held.js';
import { candidateBids } from './queries/candidate-bids.query.js';

/** 资格审查不合格. */
@Injectable()
export class DisqualifyBid {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Takes a bid out of the competition before the ranking, for a reason that goes into the report.
   *
   * @throws DomainError not_found | transition_not_allowed | reason_required
   */
  execute(
    command: CommandContext,
    id: string,
    input: { bidId: string; reason: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const reason = requireReason(input.reason);
      const listing = await holdListingOf(tx, id);
      const bids = await candidateBids(tx, listing.id);
      if (!bids.some((bid) => bid.bidId === input.bidId)) throw notFound('揭榜意向书');
      const [bid] = await transitionBids(tx, [input.bidId], 'disqualify', {
        reason,
        details: { evaluationId: id },
      });
      const evaluation = await lockEvaluation(tx, id);
      requireStatus(evaluation, 'forming', 'declaring', 'scoring', 'consensus');
      return acknowledge(bid!);
    });
  }
}
