import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CompleteListings1700000000003 implements MigrationInterface {
  name = 'CompleteListings1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('CompleteListings cannot be taken back'));
  }
}

const statements: string[] = [
  `ALTER TABLE "listing" ADD CONSTRAINT "listing_complete" CHECK (status = 'draft' OR (status = 'cancelled' AND published_at IS NULL) OR (starts_on IS NOT NULL AND ends_on IS NOT NULL AND bid_deadline IS NOT NULL
   AND jsonb_array_length(targets) > 0 AND (max_members > 1 OR NOT joint_allowed)
   AND '' <> ALL (ARRAY[title, service_population, service_area, background, tasks, materials,
                        contact_phone, supervision_phone])))`,
  `ALTER TABLE "listing" DROP CONSTRAINT "listing_work_dates"`,
  `ALTER TABLE "listing" ADD CONSTRAINT "listing_work_dates" CHECK (status = 'draft' OR (status = 'cancelled' AND published_at IS NULL) OR starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on)`,
  `CREATE OR REPLACE FUNCTION listing_weights_sum() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.status <> 'draft' AND (NEW.status <> 'cancelled' OR NEW.published_at IS NOT NULL)
        AND (SELECT coalesce(sum((criterion->>'weight')::numeric), 0)
           FROM jsonb_array_elements(NEW.rule_set->'criteria') AS criterion) <> 100 THEN
       RAISE EXCEPTION 'weights must sum to 100'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'listing_weights_sum', TABLE = 'listing';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER listing_weights_sum BEFORE INSERT OR UPDATE OF rule_set, status ON listing
   FOR EACH ROW EXECUTE FUNCTION listing_weights_sum()`,
];
