import { type FundingMode, type ServiceCategory } from '#contracts';
import { api, data, type Schemas } from '../../../api/client';
import type { Stored } from '../../../desk';
import { readListing, type Listing } from '../listing-data';

const FIELDS = [
  'title',
  'category',
  'fundingMode',
  'ceilingFen',
  'servicePopulation',
  'beneficiaryCount',
  'serviceArea',
  'background',
  'tasks',
  'targets',
  'startsOn',
  'endsOn',
  'conditions',
  'jointAllowed',
  'maxMembers',
  'materials',
  'contactPhone',
  'supervisionPhone',
  'ruleSet',
  'bidDeadline',
] as const satisfies readonly (keyof Listing)[];

/** What an officer writes of a listing, unfinished as it may be. */
export type ListingDraft = Pick<Listing, (typeof FIELDS)[number]>;
export type RuleSet = ListingDraft['ruleSet'];
export type Criterion = RuleSet['criteria'][number];

/** Changes some fields and leaves the rest. */
export type Change = (part: Partial<ListingDraft>) => void;

export function draftOf(listing: Listing): ListingDraft {
  return Object.fromEntries(FIELDS.map((field) => [field, listing[field]])) as ListingDraft;
}

export async function readDraft(id: string): Promise<Stored<ListingDraft>> {
  const listing = await readListing(id);
  return { value: draftOf(listing), version: listing.version };
}

/** @returns the new version */
export async function saveDraft(id: string, draft: ListingDraft, version: number) {
  const saved = await data(
    api.PUT('/api/v1/listings/{id}', {
      params: { path: { id } },
      body: { ...draft, version } as Schemas['EditListingBody'],
    }),
  );
  return saved.version;
}

/** Names of the fields, as the printed notice has them. */
export const FIELD_NAMES: Record<keyof ListingDraft, string> = {
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
};

export interface NewDraft extends Partial<ListingDraft> {
  title: string;
  category: ServiceCategory;
  fundingMode: FundingMode;
  needId?: string | null;
  postingUnitId?: string;
}
