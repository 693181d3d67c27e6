import type { MigrationInterface, QueryRunner } from 'typeorm';
import { indexBeside } from '../index-beside.js';

/**
 * Day and month of publication and of the deadline become words of a search document, so that GIN alone finds what
 * stands in a part of a list in the order of either. The database adds them, because a previous build writes
 * documents too, and notes in which it has.
 */
export class DatesInSearch1700000000180 implements MigrationInterface {
  name = 'DatesInSearch1700000000180';
  /** See `indexBeside`; each statement may be said again. */
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
    await indexBeside(runner, {
      listing_search_undated: 'listing_search (listing_id) WHERE NOT dated',
    });
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('DatesInSearch cannot be taken back'));
  }
}

const statements: string[] = [
  `ALTER TABLE "listing_search" ADD COLUMN IF NOT EXISTS "dated" boolean NOT NULL DEFAULT false`,
  `CREATE OR REPLACE FUNCTION jiebang_day(at timestamptz) RETURNS date LANGUAGE sql STABLE
   RETURN (at AT TIME ZONE 'Asia/Shanghai')::date`,
  `CREATE OR REPLACE FUNCTION search_dates(published_at timestamptz, bid_deadline timestamptz) RETURNS text[] LANGUAGE sql STABLE
   RETURN ARRAY(SELECT prefix || to_char(jiebang_day(at), format)
                  FROM (VALUES ('on:', published_at), ('by:', bid_deadline)) dates (prefix, at),
                       (VALUES ('YYYY-MM'), ('YYYY-MM-DD')) formats (format))`,
  `CREATE OR REPLACE FUNCTION listing_search_dates() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.words := NEW.words || (SELECT array_to_tsvector(search_dates(l.published_at, l.bid_deadline))
                                  FROM listing l WHERE l.id = NEW.listing_id);
     NEW.dated := true;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER listing_search_dates BEFORE INSERT OR UPDATE ON listing_search
   FOR EACH ROW EXECUTE FUNCTION listing_search_dates()`,
];
