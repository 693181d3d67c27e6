import { Aggregate } from '#platform';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Opinion } from '../domain/consensus.js';
import type { SheetEntry } from '../domain/sheet.js';
import { Evaluation } from './evaluation.entity.js';

/** 合议: the scores the panel agreed on, written down by the committee, agreed to by the members. */
@Entity('consensus')
@Index('consensus_evaluation', ['evaluationId'], { unique: true })
export class Consensus extends Aggregate {
  @ForeignKey(() => Evaluation, { name: 'consensus_evaluation_fk' })
  @Column({ type: 'uuid' })
  evaluationId: string;

  /** Raised by every change of the scores; an opinion is about exactly one revision. */
  @Column({ type: 'int' })
  revision: number;

  @Column({ type: 'jsonb' })
  entries: SheetEntry[];

  /** Of this revision alone. */
  @Column({ type: 'jsonb', default: () => "'[]'" })
  opinions: Opinion[];

  @Column({ type: 'uuid' })
  recordedBy: string;
}
