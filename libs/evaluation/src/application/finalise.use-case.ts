import { Injectable } from '@nestjs/common';
import { transitionBids } from '#bidding';
import {
  accountOf,
  acknowledge,
  requireOther,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { evaluationMachine } from '../domain/evaluation.machine.js';
import { holdListingOf, lockEvaluation, requireStatus, seatedMembers } from './held.js';
import { bidsInPlay } from './queries/candidate-bids.query.js';

/** 定稿. */
@Injectable()
export class FinaliseEvaluation {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Freezes the report, which the database keeps from every later change, and marks the bids as
   * ranked. By an approver who neither ranked nor sat on the panel.
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed | own_step
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await holdListingOf(tx, id);
      // Lock order: bids before the evaluation. What is wrong with the latter undoes the former.
      const bidIds = (await bidsInPlay(tx, listing.id)).map((bid) => bid.bidId);
      await transitionBids(tx, bidIds, 'rank');
      const evaluation = await lockEvaluation(tx, id);
      requireVersion(evaluation, input.version);
      requireStatus(evaluation, 'ranked');
      const members = await seatedMembers(tx, id);
      requireOther(command.actor, evaluation.rankedBy, ...members.map((m) => m.accountId));
      await tx.transition(evaluationMachine, evaluation, 'finalise', {
        set: { finalisedBy: accountOf(command).accountId, finalisedAt: await tx.now() },
        details: { digest: evaluation.report!.digest },
      });
      return acknowledge(evaluation);
    });
  }
}
