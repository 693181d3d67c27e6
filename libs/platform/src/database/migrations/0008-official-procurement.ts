import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OfficialProcurement1700000000008 implements MigrationInterface {
  name = 'OfficialProcurement1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('OfficialProcurement cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE TABLE "procurement" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "listing_id" uuid NOT NULL, "handed_over_by" uuid NOT NULL, "handed_over_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "reason" text, "notice_number" text, "method" text, "supplier" text, "amount_fen" bigint, "concluded_on" date, "link" text, "file_id" uuid, "recorded_by" uuid, "recorded_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "procurement_result_proved" CHECK (recorded_at IS NULL OR link IS NOT NULL OR file_id IS NOT NULL), CONSTRAINT "procurement_result_whole" CHECK (num_nulls(notice_number, method, supplier, amount_fen, concluded_on, recorded_by, recorded_at)
   IN (0, 7)), CONSTRAINT "procurement_amount" CHECK (amount_fen >= 0), CONSTRAINT "procurement_method" CHECK (method IN ('open_tender', 'invited_tender', 'negotiation', 'consultation', 'enquiry', 'single_source', 'framework', 'other')), CONSTRAINT "PK_d76214d11b86be19052e0118179" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "procurement_listing" ON "procurement"  ("listing_id")`,
  `ALTER TABLE "procurement" ADD CONSTRAINT "procurement_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "procurement" ADD CONSTRAINT "procurement_hander_fk" FOREIGN KEY ("handed_over_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "procurement" ADD CONSTRAINT "procurement_file_fk" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "procurement" ADD CONSTRAINT "procurement_recorder_fk" FOREIGN KEY ("recorded_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
