import {
  FUNDING_MODE_NAMES,
  FUNDING_MODES,
  SERVICE_CATEGORY_NAMES,
  type FundingMode,
  type ServiceCategory,
} from '#contracts';
import { ratePercent } from '#kernel';
import { Database, Field, SqlBuilder } from '#platform';
import { monthsOf, type Period } from '../../domain/period.js';
import { filterOf, IndicatorQuery, resolvePeriod } from './indicators.query.js';
import { MEASURE_COUNTS, taskFacts, type FactFilter } from './task-facts.js';

export const STATISTICS_BY = ['street', 'category', 'fundingMode', 'month', 'alliance'] as const;
export type StatisticsBy = (typeof STATISTICS_BY)[number];

export class StatisticsQuery extends IndicatorQuery {
  @Field.oneOf('分组', STATISTICS_BY, { optional: true }) by: StatisticsBy = 'street';
}

export class StatisticsRow {
  @Field.text('分组代号') key: string;
  @Field.text('分组名称') name: string;
  @Field.int('发榜') posted: number;
  @Field.int('揭榜', { nullable: true, description: '按联盟不统计：揭榜方名单不公开' })
  bid: number | null;
  @Field.int('承榜') awarded: number;
  @Field.int('流榜', { nullable: true }) unsuccessful: number | null;
  @Field.text('揭榜率', { nullable: true }) bidRate: string | null;
  @Field.text('承榜率（按发榜计）', { nullable: true }) awardRate: string | null;
  @Field.fen('预算上限合计') ceilingFen: number;
  @Field.fen('承榜金额合计') awardedFen: number;
}

export class StatisticsView {
  @Field.oneOf('分组', STATISTICS_BY) by: StatisticsBy;
  @Field.date('起始日期') from: string;
  @Field.date('截至日期') asOf: string;
  @Field.list('各组', () => StatisticsRow, { max: 1000 }) rows: StatisticsRow[];
}

interface Sums extends Record<string, unknown> {
  key: string;
  name: string;
  posted: number;
  bid: number | null;
  awarded: number;
  unsuccessful: number | null;
  ceilingFen: number;
  awardedFen: number;
}

const SUMS = `${MEASURE_COUNTS}, coalesce(sum(f.ceiling_fen), 0)::float8 AS "ceilingFen",
  coalesce(sum(f.awarded_fen), 0)::float8 AS "awardedFen"`;

/** A unit's street; of a unit that lies in none (a department), the unit itself. */
const STREET = `coalesce((
    WITH RECURSIVE up AS (
      SELECT id, parent_id, kind, 0 AS depth FROM unit WHERE id = f.posting_unit_id
      UNION
      SELECT p.id, p.parent_id, p.kind, up.depth + 1 FROM unit p JOIN up ON p.id = up.parent_id
      WHERE up.depth < 16
    ) SELECT id FROM up WHERE kind = 'street' ORDER BY depth LIMIT 1), f.posting_unit_id)`;

const KEYS: Record<Exclude<StatisticsBy, 'alliance'>, string> = {
  street: `${STREET}::text`,
  category: 'f.category',
  fundingMode: 'f.funding_mode',
  month: `to_char(f.first_published_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')`,
};

/**
 * The indicators by street, category, way of funding, month of the first publication, or alliance.
 *
 * An alliance has received a listing (发榜) when it has a receipt, and been awarded it (承榜) when one of
 * the awarded organisations was its member on the day of the effect; an organisation of two alliances
 * counts in both. Who bid and was not awarded is not published, so alliances have no 揭榜.
 *
 * @throws DomainError invalid_input
 */
export async function statistics(
  db: Database,
  query: StatisticsQuery,
  within: readonly string[] | null = null,
): Promise<StatisticsView> {
  const period = await resolvePeriod(db, query);
  const filter = await filterOf(db, query, within);
  const { by } = query;
  const sums =
    by === 'alliance'
      ? await byAlliance(db, period, filter)
      : await grouped(db, period, filter, KEYS[by]);
  const rows = (await frame(db, by, period, filter, sums)).map(withRates);
  return { by, from: period.from, asOf: period.asOf, rows };
}

async function grouped(
  db: Database,
  period: Period,
  filter: FactFilter,
  key: string,
): Promise<Sums[]> {
  const sql = new SqlBuilder();
  const facts = taskFacts(sql, period, filter);
  return db.query<Sums>(
    `${facts} SELECT ${key} AS key, '' AS name, ${SUMS} FROM fact f GROUP BY 1 ORDER BY 1`,
    sql.values,
  );
}

async function byAlliance(db: Database, period: Period, filter: FactFilter): Promise<Sums[]> {
  const sql = new SqlBuilder();
  const facts = taskFacts(sql, period, filter);
  return db.query<Sums>(
    `${facts}, won AS (
       SELECT f.task, m.alliance_id, f.awarded_fen
       FROM fact f JOIN award a ON a.id = f.award_id
       JOIN bid_party p ON p.bid_id = a.bid_id AND p.state = 'joined'
       JOIN alliance_member m ON m.organization_id = p.organization_id
        AND m.joined_on <= (f.effective_at AT TIME ZONE 'Asia/Shanghai')::date
        AND (m.left_on IS NULL OR m.left_on > (f.effective_at AT TIME ZONE 'Asia/Shanghai')::date)
       GROUP BY 1, 2, 3
     ), received AS (
       SELECT f.task, r.alliance_id, f.ceiling_fen
       FROM fact f JOIN publication_receipt r ON r.listing_id = f.listing_id
     )
     SELECT al.id::text AS key, al.name, NULL AS bid, NULL AS unsuccessful,
            (SELECT count(*)::int FROM received r WHERE r.alliance_id = al.id) AS posted,
            (SELECT count(*)::int FROM won w WHERE w.alliance_id = al.id) AS awarded,
            (SELECT coalesce(sum(r.ceiling_fen), 0)::float8 FROM received r
              WHERE r.alliance_id = al.id) AS "ceilingFen",
            (SELECT coalesce(sum(w.awarded_fen), 0)::float8 FROM won w
              WHERE w.alliance_id = al.id) AS "awardedFen"
     FROM alliance al
     WHERE al.active OR EXISTS (SELECT 1 FROM received r WHERE r.alliance_id = al.id)
     ORDER BY al.name COLLATE "C"`,
    sql.values,
  );
}

/** Names the groups and adds those in which nothing happened, so that a table has no holes. */
async function frame(
  db: Database,
  by: StatisticsBy,
  period: Period,
  filter: FactFilter,
  sums: Sums[],
): Promise<Sums[]> {
  if (by === 'alliance') return sums;
  const names = await namesOf(db, by, period, filter, sums);
  return names.map(
    ([key, name]) => ({ ...(sums.find((sum) => sum.key === key) ?? empty(key)), name }) as Sums,
  );
}

const empty = (key: string): Omit<Sums, 'name'> => ({
  key,
  posted: 0,
  bid: 0,
  awarded: 0,
  unsuccessful: 0,
  ceilingFen: 0,
  awardedFen: 0,
});

async function namesOf(
  db: Database,
  by: Exclude<StatisticsBy, 'alliance'>,
  period: Period,
  filter: FactFilter,
  sums: Sums[],
): Promise<[string, string][]> {
  const keys = sums.map(({ key }) => key);
  switch (by) {
    case 'month':
      return monthsOf(period).map((month) => [month, month]);
    case 'fundingMode':
      return FUNDING_MODES.map((mode: FundingMode) => [mode, FUNDING_MODE_NAMES[mode]]);
    case 'category':
      return keys.map((key) => [key, SERVICE_CATEGORY_NAMES[key as ServiceCategory]]);
    case 'street': {
      const rows = await db.query<{ id: string; name: string }>(
        `SELECT id, name FROM unit
         WHERE id = ANY($1::uuid[]) OR kind = 'street' AND active
           AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[]))
         ORDER BY division_code NULLS LAST, name COLLATE "C", id`,
        [keys, filter.units ?? null],
      );
      return rows.map(({ id, name }) => [id, name]);
    }
  }
}

function withRates(sums: Sums): StatisticsRow {
  const { key, name, posted, bid, awarded, unsuccessful, ceilingFen, awardedFen } = sums;
  return {
    key,
    name,
    posted,
    bid,
    awarded,
    unsuccessful,
    bidRate: bid === null ? null : ratePercent(bid, posted),
    awardRate: ratePercent(awarded, posted),
    ceilingFen,
    awardedFen,
  };
}
