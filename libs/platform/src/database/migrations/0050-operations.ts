import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Operations1700000000050 implements MigrationInterface {
  name = 'Operations1700000000050';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('Operations cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE TABLE "dead_letter" ("id" uuid NOT NULL, "work" text NOT NULL, "job" text NOT NULL, "job_id" text NOT NULL, "payload" jsonb NOT NULL, "event_id" uuid, "subscriber" text, "deadline_id" uuid, "attempts" integer NOT NULL, "failures" integer NOT NULL DEFAULT '1', "error" text NOT NULL, "first_failed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_failed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "status" text NOT NULL DEFAULT 'open', "reason" text, "redrives" integer NOT NULL DEFAULT '0', "redriven_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "dead_letter_reason" CHECK (status <> 'discarded' OR reason IS NOT NULL), CONSTRAINT "dead_letter_status" CHECK (status IN ('open', 'redriven', 'discarded', 'recovered')), CONSTRAINT "dead_letter_pkey" PRIMARY KEY ("id"))`,
  `CREATE INDEX "dead_letter_open" ON "dead_letter"  ("status")  WHERE status IN ('open', 'redriven')`,
  `CREATE INDEX "dead_letter_failed" ON "dead_letter"  ("last_failed_at", "id")`,
  `CREATE UNIQUE INDEX "dead_letter_work" ON "dead_letter"  ("work")`,
  `CREATE TABLE "process_heartbeat" ("id" uuid NOT NULL, "kind" text NOT NULL, "host" text NOT NULL, "pid" integer NOT NULL, "version" text NOT NULL, "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "ended_at" TIMESTAMP(3) WITH TIME ZONE, "queues" jsonb, CONSTRAINT "process_heartbeat_kind" CHECK (kind IN ('api', 'worker')), CONSTRAINT "process_heartbeat_pkey" PRIMARY KEY ("id"))`,
  `ALTER TABLE "outbox_event" ADD "request_id" text`,
  `ALTER TABLE "outbox_event" ADD "traceparent" text`,
  `ALTER TABLE "outbox_event" ADD "subscribers" text array`,
  `CREATE INDEX "outbox_event_occurred_idx" ON "outbox_event"  ("occurred_at", "id")`,
];
