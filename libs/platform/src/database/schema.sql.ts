import { chainSql } from '../audit/chain.sql.js';

/**
 * What must stand before any table: the one clock.
 * The offset can be other than zero in demonstration and test mode alone; the api refuses to start
 * elsewhere when it is not.
 */
export const clockSql: string[] = [
  `CREATE TABLE IF NOT EXISTS demonstration_clock (
     single boolean PRIMARY KEY DEFAULT true CHECK (single),
     shift interval NOT NULL DEFAULT interval '0'
   )`,
  `INSERT INTO demonstration_clock DEFAULT VALUES ON CONFLICT DO NOTHING`,
  `CREATE OR REPLACE FUNCTION jiebang_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS
   $$ SELECT clock_timestamp() + (SELECT shift FROM demonstration_clock) $$`,
];

/** Written once and never again, whoever runs the application. */
const APPEND_ONLY = ['audit_entry', 'status_history', 'audit_link', 'audit_digest'] as const;

/** What TypeORM cannot say: what is append-only, and the chain of the trail. */
export const platformSql: string[] = [
  `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501'; END $$`,
  ...APPEND_ONLY.map(
    (table) =>
      `CREATE OR REPLACE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ),
  ...chainSql,
];
