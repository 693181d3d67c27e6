import type { FundingMode, OrgType, RuleSet, ServiceCategory } from '#contracts';

/** 可量化指标：承榜后逐项验收。 */
export interface ListingTarget {
  name: string;
  /** 人、人次、场次…；人 and 人次 are two measures. */
  unit: string;
  /** Null in a draft alone. */
  target: number | null;
  /** 证明方式 */
  proof: string;
}

/** What a draft lacks or has wrong; `field` is a path such as `targets[0].unit`. */
export interface ListingGap {
  field: string;
  message: string;
}

/** 承接条件。 */
export interface ListingConditions {
  /** Kinds of organisation that may bid; empty for any. */
  orgTypes: OrgType[];
  /** Lowest 等级评估 (1–5); null for none. */
  minRating: number | null;
  other: string;
}

/**
 * What a 发榜公告 says (the posting unit's part). Instants are `Date`s, dates `YYYY-MM-DD`, money 分.
 * Frozen at publication; from then on only an amendment changes it.
 */
export interface ListingContent {
  title: string;
  category: ServiceCategory;
  fundingMode: FundingMode;
  /** 预算上限；0 when no public money is stated. */
  ceilingFen: number;
  servicePopulation: string;
  beneficiaryCount: number;
  serviceArea: string;
  background: string;
  tasks: string;
  targets: ListingTarget[];
  /** Dates of the work. */
  startsOn: string | null;
  endsOn: string | null;
  conditions: ListingConditions;
  jointAllowed: boolean;
  /** Most organisations in a joint bid, the lead included. */
  maxMembers: number;
  materials: string;
  contactPhone: string;
  supervisionPhone: string;
  ruleSet: RuleSet;
  bidDeadline: Date | null;
}

/** The fields of {@link ListingContent}, in the order of the printed notice. */
export const CONTENT_FIELD_NAMES = {
  title: '名称',
  category: '服务类别',
  fundingMode: '资金方式',
  ceilingFen: '预算上限',
  servicePopulation: '服务对象',
  beneficiaryCount: '受益人数',
  serviceArea: '服务区域',
  background: '背景与问题',
  tasks: '任务内容',
  targets: '可量化指标',
  startsOn: '实施开始日期',
  endsOn: '实施结束日期',
  conditions: '承接条件',
  jointAllowed: '是否接受联合揭榜',
  maxMembers: '联合成员上限',
  materials: '提交材料',
  contactPhone: '咨询电话',
  supervisionPhone: '监督电话',
  ruleSet: '评审规则',
  bidDeadline: '揭榜截止时间',
} as const satisfies Record<keyof ListingContent, string>;

export const CONTENT_FIELDS = Object.keys(CONTENT_FIELD_NAMES) as (keyof ListingContent)[];

/** Content as kept in versions and shown in comparisons: plain JSON, instants as ISO text. */
export type ContentSnapshot = Omit<ListingContent, 'bidDeadline'> & { bidDeadline: string | null };

/** The content of a listing (or of anything that has its fields), and nothing else of it. */
export function contentOf(listing: ListingContent): ListingContent {
  return Object.fromEntries(
    CONTENT_FIELDS.map((field) => [field, listing[field]]),
  ) as unknown as ListingContent;
}

export function snapshotOf(listing: ListingContent): ContentSnapshot {
  return {
    ...contentOf(listing),
    bidDeadline: listing.bidDeadline?.toISOString() ?? null,
  };
}
