import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same links as before: digests are computed before the chain's end is held, and the links inserted at once. */
export class LinksAtOnce1700000000190 implements MigrationInterface {
  name = 'LinksAtOnce1700000000190';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('LinksAtOnce cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE OR REPLACE FUNCTION audit_chain_all(ids uuid[]) RETURNS void LANGUAGE plpgsql
   SECURITY DEFINER SET search_path = public, pg_temp AS $$
   DECLARE
     last bigint;
     previous bytea;
     chained timestamptz;
     chained_field bytea;
     entries uuid[];
     digests bytea[];
     hashes bytea[] := '{}';
     instant CONSTANT text := 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
   BEGIN
     SELECT array_agg(e.id ORDER BY list.place), array_agg(
              sha256(convert_to(audit_field(to_char(e.at AT TIME ZONE 'UTC', instant)), 'UTF8')) ||
              sha256(convert_to(
                audit_field(e.actor_kind) || ',' || audit_field(e.account_id::text) || ',' ||
                audit_field(e.role) || ',' || audit_field(e.address) || ',' ||
                audit_field(e.request_id), 'UTF8')) ||
              sha256(convert_to(
                audit_field(e.action) || ',' || audit_field(e.subject_type) || ',' ||
                audit_field(e.subject_id::text) || ',' || audit_field(e.listing_id::text) || ',' ||
                audit_field(e.sealed::text), 'UTF8')) ||
              sha256(convert_to(
                audit_field(e.reason) || ',' || audit_field(e.details::text), 'UTF8'))
              ORDER BY list.place)
       INTO entries, digests
       FROM unnest(ids) WITH ORDINALITY AS list (id, place) JOIN audit_entry e ON e.id = list.id
      WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = e.id);
     IF entries IS NULL THEN RETURN; END IF;
     SELECT seq, hash INTO last, previous FROM audit_head FOR UPDATE;
     chained := date_trunc('milliseconds', jiebang_now());
     chained_field := convert_to(
       ',' || audit_field(to_char(chained AT TIME ZONE 'UTC', instant)), 'UTF8');
     FOR i IN 1 .. cardinality(entries) LOOP
       previous := sha256(previous
         || convert_to(audit_field((last + i)::text) || ',' || audit_field(entries[i]::text), 'UTF8')
         || chained_field || digests[i]);
       hashes[i] := previous;
     END LOOP;
     INSERT INTO audit_link (seq, entry_id, chained_at, time_digest, actor_digest, action_digest,
                             content_digest, hash)
     SELECT last + place, id, chained, substr(digest, 1, 32), substr(digest, 33, 32),
            substr(digest, 65, 32), substr(digest, 97, 32), hash
       FROM unnest(entries, digests, hashes) WITH ORDINALITY AS list (id, digest, hash, place);
     UPDATE audit_head SET seq = last + cardinality(entries), hash = previous;
   END $$`,
];
