import type { ListingStatus, UnsuccessfulReason } from '#contracts';
import { formatDeadline, maskPersonalData } from '#kernel';
import type { Tx } from '#platform';
import type { Facts } from '../../domain/templates.js';

/** What messages say of a listing, and whom they may concern. */
export interface ListingFacts {
  id: string;
  status: ListingStatus;
  published: boolean;
  submitted: boolean;
  postingUnitId: string;
  draftedBy: string;
  preparedBy: string[];
  needId: string | null;
  unsuccessfulReason: UnsuccessfulReason | null;
  facts: Facts;
}

interface Row extends Omit<ListingFacts, 'facts'> {
  code: string | null;
  title: string;
  bidDeadline: Date | null;
}

/** @throws Error when there is no such listing: events are written in the transaction of their change */
export async function listingFacts(tx: Tx, id: string): Promise<ListingFacts> {
  const [row] = await tx.manager.query<Row[]>(
    `SELECT id, status, code, title, published_at IS NOT NULL AS published,
            submitted_at IS NOT NULL AS submitted, posting_unit_id AS "postingUnitId",
            drafted_by AS "draftedBy", prepared_by AS "preparedBy", need_id AS "needId",
            unsuccessful_reason AS "unsuccessfulReason", bid_deadline AS "bidDeadline"
     FROM listing WHERE id = $1`,
    [id],
  );
  if (!row) throw new Error(`no listing ${id}`);
  const { code, title, bidDeadline, ...rest } = row;
  const name = `《${maskPersonalData(title)}》`;
  const listing = code ? `榜单 ${code}${name}` : `榜单${name}`;
  const deadline = bidDeadline ? formatDeadline(bidDeadline) : undefined;
  return { ...rest, facts: { listingId: id, listing, deadline } };
}

/** Whoever stated the need that a listing came from, or one that was merged into it. */
export async function statersOf(tx: Tx, needId: string | null): Promise<StatedNeed[]> {
  if (!needId) return [];
  return tx.manager.query(
    `WITH RECURSIVE joined AS (
       SELECT id, stated_by, 0 AS depth FROM need WHERE id = $1
       UNION
       SELECT n.id, n.stated_by, j.depth + 1 FROM need n JOIN joined j ON n.merged_into_id = j.id
       WHERE j.depth < 16
     )
     SELECT DISTINCT id AS "needId", stated_by AS "accountId" FROM joined`,
    [needId],
  );
}

export interface StatedNeed {
  needId: string;
  accountId: string;
}

/** Organisations that have opened a published listing. */
export function readersOf(tx: Tx, listingId: string): Promise<string[]> {
  return ids(
    tx,
    `SELECT organization_id AS id FROM publication_read WHERE listing_id = $1`,
    listingId,
  );
}

/** Organisations in bids of a listing that are still on their way; for texts that all readers get. */
export function interestedIn(tx: Tx, listingId: string): Promise<string[]> {
  return ids(
    tx,
    `SELECT p.organization_id AS id FROM bid b JOIN bid_party p ON p.bid_id = b.id
     WHERE b.listing_id = $1 AND p.state = 'joined'
       AND b.status IN ('draft', 'awaiting_consents', 'submitted', 'needs_confirmation')`,
    listingId,
  );
}

/** Questions of a listing that nobody has answered. */
export async function unansweredOf(tx: Tx, listingId: string): Promise<number> {
  const [row] = await tx.manager.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM question WHERE listing_id = $1 AND answered_at IS NULL`,
    [listingId],
  );
  return row!.count;
}

/** Who took a step on a record last; null when nobody did. */
export async function lastActor(
  tx: Tx,
  subjectId: string,
  command: string,
): Promise<string | null> {
  const [row] = await tx.manager.query<{ id: string | null }[]>(
    `SELECT account_id AS id FROM status_history
     WHERE subject_id = $1 AND command = $2 ORDER BY at DESC, id DESC LIMIT 1`,
    [subjectId, command],
  );
  return row?.id ?? null;
}

async function ids(tx: Tx, sql: string, id: string): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(sql, [id]);
  return rows.map((row) => row.id);
}
