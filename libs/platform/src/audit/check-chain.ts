import {
  FAMILIES,
  familyDigests,
  GENESIS,
  linkHash,
  type EntryText,
  type Family,
} from './chain-hash.js';

/** What is wrong with the trail, and where. */
export interface ChainFault {
  kind:
    | 'entry_changed'
    | 'entry_removed'
    | 'entry_inserted'
    | 'link_removed'
    | 'link_changed'
    | 'end_changed'
    | 'digest_changed'
    | 'digest_missing';
  /** the link's number; null where there is none */
  seq: number | null;
  /** when the link was made, or the entry of an inserted one written; ISO 8601 in UTC */
  at: string | null;
  entryId: string | null;
  /** the fields that no longer are what was chained */
  families: Family[];
  /** the day of the digest concerned */
  day: string | null;
}

export interface ChainReport {
  links: number;
  digests: number;
  lastHash: string;
  faults: ChainFault[];
}

/** Runs one read; all reads of a check must see the same snapshot. */
export type Read = <T extends object>(sql: string, values?: unknown[]) => Promise<T[]>;

const BATCH = 5_000;
/** Enough to see what happened; a chain that was torn out has as many faults as links. */
const MOST_FAULTS = 200;

const instant = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

type Row = EntryText & {
  seq: string;
  linkedId: string;
  chainedAt: string;
  gone: boolean;
  hash: Buffer;
} & Record<`${Family}Digest`, Buffer>;

const LINKS = `SELECT l.seq::text, l.entry_id::text AS "linkedId", ${instant('l.chained_at')} AS "chainedAt",
    l.time_digest AS "timeDigest", l.actor_digest AS "actorDigest",
    l.action_digest AS "actionDigest", l.content_digest AS "contentDigest", l.hash,
    a.id IS NULL AS gone, a.id::text AS "entryId", ${instant('a.at')} AS at,
    a.actor_kind AS "actorKind", a.account_id::text AS "accountId", a.role, a.address,
    a.request_id AS "requestId", a.action, a.subject_type AS "subjectType",
    a.subject_id::text AS "subjectId", a.listing_id::text AS "listingId", a.sealed::text AS sealed,
    a.reason, a.details::text AS details
  FROM audit_link l LEFT JOIN audit_entry a ON a.id = l.entry_id
  WHERE l.seq > $1 ORDER BY l.seq LIMIT ${BATCH}`;

interface Digest {
  day: string;
  expected: string | null;
  entries: string;
  lastSeq: string;
  lastHash: Buffer;
}

/**
 * Goes through the whole trail in its order and computes every hash anew, then the daily digests.
 * Each fault is named once, at its place: after it the walk goes on from what stands there.
 *
 * @param read reads in one snapshot (REPEATABLE READ), so that it may run beside the product
 * @param kept digests that somebody kept outside the database, by day: hexadecimal hashes
 */
export async function checkChain(
  read: Read,
  kept: ReadonlyMap<string, string> = new Map(),
): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  const fault = (kind: ChainFault['kind'], facts: Partial<ChainFault> = {}) => {
    if (faults.length === MOST_FAULTS) return;
    faults.push({ kind, seq: null, at: null, entryId: null, families: [], day: null, ...facts });
  };
  const digests = await read<Digest>(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, entries::text, last_seq::text AS "lastSeq",
            last_hash AS "lastHash", to_char(lag(day) OVER (ORDER BY day) + 1, 'YYYY-MM-DD') AS expected
       FROM audit_digest ORDER BY day`,
  );
  const wanted = new Set(digests.map(({ lastSeq }) => Number(lastSeq)));
  const hashes = new Map<number, Buffer>([[0, GENESIS]]);
  let [seq, links] = [0, 0];
  let hash: Buffer = GENESIS;
  // What the next link may stand on: the hash on record, and the right one where that was changed.
  let bases: Buffer[] = [GENESIS];
  for (;;) {
    const rows = await read<Row>(LINKS, [seq]);
    for (const row of rows) {
      const number = Number(row.seq);
      const here = { seq: number, at: row.chainedAt, entryId: row.linkedId };
      for (let lost = seq + 1; lost < number && lost <= seq + MOST_FAULTS; lost += 1) {
        fault('link_removed', { seq: lost, at: row.chainedAt });
      }
      const stored = {
        time: row.timeDigest,
        actor: row.actorDigest,
        action: row.actionDigest,
        content: row.contentDigest,
      };
      if (row.gone) fault('entry_removed', here);
      else {
        const now = familyDigests(row);
        const families = FAMILIES.filter((family) => !now[family].equals(stored[family]));
        if (families.length > 0) fault('entry_changed', { ...here, families });
      }
      const link = { ...here, seq: row.seq, entryId: row.linkedId, chainedAt: row.chainedAt };
      const right = bases.map((base) => linkHash(base, { ...link, digests: stored }));
      // Behind a gap the hash of the link before is not known, so that nothing can be said of this one.
      const holds = number !== seq + 1 || right.some((it) => it.equals(row.hash));
      if (!holds) fault('link_changed', here);
      [seq, hash, bases] = [number, row.hash, holds ? [row.hash] : [row.hash, ...right]];
      links += 1;
      if (wanted.has(seq)) hashes.set(seq, hash);
    }
    if (rows.length < BATCH) break;
  }
  for (const row of await read<{ entryId: string; at: string }>(
    `SELECT a.id::text AS "entryId", ${instant('a.at')} AS at FROM audit_entry a
      WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.entry_id = a.id)
      ORDER BY a.at, a.id LIMIT ${MOST_FAULTS}`,
  )) {
    fault('entry_inserted', row);
  }
  const [head] = await read<{ seq: string; hash: Buffer }>(
    'SELECT seq::text, hash FROM audit_head',
  );
  if (!head || Number(head.seq) !== seq || !head.hash.equals(hash)) {
    fault('end_changed', { seq: Number(head?.seq ?? 0) });
  }
  let before = 0;
  for (const { day, expected, entries, lastSeq, lastHash } of digests) {
    const last = Number(lastSeq);
    const facts = { day, seq: last };
    if (expected && expected < day) fault('digest_missing', { day: expected });
    const holds = Number(entries) === last - before && hashes.get(last)?.equals(lastHash) === true;
    const outside = kept.get(day);
    if (!holds || (outside !== undefined && outside !== lastHash.toString('hex'))) {
      fault('digest_changed', facts);
    }
    before = last;
  }
  for (const day of kept.keys()) {
    if (!digests.some((digest) => digest.day === day)) fault('digest_missing', { day });
  }
  return { links, digests: digests.length, lastHash: hash.toString('hex'), faults };
}
