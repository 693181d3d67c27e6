import { Aggregate, InstantColumn } from '#platform';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { SheetEntry } from '../domain/sheet.js';
import { Evaluation } from './evaluation.entity.js';
import { PanelMember } from './panel-member.entity.js';

/** A locked sheet that was opened again, as it stood. Instants are ISO 8601 in UTC. */
export interface FormerSheet {
  entries: SheetEntry[];
  submittedAt: string;
  reopenedAt: string;
  reopenedBy: string;
  reason: string;
}

/** 评审打分表: one member's scores of all bids; locked when submitted. */
@Entity('score_sheet')
@Index('score_sheet_member', ['memberId'], { unique: true })
@Index('score_sheet_evaluation', ['evaluationId'])
@Check('score_sheet_status', `status IN ('draft', 'submitted')`)
@Check('score_sheet_submitted', `(status = 'submitted') = (submitted_at IS NOT NULL)`)
export class ScoreSheet extends Aggregate {
  @ForeignKey(() => Evaluation, { name: 'score_sheet_evaluation_fk' })
  @Column({ type: 'uuid' })
  evaluationId: string;

  @ForeignKey(() => PanelMember, { name: 'score_sheet_member_fk' })
  @Column({ type: 'uuid' })
  memberId: string;

  @Column({ type: 'text' })
  status: 'draft' | 'submitted';

  @Column({ type: 'jsonb', default: () => "'[]'" })
  entries: SheetEntry[];

  @InstantColumn({ nullable: true })
  submittedAt: Date | null;

  /** Why the approver opened it again; null as a rule. */
  @Column({ type: 'text', nullable: true })
  reopenedReason: string | null;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  history: FormerSheet[];
}
