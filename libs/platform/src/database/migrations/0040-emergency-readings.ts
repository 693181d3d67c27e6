import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EmergencyReadings1700000000040 implements MigrationInterface {
  name = 'EmergencyReadings1700000000040';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('EmergencyReadings cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE TABLE "reading" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "status" text NOT NULL, "kind" text NOT NULL, "subject_id" uuid NOT NULL, "label" text NOT NULL, "listing_id" uuid, "organization_ids" uuid array NOT NULL, "account_ids" uuid array NOT NULL, "reason" text NOT NULL, "requested_by" uuid NOT NULL, "decided_by" uuid, "decided_at" TIMESTAMP(3) WITH TIME ZONE, "decision" text, "readable_until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "reading_limited" CHECK ((status = 'confirmed') = (readable_until IS NOT NULL)), CONSTRAINT "reading_decided" CHECK ((status = 'requested') = (decided_by IS NULL)), CONSTRAINT "reading_two_people" CHECK (decided_by <> requested_by), CONSTRAINT "reading_kind" CHECK (kind IN ('objector_contact', 'organization_contact', 'recused_sheet', 'ended_bid')), CONSTRAINT "reading_status" CHECK (status IN ('requested', 'confirmed', 'refused')), CONSTRAINT "PK_f46a902bd4c9624c8b512174944" PRIMARY KEY ("id"))`,
  `CREATE INDEX "reading_subject" ON "reading"  ("kind", "subject_id")`,
  `CREATE INDEX "reading_newest" ON "reading"  ("status", "created_at", "id")`,
  `ALTER TABLE "reading" ADD CONSTRAINT "reading_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "reading" ADD CONSTRAINT "reading_requester_fk" FOREIGN KEY ("requested_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "reading" ADD CONSTRAINT "reading_decider_fk" FOREIGN KEY ("decided_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
