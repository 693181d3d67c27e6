import { EVALUATION_STATUS_NAMES, SCORING_METHOD_NAMES, type EvaluationStatus } from '#contracts';
import type { Evaluation, Member } from './types';

export const KIND_NAMES: Record<Member['kind'], string> = {
  expert: '专家评委',
  posting_unit: '发榜单位评委',
};

export const STATE_NAMES: Record<Member['state'], string> = {
  invited: '待声明',
  declared: '已声明',
  recused: '已回避',
  replaced: '已更换',
};

export const CONFLICT_NAMES: Record<string, string> = {
  employment: '任职于揭榜方',
  affiliation: '与揭榜方有关联（兼职、理事、顾问等）',
  membership: '是揭榜方的经办人',
  alliance_chair: '是揭榜方所在联盟的轮值主席',
  same_unit: '与发榜单位同属一个单位',
  handled_listing: '经办过该榜单的起草、发榜或开榜',
  declared: '本人声明需要回避',
  on_panel: '已在或已离开本评审组',
};

export const conflictWords = (codes: readonly string[]): string =>
  codes.map((code) => CONFLICT_NAMES[code] ?? code).join('、');

export const STRATUM_NAMES = { 1: '本领域', 2: '其他领域', 3: '曾参加前一轮' } as const;

export const DECLARATION_POINTS = [
  ['employment', '近三年，您是否与任一揭榜方存在劳动关系？'],
  ['directorship', '近三年，您是否担任任一揭榜方的理事、监事？'],
  ['control', '近三年，您是否是任一揭榜方的出资人或实际控制人？'],
  [
    'kinship',
    '您是否与任一揭榜方的法定代表人或负责人有夫妻、直系血亲、三代以内旁系血亲或近姻亲关系？',
  ],
  ['otherInterest', '您是否与任一揭榜方有其他可能影响公正评审的关系？'],
] as const;

export const POINT_NAMES = {
  employment: '劳动关系',
  directorship: '担任理事、监事',
  control: '出资或实际控制',
  kinship: '亲属关系',
  otherInterest: '其他可能影响公正的关系',
} as const;

/** Steps of a round in order; 合议 only where the rules ask for it. */
export function stepsOf({ method }: Pick<Evaluation, 'method'>): EvaluationStatus[] {
  const all: EvaluationStatus[] = [
    'forming',
    'declaring',
    'scoring',
    'consensus',
    'ranked',
    'finalised',
  ];
  return method === 'consensus' ? all : all.filter((status) => status !== 'consensus');
}

export const STEP_NAMES: Record<string, string> = {
  ...EVALUATION_STATUS_NAMES,
  consensus: '合议',
  ranked: '排名',
  finalised: '定稿',
};

export const methodName = (method: Evaluation['method']): string => SCORING_METHOD_NAMES[method];

const FAULT_NAMES: Record<string, string> = {
  digest: '报告摘要',
  tie_seed: '并列抽签种子',
  draws: '专家抽取',
  ranking: '名次计算',
  agreement: '评委意见一致程度',
  road_show: '路演',
};
export const faultWords = (faults: readonly string[]): string =>
  faults.map((fault) => FAULT_NAMES[fault] ?? fault).join('、');
