import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SavedSearches1700000000160 implements MigrationInterface {
  name = 'SavedSearches1700000000160';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('SavedSearches cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE TABLE "saved_search" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "name" text NOT NULL, "paused" boolean NOT NULL DEFAULT false, "fingerprint" text NOT NULL, "keyword" text, "words" tsquery, "cut" integer NOT NULL, "status" text array, "open" boolean, "unit_id" uuid, "alliance_id" uuid, "category" text array, "funding_mode" text array, "joint_allowed" boolean, "ceiling_min" bigint, "ceiling_max" bigint, "deadline_from" date, "deadline_to" date, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "alerted_at" TIMESTAMP(3) WITH TIME ZONE, "alerted_listing_id" uuid, CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "saved_search_once" ON "saved_search"  ("account_id", "fingerprint")`,
  `ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_alliance_fk" FOREIGN KEY ("alliance_id") REFERENCES "alliance"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
