import { unitAndBelow } from '#directory';
import type { Database, SqlBuilder } from '#platform';
import type { HallFilters } from './hall-filters.js';
import { inAlliance } from './public-results.query.js';

/** A condition on `listing l` by a value given as SQL: a parameter, or a column of kept filters. */
type Condition = (value: string) => string;

const midnight = (day: string) => `((${day})::timestamp AT TIME ZONE 'Asia/Shanghai')`;

/** By the server's clock; said so that the index of states and deadlines can answer. */
const OPEN = `l.status = 'published' AND l.bid_deadline > (SELECT jiebang_now())`;

/** Those that an index in the order of the list knows, but `open`. */
export const STATE = {
  status: (values) => `l.status = ANY(${values})`,
  deadlineFrom: (day) => `l.bid_deadline > ${midnight(`${day}::date`)}`,
  // A deadline at 24:00 belongs to the day that it ends.
  deadlineTo: (day) => `l.bid_deadline <= ${midnight(`${day}::date + 1`)}`,
} satisfies Partial<Record<keyof HallFilters, Condition>>;

/** The others, but the keyword. */
export const REST = {
  /** By the ids of the unit and of all below it. */
  unitId: (ids) => `l.posting_unit_id = ANY(${ids}::uuid[])`,
  allianceId: (id) => `EXISTS (SELECT 1 FROM award a WHERE a.listing_id = l.id
                        AND a.status = 'effective' AND ${inAlliance(id)})`,
  category: (values) => `l.category = ANY(${values})`,
  fundingMode: (values) => `l.funding_mode = ANY(${values})`,
  jointAllowed: (value) => `l.joint_allowed = ${value}`,
  ceilingMin: (fen) => `l.ceiling_fen >= ${fen}`,
  ceilingMax: (fen) => `l.ceiling_fen <= ${fen}`,
} satisfies Partial<Record<keyof HallFilters, Condition>>;

/** What was never published is in no list, whatever is asked. */
export const SHOWN = 'l.published_at IS NOT NULL';

/** By whether it is open, yes or no. */
export const isOpen = (open: boolean): string => (open ? OPEN : `NOT (${OPEN})`);

export interface HallConditions {
  state: (sql: SqlBuilder) => SqlBuilder;
  rest: (sql: SqlBuilder) => SqlBuilder;
  /** What never changes after publication stands in the search document too: any of each. */
  fixed: string[][];
}

/** The conditions that filters ask for, but the keyword's. */
export async function hallConditions(db: Database, filters: HallFilters): Promise<HallConditions> {
  const units = filters.unitId ? await unitAndBelow(db, filters.unitId) : undefined;
  const values: Record<string, unknown> = { ...filters, unitId: units };
  const each = (conditions: Record<string, Condition>) => (sql: SqlBuilder) => {
    for (const [name, condition] of Object.entries(conditions)) sql.where(values[name], condition);
    return sql;
  };
  const { open, category, fundingMode } = filters;
  return {
    state: (sql) =>
      each(STATE)(open === undefined ? sql.and(SHOWN) : sql.and(SHOWN).and(isOpen(open))),
    rest: each(REST),
    fixed: [
      units?.map((id) => `u:${id}`),
      category?.map((it) => `c:${it}`),
      fundingMode?.map((it) => `f:${it}`),
    ].filter((it) => it !== undefined),
  };
}
