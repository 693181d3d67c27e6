import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuickerAuditChain1700000000060 implements MigrationInterface {
  name = 'QuickerAuditChain1700000000060';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('QuickerAuditChain cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE OR REPLACE FUNCTION audit_field(field text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
   SELECT coalesce(octet_length(field) || ':' || field, '-') $$`,
  `CREATE OR REPLACE FUNCTION audit_chain(entry audit_entry) RETURNS void LANGUAGE plpgsql AS $$
   DECLARE
     link audit_link;
     previous bytea;
     instant CONSTANT text := 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
   BEGIN
     SELECT seq + 1, hash INTO link.seq, previous FROM audit_head FOR UPDATE;
     link.entry_id := entry.id;
     link.chained_at := date_trunc('milliseconds', jiebang_now());
     link.time_digest := sha256(convert_to(
       audit_field(to_char(entry.at AT TIME ZONE 'UTC', instant)), 'UTF8'));
     link.actor_digest := sha256(convert_to(
       audit_field(entry.actor_kind) || ',' || audit_field(entry.account_id::text) || ',' ||
       audit_field(entry.role) || ',' || audit_field(entry.address) || ',' ||
       audit_field(entry.request_id), 'UTF8'));
     link.action_digest := sha256(convert_to(
       audit_field(entry.action) || ',' || audit_field(entry.subject_type) || ',' ||
       audit_field(entry.subject_id::text) || ',' || audit_field(entry.listing_id::text) || ',' ||
       audit_field(entry.sealed::text), 'UTF8'));
     link.content_digest := sha256(convert_to(
       audit_field(entry.reason) || ',' || audit_field(entry.details::text), 'UTF8'));
     link.hash := sha256(previous || convert_to(
       audit_field(link.seq::text) || ',' || audit_field(entry.id::text) || ',' ||
       audit_field(to_char(link.chained_at AT TIME ZONE 'UTC', instant)), 'UTF8')
       || link.time_digest || link.actor_digest || link.action_digest || link.content_digest);
     INSERT INTO audit_link (seq, entry_id, chained_at, time_digest, actor_digest, action_digest,
                             content_digest, hash)
     VALUES (link.seq, link.entry_id, link.chained_at, link.time_digest, link.actor_digest,
             link.action_digest, link.content_digest, link.hash);
     UPDATE audit_head SET seq = link.seq, hash = link.hash;
   END $$`,
];
