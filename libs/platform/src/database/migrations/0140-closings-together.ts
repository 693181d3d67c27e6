import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What thousands of closings in one second stand on: links by the hundred, weights looked at where they can change. */
export class ClosingsTogether1700000000140 implements MigrationInterface {
  name = 'ClosingsTogether1700000000140';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('ClosingsTogether cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE OR REPLACE FUNCTION audit_chain_all(ids uuid[]) RETURNS void LANGUAGE plpgsql
   SECURITY DEFINER SET search_path = public, pg_temp AS $$
   DECLARE
     last bigint;
     previous bytea;
     chained timestamptz;
     given record;
     instant CONSTANT text := 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
   BEGIN
     SELECT seq, hash INTO last, previous FROM audit_head FOR UPDATE;
     chained := date_trunc('milliseconds', jiebang_now());
     FOR given IN
       SELECT e.id,
              sha256(convert_to(audit_field(to_char(e.at AT TIME ZONE 'UTC', instant)), 'UTF8'))
                AS time_digest,
              sha256(convert_to(
                audit_field(e.actor_kind) || ',' || audit_field(e.account_id::text) || ',' ||
                audit_field(e.role) || ',' || audit_field(e.address) || ',' ||
                audit_field(e.request_id), 'UTF8')) AS actor_digest,
              sha256(convert_to(
                audit_field(e.action) || ',' || audit_field(e.subject_type) || ',' ||
                audit_field(e.subject_id::text) || ',' || audit_field(e.listing_id::text) || ',' ||
                audit_field(e.sealed::text), 'UTF8')) AS action_digest,
              sha256(convert_to(
                audit_field(e.reason) || ',' || audit_field(e.details::text), 'UTF8'))
                AS content_digest
         FROM unnest(ids) WITH ORDINALITY AS list (id, place) JOIN audit_entry e ON e.id = list.id
        WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id)
        ORDER BY list.place
     LOOP
       last := last + 1;
       previous := sha256(previous || convert_to(
         audit_field(last::text) || ',' || audit_field(given.id::text) || ',' ||
         audit_field(to_char(chained AT TIME ZONE 'UTC', instant)), 'UTF8')
         || given.time_digest || given.actor_digest || given.action_digest || given.content_digest);
       INSERT INTO audit_link (seq, entry_id, chained_at, time_digest, actor_digest, action_digest,
                               content_digest, hash)
       VALUES (last, given.id, chained, given.time_digest, given.actor_digest,
               given.action_digest, given.content_digest, previous);
     END LOOP;
     UPDATE audit_head SET seq = last, hash = previous;
   END $$`,
  `CREATE OR REPLACE FUNCTION audit_entry_chain() RETURNS trigger LANGUAGE plpgsql
   SECURITY DEFINER SET search_path = public, pg_temp AS $$
   BEGIN
     IF NOT EXISTS (SELECT FROM audit_link WHERE entry_id = NEW.id) THEN
       PERFORM audit_chain_all(ARRAY[NEW.id]);
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE TRIGGER listing_weights_sum BEFORE INSERT OR UPDATE OF rule_set ON listing
   FOR EACH ROW EXECUTE FUNCTION listing_weights_sum()`,
  `CREATE OR REPLACE TRIGGER listing_weights_sum_later BEFORE UPDATE OF status ON listing
   FOR EACH ROW WHEN (OLD.status IN ('draft', 'cancelled')) EXECUTE FUNCTION listing_weights_sum()`,
  'DROP FUNCTION audit_chain(audit_entry)',
];
