import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#kernel';
import {
  accountOf,
  acknowledge,
  attachFile,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { needMachine } from '../domain/need.machine.js';
import { requireEvidence } from '../domain/need.policy.js';
import { lockNeedToSort } from './need-rights.js';

export interface Solution {
  solvedNote?: string;
  /** Beijing date, today when left out. */
  solvedOn?: string;
  /** Uploaded by the one who solves it: photographs, records. */
  fileIds?: string[];
  version: number;
}

/** 即知即改：不必发榜的，当场办结并留下依据。 */
@Injectable()
export class SolveOnSpot {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * By the committee, or by an officer of the unit it concerns (or above it). Whoever wrote the need
   * down may solve it: this is doing the work, not judging it.
   *
   * @throws DomainError not_found | stale_version | evidence_required | invalid_input |
   *         file_attached | transition_not_allowed
   */
  execute(command: CommandContext, id: string, input: Solution): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const need = await lockNeedToSort(tx, id);
      requireVersion(need, input.version);
      const today = shanghaiDate(await tx.now());
      const solvedOn = input.solvedOn ?? today;
      const solvedNote = requireEvidence(input.solvedNote, solvedOn, today);
      for (const fileId of [...new Set(input.fileIds ?? [])].sort()) {
        await attachFile(tx, fileId, { type: 'need', id });
      }
      await tx.transition(needMachine, need, 'solve_on_spot', {
        reason: solvedNote,
        set: { solvedNote, solvedOn, reviewedBy: accountOf(command).accountId },
        details: { solvedOn, files: input.fileIds?.length ?? 0 },
      });
      return acknowledge(need);
    });
  }
}
