import { unitAndBelow } from '#directory';
import { PUBLIC_LISTING_STATUSES } from '#contracts';
import { formatHundredths, meanHundredths, notFound } from '#kernel';
import {
  Field,
  keyset,
  pageOf,
  SqlBuilder,
  type AccountActor,
  type Database,
  type Page,
  type PageQuery,
} from '#platform';

/** What everybody may know of the ratings. */
export class RatingSummary {
  @Field.int('评价人数') count: number;
  @Field.text('平均分（满分 5）', { nullable: true }) average: string | null;
  @Field.list('各分人数', () => RatingShare) shares: RatingShare[];
}

export class RatingShare {
  @Field.int('分值', { min: 1, max: 5 }) score: number;
  @Field.int('人数') count: number;
}

/** One rating, without who gave it. */
export class RatingItem {
  @Field.uuid('评价编号') id: string;
  @Field.int('分值') score: number;
  @Field.text('意见', { min: 0 }) comment: string;
  @Field.instant('评价时间') ratedAt: Date;
}

/** @throws DomainError not_found for a listing the public does not know */
export async function ratingSummary(db: Database, listingId: string): Promise<RatingSummary> {
  const listing = await db.one('SELECT 1 FROM listing WHERE id = $1 AND status = ANY($2)', [
    listingId,
    PUBLIC_LISTING_STATUSES,
  ]);
  if (!listing) throw notFound('榜单');
  const shares = await db.query<RatingShare>(
    `SELECT score::int, count(*)::int AS count FROM satisfaction_rating
     WHERE listing_id = $1 GROUP BY score ORDER BY score DESC`,
    [listingId],
  );
  const scores = shares.flatMap(({ score, count }) => Array<number>(count).fill(score * 100));
  const average = scores.length > 0 ? formatHundredths(meanHundredths(scores)) : null;
  return { count: scores.length, average, shares };
}

/** Ratings with their comments for the posting unit and the committee; the newest first. */
export async function listRatings(
  db: Database,
  actor: AccountActor,
  listingId: string,
  query: PageQuery,
): Promise<Page<RatingItem>> {
  const sql = new SqlBuilder().where(listingId, (p) => `r.listing_id = ${p}`);
  if (actor.role === 'posting_officer') {
    const units = await unitAndBelow(db, actor.unitId!);
    sql.where(
      units,
      (p) => `EXISTS (SELECT 1 FROM listing l WHERE l.id = r.listing_id
                      AND l.posting_unit_id = ANY(${p}::uuid[]))`,
    );
  }
  const newest = { sql: 'r.rated_at', type: 'timestamptz', direction: 'desc' } as const;
  const page = keyset(sql, query, newest, 'r.id');
  const rows = await db.query<RatingItem & { cursor_value: string; cursor_id: string }>(
    `SELECT r.id, r.score::int, r.comment, r.rated_at AS "ratedAt", ${page.select}
     FROM satisfaction_rating r ${sql.whereClause} ${page.tail}`,
    sql.values,
  );
  return pageOf(rows, query, ({ cursor_value: _v, cursor_id: _i, ...item }) => item);
}
