/**
 * The chain of the audit trail, in the database so that no way of writing an entry goes past it.
 *
 * Linked when a transaction commits (a deferred trigger), not when it inserts: the row of the chain's
 * end is held for the commit alone, not while a command still waits for listings and bids; nobody
 * who holds it waits for anything else, so it joins no deadlock. And linked by the very transaction,
 * not by a worker afterwards: there is no moment in which a committed entry stands outside the chain
 * and could be removed unseen, and an entry without a link is always a forged one. The price is that
 * commits which leave an entry come one after the other, each as long as one flush of the log takes.
 *
 * A row lock and not an advisory one: an older snapshot then fails as a conflict and is repeated,
 * instead of reading an old end. SECURITY DEFINER: the processes' role may not write these tables.
 */
export const chainSql: string[] = [
  `INSERT INTO audit_head (single, seq, hash) VALUES (true, 0, decode(repeat('00', 32), 'hex'))
   ON CONFLICT DO NOTHING`,
  // Fields as "length:text", null as "-", with commas between: no two lists of fields give the same
  // text. Written out, because a function over a list costs more than all the hashing: it is called
  // once an entry, while everybody else's commit waits.
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
  `CREATE OR REPLACE FUNCTION audit_entry_chain() RETURNS trigger LANGUAGE plpgsql
   SECURITY DEFINER SET search_path = public, pg_temp AS $$
   BEGIN
     PERFORM audit_chain(NEW);
     RETURN NULL;
   END $$`,
  `DROP TRIGGER IF EXISTS audit_entry_chain ON audit_entry`,
  `CREATE CONSTRAINT TRIGGER audit_entry_chain AFTER INSERT ON audit_entry
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_entry_chain()`,
  // One row for each Beijing day that is over, also for those on which nothing happened. It ends
  // before the first link of a later day; links from the future (a clock set back) end no day.
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
];
