import { Injectable } from '@nestjs/common';
import { drawOrder, randomHex } from '#kernel';
import {
  acknowledge,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { evaluationMachine } from '../domain/evaluation.machine.js';
import { requirePanel } from '../domain/panel.js';
import { holdEvaluation, requireStatus, seatedMembers } from './held.js';

/** 召集评审组. */
@Injectable()
export class ConvenePanel {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Calls the panel together: from now on its members know, and declare. Seats get their numbers by
   * lot.
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed | panel_incomplete
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { evaluation } = await holdEvaluation(tx, id);
      requireVersion(evaluation, input.version);
      requireStatus(evaluation, 'forming');
      const members = await seatedMembers(tx, id);
      requirePanel(members, evaluation.ruleSet);
      const byLot = drawOrder(
        randomHex(16),
        members.map((member) => member.id),
      );
      for (const member of members) {
        await tx.save(member, { seat: byLot.indexOf(member.id) + 1 });
      }
      await tx.transition(evaluationMachine, evaluation, 'convene', {
        details: { members: members.length },
      });
      return acknowledge(evaluation);
    });
  }
}
