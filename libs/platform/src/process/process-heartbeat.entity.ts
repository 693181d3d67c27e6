import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';
import type { QueueDepths } from '../queue/job-queue.js';

export const PROCESS_KINDS = ['api', 'worker'] as const;
export type ProcessKind = (typeof PROCESS_KINDS)[number];

/** A process of ours as it last told of itself; times go by the database machine's clock. */
@Entity('process_heartbeat')
@Check('process_heartbeat_kind', `kind IN ('api', 'worker')`)
export class ProcessHeartbeat {
  /** New at each start. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'process_heartbeat_pkey' })
  id: string;

  @Column({ type: 'text' })
  kind: ProcessKind;

  @Column({ type: 'text' })
  host: string;

  @Column({ type: 'integer' })
  pid: number;

  /** Version of the build it runs; the entity has none of its own. */
  @Column({ name: 'version', type: 'text' })
  build: string;

  @InstantColumn({ default: () => 'clock_timestamp()' })
  startedAt: Date;

  @InstantColumn({ default: () => 'clock_timestamp()' })
  seenAt: Date;

  /** When it ended by itself; one that was killed is only seen no more. */
  @InstantColumn({ nullable: true })
  endedAt: Date | null;

  /** What a worker saw of the queues; the api does not look into them itself. */
  @Column({ type: 'jsonb', nullable: true })
  queues: QueueDepths | null;
}
