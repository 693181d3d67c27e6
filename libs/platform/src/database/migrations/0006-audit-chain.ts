import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditChain1700000000006 implements MigrationInterface {
  name = 'AuditChain1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('AuditChain cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE TABLE "audit_link" ("seq" bigint NOT NULL, "entry_id" uuid NOT NULL, "chained_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "time_digest" bytea NOT NULL, "actor_digest" bytea NOT NULL, "action_digest" bytea NOT NULL, "content_digest" bytea NOT NULL, "hash" bytea NOT NULL, CONSTRAINT "PK_4fd5602e4c8a4438eeaf972a6b6" PRIMARY KEY ("seq"))`,
  `CREATE INDEX "audit_link_chained_at" ON "audit_link"  ("chained_at", "seq")`,
  `CREATE UNIQUE INDEX "audit_link_entry" ON "audit_link"  ("entry_id")`,
  `CREATE TABLE "audit_head" ("single" boolean NOT NULL DEFAULT true, "seq" bigint NOT NULL, "hash" bytea NOT NULL, CONSTRAINT "PK_708f88ae503fa80bca7ac77295c" PRIMARY KEY ("single"))`,
  `CREATE TABLE "audit_digest" ("day" date NOT NULL, "entries" bigint NOT NULL, "last_seq" bigint NOT NULL, "last_hash" bytea NOT NULL, "made_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_c7f52d6742178a214297ea0373e" PRIMARY KEY ("day"))`,
  `ALTER TABLE "audit_entry" ADD "address" text`,
  `CREATE OR REPLACE TRIGGER audit_link_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE OR REPLACE TRIGGER audit_digest_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_digest
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `INSERT INTO audit_head (single, seq, hash) VALUES (true, 0, decode(repeat('00', 32), 'hex'))
   ON CONFLICT DO NOTHING`,
  `CREATE OR REPLACE FUNCTION audit_fields(VARIADIC fields text[]) RETURNS bytea
   LANGUAGE sql IMMUTABLE AS $$
   SELECT convert_to(string_agg(coalesce(octet_length(field) || ':' || field, '-'), ',' ORDER BY n), 'UTF8')
     FROM unnest(fields) WITH ORDINALITY AS given (field, n) $$`,
  `CREATE OR REPLACE FUNCTION audit_instant(instant timestamptz) RETURNS text
   LANGUAGE sql IMMUTABLE AS $$
   SELECT to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$`,
  `CREATE OR REPLACE FUNCTION audit_chain(entry audit_entry) RETURNS void LANGUAGE plpgsql AS $$
   DECLARE
     link audit_link;
     previous bytea;
   BEGIN
     SELECT seq + 1, hash INTO link.seq, previous FROM audit_head FOR UPDATE;
     link.entry_id := entry.id;
     link.chained_at := date_trunc('milliseconds', jiebang_now());
     link.time_digest := sha256(audit_fields(audit_instant(entry.at)));
     link.actor_digest := sha256(audit_fields(entry.actor_kind, entry.account_id::text, entry.role,
                                              entry.address, entry.request_id));
     link.action_digest := sha256(audit_fields(entry.action, entry.subject_type,
                                               entry.subject_id::text, entry.listing_id::text,
                                               entry.sealed::text));
     link.content_digest := sha256(audit_fields(entry.reason, entry.details::text));
     link.hash := sha256(previous || audit_fields(link.seq::text, entry.id::text, audit_instant(link.chained_at))
                         || link.time_digest || link.actor_digest || link.action_digest
                         || link.content_digest);
     INSERT INTO audit_link SELECT link.*;
     UPDATE audit_head SET seq = link.seq, hash = link.hash;
   END $$`,
  `CREATE OR REPLACE FUNCTION audit_entry_chain() RETURNS trigger LANGUAGE plpgsql
   SECURITY DEFINER SET search_path = public, pg_temp AS $$
   BEGIN
     PERFORM audit_chain(NEW);
     RETURN NULL;
   END $$`,
  `DROP TRIGGER IF EXISTS audit_entry_chain ON audit_entry`,
  `CREATE CONSTRAINT TRIGGER audit_entry_chain AFTER INSERT ON audit_entry
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_entry_chain()`,
  `CREATE OR REPLACE FUNCTION make_audit_digests() RETURNS integer LANGUAGE plpgsql
   SECURITY DEFINER SET search_path = public, pg_temp AS $$
   DECLARE
     made integer;
     today date := (jiebang_now() AT TIME ZONE 'Asia/Shanghai')::date;
     last audit_digest;
     head audit_head;
     since date;
     instant timestamptz;
   BEGIN
     SELECT * INTO last FROM audit_digest ORDER BY day DESC LIMIT 1;
     IF last.day >= today - 1 THEN RETURN 0; END IF;
     -- From here on nobody commits another entry, so that no link of the day can still be under way.
     SELECT * INTO head FROM audit_head FOR UPDATE;
     SELECT * INTO last FROM audit_digest ORDER BY day DESC LIMIT 1;
     instant := jiebang_now();
     today := (instant AT TIME ZONE 'Asia/Shanghai')::date;
     since := coalesce(last.day + 1,
       (SELECT (min(chained_at) AT TIME ZONE 'Asia/Shanghai')::date FROM audit_link), today);
     WITH ended AS (
       SELECT day::date, coalesce(
           (SELECT min(l.seq) - 1 FROM audit_link l
             WHERE l.seq > coalesce(last.last_seq, 0) AND l.chained_at <= instant
               AND l.chained_at >= (day::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'),
           head.seq) AS last_seq
         FROM generate_series(since::timestamp, (today - 1)::timestamp, interval '1 day') AS day)
     INSERT INTO audit_digest (day, entries, last_seq, last_hash, made_at)
     SELECT e.day, e.last_seq - lag(e.last_seq, 1, coalesce(last.last_seq, 0)) OVER (ORDER BY e.day),
            e.last_seq, coalesce(l.hash, decode(repeat('00', 32), 'hex')), instant
       FROM ended e LEFT JOIN audit_link l ON l.seq = e.last_seq;
     GET DIAGNOSTICS made = ROW_COUNT;
     RETURN made;
   END $$`,
  // What was written before is chained in the order of its instants.
  `DO $$ DECLARE entry audit_entry; BEGIN
     FOR entry IN SELECT * FROM audit_entry ORDER BY at, id LOOP PERFORM audit_chain(entry); END LOOP;
   END $$`,
];
