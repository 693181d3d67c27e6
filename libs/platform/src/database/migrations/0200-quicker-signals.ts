import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A listing's step says by itself what pages hear of it: thousands of closings need not each look their listing up. */
export class QuickerSignals1700000000200 implements MigrationInterface {
  name = 'QuickerSignals1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('QuickerSignals cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE OR REPLACE FUNCTION listing_step_live() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('live', '{"event":"listing","data":{"listingId":"' || NEW.listing_id
       || '","status":"' || NEW.to_status || '"}}');
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE TRIGGER listing_live AFTER INSERT ON status_history FOR EACH ROW
   WHEN (NEW.subject_type = 'listing'
         AND (NEW.to_status = 'published' OR NEW.from_status NOT IN ('draft', 'under_review')))
   EXECUTE FUNCTION listing_step_live()`,
];
