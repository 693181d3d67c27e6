import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AutomaticOpening1700000000020 implements MigrationInterface {
  name = 'AutomaticOpening1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('AutomaticOpening cannot be taken back'));
  }
}

const statements: string[] = [
  `ALTER TABLE "sealing_key" DROP CONSTRAINT "sealing_key_release"`,
  `ALTER TABLE "sealing_key" ADD CONSTRAINT "sealing_key_release" CHECK (released_by IS NULL OR released_at IS NOT NULL)`,
  `ALTER TABLE "opening" ALTER COLUMN "first_key_by" DROP NOT NULL`,
  `ALTER TABLE "opening" ALTER COLUMN "first_key_at" DROP NOT NULL`,
  `ALTER TABLE "opening" DROP CONSTRAINT "opening_whole"`,
  `ALTER TABLE "opening" ADD CONSTRAINT "opening_whole" CHECK (num_nulls(opened_at, receipts) IN (0, 2) AND num_nulls(first_key_by, first_key_at) IN (0, 2)
   AND CASE WHEN first_key_by IS NULL THEN second_key_by IS NULL AND opened_at IS NOT NULL
            ELSE num_nulls(second_key_by, opened_at) IN (0, 2) END)`,
  `CREATE OR REPLACE FUNCTION sealing_key_two_keys() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM opening o WHERE o.listing_id = NEW.id
                AND o.second_key_by = NEW.released_by AND o.first_key_by <> o.second_key_by) THEN
       RETURN NULL;
     END IF;
     IF NEW.released_by IS NULL AND EXISTS (
          SELECT 1 FROM opening o
            JOIN listing_version v ON v.listing_id = o.listing_id AND v.content_version = 1
           WHERE o.listing_id = NEW.id AND o.first_key_by IS NULL AND o.opened_at IS NOT NULL
             AND v.content->'ruleSet'->>'opening' = 'automatic') THEN
       RETURN NULL;
     END IF;
     RAISE EXCEPTION 'a seal is broken by two keys' USING ERRCODE = '42501';
   END $$`,
];
