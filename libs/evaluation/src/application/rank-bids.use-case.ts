import { Injectable } from '@nestjs/common';
import {
  accountOf,
  acknowledge,
  requireOther,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { requireAgreed } from '../domain/consensus.js';
import { evaluationMachine } from '../domain/evaluation.machine.js';
import { Consensus } from '../persistence/consensus.entity.js';
import { buildReport } from './build-report.js';
import { holdEvaluation, requireStatus, seatedMembers } from './held.js';
import { lockedSheets } from './own-sheet.js';
import { candidateBids } from './queries/candidate-bids.query.js';
import { requireExplained } from './ranking-sheets.js';

/** 汇总排名. */
@Injectable()
export class RankBids {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Computes the ranking from the locked sheets (or the agreed scores) and writes the report. Where
   * every bid was disqualified there is nothing to score, and the ranking is empty.
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed | own_step (who sits on the
   *         panel) | sheets_missing | outlier_reason_required | consensus_missing
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, evaluation } = await holdEvaluation(tx, id);
      requireVersion(evaluation, input.version);
      requireStatus(evaluation, 'scoring', 'consensus');
      const members = await seatedMembers(tx, id);
      requireOther(command.actor, ...members.map((member) => member.accountId));
      // Read under the lock: a disqualification either came before or will find the ranking done.
      const bids = await candidateBids(tx, listing.id);
      const bidIds = bids.filter((bid) => bid.inPlay).map((bid) => bid.bidId);
      const sheets = bidIds.length > 0 ? await lockedSheets(tx, id) : [];
      requireExplained(evaluation, bidIds, sheets);
      const consensus = await tx.manager.findOneBy(Consensus, { evaluationId: id });
      if (evaluation.ruleSet.method === 'consensus' && bidIds.length > 0) {
        const agreed = evaluation.status === 'consensus' ? consensus : null;
        requireAgreed(
          agreed,
          members.map((member) => member.id),
        );
      }
      const report = await buildReport(tx, { listing, evaluation, bids, sheets, consensus });
      await tx.transition(evaluationMachine, evaluation, 'rank', {
        set: { rankedBy: accountOf(command).accountId, rankedAt: await tx.now(), report },
        details: { digest: report.digest, bids: bidIds.length },
      });
      return acknowledge(evaluation);
    });
  }
}
