import { Injectable } from '@nestjs/common';
import { EVALUATION_STATUS_NAMES } from '#contracts';
import { DomainError, newId } from '#kernel';
import {
  accountOf,
  acknowledge,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { checkOpinion, type Opinion } from '../domain/consensus.js';
import { evaluationMachine } from '../domain/evaluation.machine.js';
import { checkScores, requireComplete, type SheetEntry } from '../domain/sheet.js';
import { Consensus } from '../persistence/consensus.entity.js';
import { holdEvaluation, requireStatus } from './held.js';
import { requireOwnSeat } from './own-seat.js';
import { lockedSheets } from './own-sheet.js';
import { bidsInPlay } from './queries/candidate-bids.query.js';
import { requireExplained } from './ranking-sheets.js';

/** The panel's agreed scores as they stand; `version` is the revision that opinions are about. */
export interface ConsensusAcknowledgement {
  id: string;
  status: 'recorded';
  version: number;
}

const acknowledged = ({ id, revision }: Consensus): ConsensusAcknowledgement => ({
  id,
  status: 'recorded',
  version: revision,
});

/** 集体合议. */
@Injectable()
export class ConsensusSession {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Begins the panel's discussion after every member has scored alone.
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed (also where the rules ask
   *         for no consensus) | sheets_missing | outlier_reason_required
   */
  start(command: CommandContext, id: string, input: { version: number }): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, evaluation } = await holdEvaluation(tx, id);
      requireVersion(evaluation, input.version);
      requireStatus(evaluation, 'scoring');
      if (evaluation.ruleSet.method !== 'consensus') {
        throw new DomainError('transition_not_allowed', {
          subject: '评审',
          status: `${EVALUATION_STATUS_NAMES.scoring}，且规则不采用合议`,
        });
      }
      const bidIds = (await bidsInPlay(tx, listing.id)).map((bid) => bid.bidId);
      requireExplained(evaluation, bidIds, await lockedSheets(tx, id));
      await tx.transition(evaluationMachine, evaluation, 'start_consensus');
      return acknowledge(evaluation);
    });
  }

  /**
   * Writes down the scores the panel agreed on. Every change asks the members anew.
   *
   * @param input `revision` seen last, 0 for none
   * @throws DomainError not_found | stale_version | transition_not_allowed | score_out_of_range
   *         | sheet_incomplete | invalid_input
   */
  record(
    command: CommandContext,
    id: string,
    { revision, entries }: { revision: number; entries: SheetEntry[] },
  ): Promise<ConsensusAcknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, evaluation } = await holdEvaluation(tx, id);
      requireStatus(evaluation, 'consensus');
      const known = await tx.manager.findOneBy(Consensus, { evaluationId: id });
      requireVersion({ version: known?.revision ?? 0 }, revision);
      const bids = await bidsInPlay(tx, listing.id);
      const bidIds = bids.map((bid) => bid.bidId);
      checkScores(evaluation.ruleSet, bidIds, entries);
      requireComplete(
        evaluation.ruleSet,
        bidIds,
        entries,
        (bidId) => bids.find((bid) => bid.bidId === bidId)!.label,
      );
      const set = {
        revision: revision + 1,
        entries,
        opinions: [],
        recordedBy: accountOf(command).accountId,
      };
      const consensus = known
        ? await tx.save(known, set)
        : await tx.insert(Consensus, { id: newId(), version: 1, evaluationId: id, ...set });
      await tx.audit({
        action: 'evaluation.record_consensus',
        subjectType: 'evaluation',
        subjectId: id,
        listingId: listing.id,
        details: { revision: consensus.revision },
      });
      return acknowledged(consensus);
    });
  }

  /**
   * A member agrees to exactly this revision, or dissents in writing. May be changed until the ranking.
   *
   * @throws DomainError not_found | member_recused | transition_not_allowed | consensus_missing
   *         | stale_version | reason_required
   */
  giveOpinion(
    command: CommandContext,
    id: string,
    { revision, ...opinion }: Omit<Opinion, 'memberId'> & { revision: number },
  ): Promise<ConsensusAcknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, evaluation } = await holdEvaluation(tx, id);
      const member = await requireOwnSeat(tx, command.actor, evaluation);
      requireStatus(evaluation, 'consensus');
      checkOpinion(opinion);
      const consensus = await tx.manager.findOneBy(Consensus, { evaluationId: id });
      if (!consensus) throw new DomainError('consensus_missing');
      requireVersion({ version: consensus.revision }, revision);
      const others = consensus.opinions.filter(({ memberId }) => memberId !== member.id);
      const dissent = opinion.agrees ? undefined : opinion.dissent?.trim();
      await tx.save(consensus, {
        opinions: [...others, { memberId: member.id, agrees: opinion.agrees, dissent }],
      });
      await tx.audit({
        action: 'evaluation.give_opinion',
        subjectType: 'evaluation',
        subjectId: id,
        listingId: listing.id,
        details: { memberId: member.id, revision, agrees: opinion.agrees },
      });
      return acknowledged(consensus);
    });
  }
}
