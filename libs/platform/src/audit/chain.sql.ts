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
  // once an entry, while everybody else's commit waits. The cast lets the planner write it into the
  // statement: a number joined to a text would count as changeable, and be called each time.
  `CREATE OR REPLACE FUNCTION audit_field(field text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
   SELECT coalesce(octet_length(field)::text || ':' || field, '-') $$`,
  // Links what is not linked yet, in the given order. The digests of all entries are computed by one
  // statement, and the chain's end is read and written once: of a thousand entries, each takes a tenth
  // of what it takes alone.
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
  // What a transaction had linked by itself, many at once, is left as it is; of everything else this
  // is the last word.
  `CREATE OR REPLACE FUNCTION audit_entry_chain() RETURNS trigger LANGUAGE plpgsql
   SECURITY DEFINER SET search_path = public, pg_temp AS $$
   BEGIN
     IF NOT EXISTS (SELECT FROM audit_link WHERE entry_id = NEW.id) THEN
       PERFORM audit_chain_all(ARRAY[NEW.id]);
     END IF;
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
