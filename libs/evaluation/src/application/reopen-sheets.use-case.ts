import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import {
  accountOf,
  acknowledge,
  requireOther,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { evaluationMachine } from '../domain/evaluation.machine.js';
import { Consensus } from '../persistence/consensus.entity.js';
import { ScoreSheet } from '../persistence/score-sheet.entity.js';
import { holdEvaluation, requireStatus, seatedMembers } from './held.js';

export interface ReopenInput {
  version: number;
  reason: string;
  /** whose sheets; everybody's when left out */
  memberIds?: string[];
}

/** 退回重新打分. */
@Injectable()
export class ReopenSheets {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Unlocks sheets of a ranking that is not final yet, for a recorded reason; each sheet keeps what
   * it said before. Agreement to common scores is void and asked for again.
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed | own_step
   *         | reason_required
   */
  execute(command: CommandContext, id: string, input: ReopenInput): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { evaluation } = await holdEvaluation(tx, id);
      requireVersion(evaluation, input.version);
      requireStatus(evaluation, 'ranked');
      const members = await seatedMembers(tx, id);
      requireOther(command.actor, evaluation.rankedBy, ...members.map((m) => m.accountId));
      const reason = requireReason(input.reason);
      const memberIds = input.memberIds ?? members.map((member) => member.id);
      if (memberIds.some((one) => !members.some((member) => member.id === one))) {
        throw notFound('评委');
      }
      const now = await tx.now();
      // Sheets of a ranking of nothing were never locked, and stay as they are.
      for (const memberId of memberIds) {
        const sheet = await tx.manager.findOneBy(ScoreSheet, { memberId, status: 'submitted' });
        if (!sheet) continue;
        const former = {
          entries: sheet.entries,
          submittedAt: sheet.submittedAt!.toISOString(),
          reopenedAt: now.toISOString(),
          reopenedBy: accountOf(command).accountId,
          reason,
        };
        await tx.save(sheet, {
          status: 'draft',
          submittedAt: null,
          reopenedReason: reason,
          history: [...sheet.history, former],
        });
      }
      const consensus = await tx.manager.findOneBy(Consensus, { evaluationId: id });
      if (consensus) await tx.save(consensus, { opinions: [] });
      await tx.transition(evaluationMachine, evaluation, 'reopen_sheets', {
        reason,
        set: { rankedBy: null, rankedAt: null, report: null },
        details: { memberIds, formerDigest: evaluation.report!.digest },
      });
      return acknowledge(evaluation);
    });
  }
}
