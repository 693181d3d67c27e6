import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import {
  acknowledge,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { evaluationMachine } from '../domain/evaluation.machine.js';
import { requiredExperts, requirePanel } from '../domain/panel.js';
import { ScoreSheet } from '../persistence/score-sheet.entity.js';
import { holdEvaluation, requireStatus, seatedMembers } from './held.js';

/** 开始独立打分. */
@Injectable()
export class StartScoring {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Opens a sheet for every member once all have declared. After a replacement the sheets of the
   * others are as they were left.
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed | no_substitute
   *         | panel_incomplete | declarations_missing
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { evaluation } = await holdEvaluation(tx, id);
      requireVersion(evaluation, input.version);
      requireStatus(evaluation, 'declaring');
      const members = await seatedMembers(tx, id);
      const experts = members.filter((member) => member.kind === 'expert').length;
      if (experts < requiredExperts(evaluation.ruleSet)) throw new DomainError('no_substitute');
      requirePanel(members, evaluation.ruleSet);
      const count = members.filter((member) => member.state !== 'declared').length;
      if (count > 0) throw new DomainError('declarations_missing', { count });
      const known = await tx.manager.findBy(ScoreSheet, { evaluationId: id });
      for (const member of members) {
        if (known.some((sheet) => sheet.memberId === member.id)) continue;
        await tx.insert(ScoreSheet, {
          id: newId(),
          version: 1,
          evaluationId: id,
          memberId: member.id,
          status: 'draft',
          entries: [],
          submittedAt: null,
          reopenedReason: null,
          history: [],
        });
      }
      await tx.transition(evaluationMachine, evaluation, 'start_scoring');
      return acknowledge(evaluation);
    });
  }
}
