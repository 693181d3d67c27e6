import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Day and month of publication and of the deadline become words of a search document, so that GIN alone finds what
 * stands in a part of a list in the order of either. The database adds them, because a previous build writes
 * documents too.
 */
export class DatesInSearch1700000000180 implements MigrationInterface {
  name = 'DatesInSearch1700000000180';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('DatesInSearch cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE FUNCTION jiebang_day(at timestamptz) RETURNS date LANGUAGE sql STABLE
   RETURN (at AT TIME ZONE 'Asia/Shanghai')::date`,
  `CREATE FUNCTION search_dates(published_at timestamptz, bid_deadline timestamptz) RETURNS text[] LANGUAGE sql STABLE
   RETURN ARRAY(SELECT prefix || to_char(jiebang_day(at), format)
                  FROM (VALUES ('on:', published_at), ('by:', bid_deadline)) dates (prefix, at),
                       (VALUES ('YYYY-MM'), ('YYYY-MM-DD')) formats (format))`,
  `CREATE FUNCTION listing_search_dates() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.words := NEW.words || (SELECT array_to_tsvector(search_dates(l.published_at, l.bid_deadline))
                                  FROM listing l WHERE l.id = NEW.listing_id);
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER listing_search_dates BEFORE INSERT OR UPDATE ON listing_search
   FOR EACH ROW EXECUTE FUNCTION listing_search_dates()`,
];
