import { Injectable } from '@nestjs/common';
import {
  accountOf,
  acknowledge,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { requirePostingUnit } from '#posting';
import { requireOpinions, type Opinions } from '../domain/acceptance.policy.js';
import { acceptanceMachine } from '../domain/machines.js';
import { compare } from '../domain/measure.js';
import { Milestone } from '../persistence/milestone.entity.js';
import { holdAcceptance } from './hold-acceptance.js';

export interface InspectAcceptanceInput {
  version: number;
  opinions: Opinions & { note?: string };
  onSite: string;
  finding: string;
}

@Injectable()
export class InspectAcceptance {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 核查 by the posting unit, with the opinions of those served. Targets are set beside what the
   * milestones' reports add up to, by computation.
   *
   * @throws DomainError not_found for other units | stale_version | opinions_required |
   *         transition_not_allowed
   */
  execute(
    command: CommandContext,
    id: string,
    input: InspectAcceptanceInput,
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, agreement, acceptance } = await holdAcceptance(tx, id);
      await requirePostingUnit(tx, command.actor, listing);
      requireVersion(acceptance, input.version);
      const { collected, satisfied, note = '' } = input.opinions;
      requireOpinions({ collected, satisfied });
      const milestones = await tx.manager.find(Milestone, {
        where: { agreementId: agreement.id },
        order: { number: 'ASC' },
      });
      const reports = milestones.map(({ report }) => report?.figures ?? []);
      const now = await tx.now();
      await tx.transition(acceptanceMachine, acceptance, 'inspect', {
        set: {
          inspection: {
            indicatorResults: compare(agreement.content.indicators, reports),
            opinions: { collected, satisfied, note },
            onSite: input.onSite,
            finding: input.finding,
            inspectedAt: now.toISOString(),
          },
          inspectedBy: accountOf(command).accountId,
          inspectedAt: now,
        },
        payload: { agreementId: agreement.id },
        details: { collected, satisfied },
      });
      return acknowledge(acceptance);
    });
  }
}
