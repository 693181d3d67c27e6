import {
  FUNDING_MODES,
  SERVICE_CATEGORIES,
  type FundingMode,
  type ServiceCategory,
} from '#contracts';
import { unitAndBelow } from '#directory';
import { shanghaiDate } from '#kernel';
import { Database, Field, SqlBuilder } from '#platform';
import {
  MEASURE_KEYS,
  MEASURES,
  ratesOf,
  sentenceOf,
  type Counts,
  type Measure,
} from '../../domain/indicators.policy.js';
import { periodOf, type Period } from '../../domain/period.js';
import { MEASURE_COUNTS, taskFacts, type FactFilter } from './task-facts.js';

export const COUNTINGS = ['task', 'round'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** 截至某日的指标：what is asked of every report. */
export interface IndicatorParams {
  asOf?: string;
  from?: string;
  unitId?: string;
  category?: ServiceCategory;
  fundingMode?: FundingMode;
  counting: Counting;
}

export class IndicatorQuery implements IndicatorParams {
  @Field.date('截至日期', { optional: true, description: '含当日，至 24:00；默认今天' })
  asOf?: string;
  @Field.date('起始日期', { optional: true, description: '默认截至日期当年 1 月 1 日' })
  from?: string;
  @Field.uuid('发榜单位', { optional: true, description: '含下级单位' }) unitId?: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES, { optional: true }) category?: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES, { optional: true }) fundingMode?: FundingMode;
  @Field.oneOf('计数方式', COUNTINGS, {
    optional: true,
    description: 'task 为按项（各轮合计一次，默认），round 为按次',
  })
  counting: Counting = 'task';
}

export class IndicatorFigure {
  @Field.oneOf('指标', MEASURE_KEYS) measure: Measure;
  @Field.text('名称') name: string;
  @Field.int('项数') count: number;
  @Field.text('口径', { max: 200 }) definition: string;
  @Field.text('清单地址', { max: 500 }) list: string;
}

export class IndicatorRate {
  @Field.text('代号') key: string;
  @Field.text('名称') name: string;
  @Field.int('分子') numerator: number;
  @Field.int('分母') denominator: number;
  @Field.text('百分比', { nullable: true, description: '一位小数，不含百分号', example: '90.9' })
  percent: string | null;
  @Field.text('算式') formula: string;
}

export class IndicatorReport {
  @Field.date('起始日期') from: string;
  @Field.date('截至日期') asOf: string;
  @Field.oneOf('计数方式', COUNTINGS) counting: Counting;
  @Field.int('发榜') posted: number;
  @Field.int('揭榜') bid: number;
  @Field.int('承榜') awarded: number;
  @Field.fen('发榜预算上限合计') ceilingFen: number;
  @Field.fen('承榜金额合计') awardedFen: number;
  @Field.list('各项指标', () => IndicatorFigure) figures: IndicatorFigure[];
  @Field.list('比率', () => IndicatorRate) rates: IndicatorRate[];
  @Field.text('一句话报告', { max: 500 }) sentence: string;
}

type Sums = Counts & { ceilingFen: number; awardedFen: number };

/** @throws DomainError invalid_input */
export async function resolvePeriod(
  db: Database,
  query: Pick<IndicatorParams, 'asOf' | 'from'>,
): Promise<Period> {
  return periodOf(query, shanghaiDate(await db.now()));
}

/** @param within units beyond which nobody may ask; null for none */
export async function filterOf(
  db: Database,
  query: IndicatorParams,
  within: readonly string[] | null,
): Promise<FactFilter> {
  const asked = query.unitId ? await unitAndBelow(db, query.unitId) : null;
  const units = asked && within ? asked.filter((id) => within.includes(id)) : (asked ?? within);
  return {
    units: units ?? undefined,
    category: query.category,
    fundingMode: query.fundingMode,
    byRound: query.counting === 'round',
  };
}

/**
 * The indicators as of a day, with rates, their formulas and the sentence; the same question about the
 * same day has the same answer on every later day.
 *
 * @param place path of the lists behind the figures
 * @param within units beyond which the asker may not see; null for the public, which sees all
 * @throws DomainError invalid_input
 */
export async function indicators(
  db: Database,
  query: IndicatorParams,
  place: string,
  within: readonly string[] | null = null,
): Promise<IndicatorReport> {
  const period = await resolvePeriod(db, query);
  const sql = new SqlBuilder();
  const facts = taskFacts(sql, period, await filterOf(db, query, within));
  const sums = await db.one<Sums & Record<string, number>>(
    `${facts} SELECT ${MEASURE_COUNTS}, coalesce(sum(f.ceiling_fen), 0)::float8 AS "ceilingFen",
            coalesce(sum(f.awarded_fen), 0)::float8 AS "awardedFen" FROM fact f`,
    sql.values,
  );
  const { posted, bid, awarded, ceilingFen, awardedFen } = sums!;
  const { from, asOf } = period;
  const address = new URLSearchParams({ from, asOf, counting: query.counting });
  for (const key of ['unitId', 'category', 'fundingMode'] as const) {
    if (query[key]) address.set(key, query[key]);
  }
  const figures = MEASURE_KEYS.map((measure) => ({
    measure,
    name: MEASURES[measure][0],
    count: sums![measure],
    definition: MEASURES[measure][1],
    list: `${place}?measure=${measure}&${address.toString()}`,
  }));
  return {
    from,
    asOf,
    counting: query.counting,
    posted,
    bid,
    awarded,
    ceilingFen,
    awardedFen,
    figures,
    rates: ratesOf(sums!),
    sentence: sentenceOf(sums!, period),
  };
}
