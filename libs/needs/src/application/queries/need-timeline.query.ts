import {
  LISTING_STATUS_NAMES,
  NEED_STATUS_NAMES,
  PUBLIC_LISTING_STATUSES,
  type ListingStatus,
  type NeedStatus,
} from '#contracts';
import { Field, type AccountActor, type Database } from '#platform';
import { requireVisibleNeed } from './needs.query.js';

export class TimelineEntry {
  @Field.instant('时间') at: Date;
  @Field.oneOf('事项', ['need', 'merged_need', 'listing']) subject:
    | 'need'
    | 'merged_need'
    | 'listing';
  @Field.uuid('事项编号') subjectId: string;
  @Field.text('状态') status: string;
  @Field.text('状态名称') statusName: string;
  @Field.text('意见', { nullable: true }) reason: string | null;
}

export class LinkedListing {
  @Field.uuid('榜单') id: string;
  @Field.text('榜单编号') code: string;
  @Field.text('名称') title: string;
  @Field.int('轮次') round: number;
  @Field.text('状态') status: ListingStatus;
  @Field.text('状态名称') statusName: string;
  @Field.instant('发榜时间') publishedAt: Date;
}

export class NeedTimeline {
  @Field.list('经过', () => TimelineEntry) entries: TimelineEntry[];
  @Field.list('由此发出的榜单', () => LinkedListing) listings: LinkedListing[];
}

/** The need and, step by step, those it was merged into. */
const CHAIN = `WITH RECURSIVE chain AS (
    SELECT id, merged_into_id, 0 AS depth FROM need WHERE id = $1
    UNION
    SELECT n.id, n.merged_into_id, c.depth + 1 FROM need n JOIN chain c ON n.id = c.merged_into_id
    WHERE c.depth < 16
  )`;

/** States of another person's need that say what became of it, and not what was in it. */
const OUTCOMES: NeedStatus[] = [
  'under_review',
  'accepted',
  'rejected',
  'deferred',
  'transferred',
  'solved_on_spot',
  'merged',
];

/**
 * From the statement to the accepted work: the need's own steps with their opinions, the outcome of
 * the need it was merged into, and the public steps of every listing made from it, all rounds
 * included. Listings appear once the public could see them, without reasons or names.
 *
 * @throws DomainError not_found
 */
export async function needTimeline(
  db: Database,
  actor: AccountActor,
  id: string,
): Promise<NeedTimeline> {
  await requireVisibleNeed(db, actor, id);
  const listings = await linkedListings(db, id);
  const entries = await db.query<Omit<TimelineEntry, 'statusName'>>(
    `${CHAIN}
     SELECT h.at, CASE WHEN h.subject_id = $1 THEN 'need' ELSE 'merged_need' END AS subject,
            h.subject_id AS "subjectId", h.to_status AS status,
            CASE WHEN h.subject_id = $1 THEN h.reason END AS reason, h.id AS history_id
     FROM status_history h JOIN chain c ON c.id = h.subject_id
     WHERE h.subject_type = 'need' AND (h.subject_id = $1 OR h.to_status = ANY ($2))
     UNION ALL
     SELECT h.at, 'listing', h.subject_id, h.to_status, NULL, h.id
     FROM status_history h
     WHERE h.subject_type = 'listing' AND h.subject_id = ANY ($3::uuid[])
       AND h.to_status = ANY ($4) AND h.from_status IS DISTINCT FROM h.to_status
     ORDER BY at, history_id`,
    [id, OUTCOMES, listings.map((listing) => listing.id), PUBLIC_LISTING_STATUSES],
  );
  return { entries: entries.map(named), listings };
}

async function linkedListings(db: Database, needId: string): Promise<LinkedListing[]> {
  const rows = await db.query<Omit<LinkedListing, 'statusName'>>(
    `${CHAIN}
     SELECT l.id, l.code, l.title, l.round, l.status, l.published_at AS "publishedAt"
     FROM listing l
     WHERE l.published_at IS NOT NULL
       AND l.root_id IN (SELECT r.root_id FROM listing r JOIN chain c ON c.id = r.need_id)
     ORDER BY l.published_at, l.id`,
    [needId],
  );
  return rows.map((row) => ({ ...row, statusName: LISTING_STATUS_NAMES[row.status] }));
}

function named(row: Omit<TimelineEntry, 'statusName'>): TimelineEntry {
  const { at, subject, subjectId, status, reason } = row;
  const statusName =
    subject === 'listing'
      ? LISTING_STATUS_NAMES[status as ListingStatus]
      : NEED_STATUS_NAMES[status as NeedStatus];
  return { at, subject, subjectId, status, statusName, reason };
}
