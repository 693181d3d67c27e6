import { Injectable } from '@nestjs/common';
import { DomainError, shanghaiDate } from '#kernel';
import {
  accountOf,
  acknowledge,
  attachFile,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { milestoneMachine } from '../domain/machines.js';
import { requireHeads, requireSameUnits, type Figure } from '../domain/measure.js';
import { requireAwardee } from './hold-agreement.js';
import { holdMilestone } from './hold-milestone.js';
import { unscheduleMilestone } from './schedule-milestones.js';

export interface ReportMilestoneInput {
  version: number;
  text: string;
  figures: Figure[];
  participants: number;
  participations: number;
  /** Day the figures are of; today unless told. */
  asOf?: string;
  fileIds?: string[];
}

@Injectable()
export class ReportMilestone {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 填报里程碑 by the organisation that took the work on; after a verdict of 部分达成 or 未达成 again. Late
   * is still a report; the milestone stays marked as having been overdue.
   *
   * @throws DomainError not_found for other organisations | stale_version | agreement_not_running |
   *         measure_unit_mismatch | invalid_input | file_attached | transition_not_allowed
   */
  execute(
    command: CommandContext,
    id: string,
    input: ReportMilestoneInput,
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { agreement, milestone } = await holdMilestone(tx, id);
      requireAwardee(tx, agreement);
      requireVersion(milestone, input.version);
      if (agreement.status !== 'signed') throw new DomainError('agreement_not_running');
      const { text, figures, participants, participations, fileIds = [] } = input;
      requireSameUnits([...milestone.targets, ...agreement.content.indicators], figures);
      requireHeads(participants, participations);
      const now = await tx.now();
      const asOf = input.asOf ?? shanghaiDate(now);
      if (asOf > shanghaiDate(now)) {
        throw new DomainError('invalid_input', { fields: { asOf: '统计截止日期不能晚于今天' } });
      }
      const { report, earlierReports } = milestone;
      await tx.transition(milestoneMachine, milestone, 'report', {
        set: {
          report: {
            text,
            figures,
            participants,
            participations,
            asOf,
            fileIds,
            reportedBy: accountOf(command).accountId,
            reportedAt: now.toISOString(),
          },
          earlierReports: report ? [...earlierReports, report] : earlierReports,
          reportedAt: now,
        },
        payload: { agreementId: agreement.id },
        details: { figures: figures.length, participants, participations },
      });
      for (const fileId of fileIds) {
        await attachFile(tx, fileId, { type: 'milestone', id: milestone.id });
      }
      await unscheduleMilestone(tx, milestone.id);
      return acknowledge(milestone);
    });
  }
}
