import type { SqlBuilder } from '#platform';
import type { Measure } from '../../domain/indicators.policy.js';
import type { Period } from '../../domain/period.js';

/** Which listings figures are about; the last round says where a task belongs. */
export interface FactFilter {
  /** Posting units, those below included. */
  units?: readonly string[];
  category?: string;
  fundingMode?: string;
  /** Each round by itself instead of all rounds of a task as one. */
  byRound?: boolean;
}

/**
 * `WITH … fact AS (…)`: one row per task that was first published in the period, with what was true of
 * it at the period's end. Built from what is recorded once and never changed: the publication, the
 * deadline that closed a round, the bids that counted at it, the effect and the end of an award, and
 * the history of the last round's states.
 *
 * What people do counts on the day on which they do it; what the clock does (a deadline, the end of a
 * notice) at 24:00 belongs to the day that ends. Bids are counted from the closing on: nothing here
 * tells of a bid while its listing is open.
 */
export function taskFacts(sql: SqlBuilder, period: Period, filter: FactFilter): string {
  const begins = sql.value(period.begins);
  const ends = sql.value(period.ends);
  const conditions = new Array<string>();
  if (filter.units) conditions.push(`l.posting_unit_id = ANY(${sql.value(filter.units)}::uuid[])`);
  if (filter.category) conditions.push(`l.category = ${sql.value(filter.category)}`);
  if (filter.fundingMode) conditions.push(`l.funding_mode = ${sql.value(filter.fundingMode)}`);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  return `WITH round AS (
      SELECT l.id, ${filter.byRound ? 'l.id' : 'l.root_id'} AS task, l.round, l.published_at,
             l.closed_at IS NOT NULL AND l.closed_at <= ${ends} AND EXISTS (
               SELECT 1 FROM bid b WHERE b.listing_id = l.id AND b.counted_at IS NOT NULL) AS bid,
             (SELECT a.id FROM award a
               WHERE a.listing_id = l.id AND a.effective_at <= ${ends}
                 AND (a.annulled_at IS NULL OR a.annulled_at >= ${ends})
               ORDER BY a.effective_at DESC LIMIT 1) AS award_id
      FROM listing l WHERE l.published_at < ${ends}
    ), task AS (
      SELECT task, min(published_at) AS first_published_at, count(*)::int AS rounds,
             (array_agg(id ORDER BY round DESC))[1] AS listing_id, bool_or(bid) AS bid,
             (array_agg(award_id) FILTER (WHERE award_id IS NOT NULL))[1] AS award_id
      FROM round GROUP BY task HAVING min(published_at) >= ${begins}
    ), fact AS (
      SELECT t.task, t.first_published_at, t.rounds, t.listing_id, t.bid, t.award_id,
             t.award_id IS NOT NULL AS awarded, l.code, l.title, l.category, l.funding_mode,
             l.posting_unit_id, l.ceiling_fen, l.unsuccessful_reason, a.amount_fen AS awarded_fen,
             a.effective_at,
             (SELECT h.to_status FROM status_history h
               WHERE h.subject_type = 'listing' AND h.subject_id = t.listing_id AND h.at < ${ends}
               ORDER BY h.at DESC, h.id DESC LIMIT 1) AS status
      FROM task t JOIN listing l ON l.id = t.listing_id LEFT JOIN award a ON a.id = t.award_id
      ${where}
    )`;
}

/** Each measure as a condition on the alias `f` of `fact`. */
export const MEASURE_SQL: Record<Measure, string> = {
  posted: 'true',
  bid: 'f.bid',
  awarded: 'f.awarded',
  unanswered: `NOT f.bid AND NOT f.awarded AND f.status = 'unsuccessful'`,
  bid_not_awarded: 'f.bid AND NOT f.awarded',
  unsuccessful: `NOT f.awarded AND f.status = 'unsuccessful'`,
  cancelled: `NOT f.awarded AND f.status = 'cancelled'`,
  underway: `NOT f.awarded AND f.status NOT IN ('unsuccessful', 'cancelled')`,
};

/** `posted`, `bid` … as counts over the alias `f`. */
export const MEASURE_COUNTS = Object.entries(MEASURE_SQL)
  .map(([measure, condition]) => `count(*) FILTER (WHERE ${condition})::int AS "${measure}"`)
  .join(', ');
