import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Channels1700000000080 implements MigrationInterface {
  name = 'Channels1700000000080';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('Channels cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE TABLE "channel" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "kind" text NOT NULL, "name" text NOT NULL, "origin" text NOT NULL, "sealed_target" bytea NOT NULL, "topics" text array NOT NULL, "enabled" boolean NOT NULL DEFAULT true, "written" TIMESTAMP WITH TIME ZONE array NOT NULL DEFAULT '{}', "paused_until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "channel_kind" CHECK (kind IN ('webhook', 'wecom', 'dingtalk')), CONSTRAINT "PK_590f33ee6ee7d76437acf362e39" PRIMARY KEY ("id"))`,
  `CREATE TABLE "channel_post" ("status" text NOT NULL DEFAULT 'queued', "attempts" integer NOT NULL DEFAULT '0', "next_attempt_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "last_error" text, "sent_at" TIMESTAMP(3) WITH TIME ZONE, "id" uuid NOT NULL, "channel_id" uuid NOT NULL, "event_id" uuid NOT NULL, "position" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "topic" text NOT NULL, "listing_id" uuid, "title" text NOT NULL, "text" text NOT NULL, "link" text NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "channel_post_sent" CHECK ((status = 'sent') = (sent_at IS NOT NULL)), CONSTRAINT "channel_post_status" CHECK (status IN ('queued', 'sending', 'sent', 'failed')), CONSTRAINT "channel_post_pkey" PRIMARY KEY ("id"))`,
  `CREATE INDEX "channel_post_due" ON "channel_post"  ("channel_id", "position") WHERE status IN ('queued', 'sending')`,
  `CREATE UNIQUE INDEX "channel_post_once" ON "channel_post"  ("channel_id", "event_id")`,
  `CREATE TABLE "text_delivery" ("status" text NOT NULL DEFAULT 'queued', "attempts" integer NOT NULL DEFAULT '0', "next_attempt_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "last_error" text, "sent_at" TIMESTAMP(3) WITH TIME ZONE, "message_id" uuid NOT NULL, "address" text NOT NULL, CONSTRAINT "text_delivery_sent" CHECK ((status = 'sent') = (sent_at IS NOT NULL)), CONSTRAINT "text_delivery_status" CHECK (status IN ('queued', 'sending', 'sent', 'failed')), CONSTRAINT "text_delivery_pkey" PRIMARY KEY ("message_id"))`,
  `CREATE INDEX "text_delivery_due" ON "text_delivery"  ("next_attempt_at", "message_id") WHERE status IN ('queued', 'sending')`,
  `ALTER TABLE "mail_delivery" ADD "digest" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "mail_preference" ADD "texts" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "mail_preference" ADD "digest_at" text`,
  `ALTER TABLE "mail_preference" ADD "quiet_from" text`,
  `ALTER TABLE "mail_preference" ADD "quiet_until" text`,
  `CREATE INDEX "outbox_event_subject_idx" ON "outbox_event"  ("subject_id", "occurred_at", "id") WHERE settled_at is null`,
  `ALTER TABLE "mail_preference" ADD CONSTRAINT "mail_preference_quiet" CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))`,
  `ALTER TABLE "channel_post" ADD CONSTRAINT "channel_post_channel_fk" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "text_delivery" ADD CONSTRAINT "text_delivery_message_fk" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
