import {
  FUNDING_MODE_NAMES,
  OPENING_MODE_NAMES,
  openingModeOf,
  ORG_TYPE_NAMES,
  roadShowText,
  SCORING_METHOD_NAMES,
  SERVICE_CATEGORY_NAMES,
} from '#contracts';
import { formatDeadline } from '#kernel';
import { date } from '../../text/dates';
import { hundredths, yuan, yuanInWords } from '../../text/money';
import type { Listing } from './listing-data';

/** One line of a field as people read it; composite fields have several, told apart by `name`. */
export interface Line {
  name: string;
  text: string;
}

type Values = Pick<
  Listing,
  'targets' | 'conditions' | 'ruleSet' | 'category' | 'fundingMode' | 'ceilingFen'
>;

const one = (text: string): Line[] => [{ name: '', text }];
const points = (value: number | null) => (value === null ? '不设' : `${hundredths(value)} 分`);

export const ceilingText = (fen: number): string =>
  fen === 0 ? '不涉及财政资金' : `${yuan(fen)}（${yuanInWords(fen)}）`;

export const ratingText = (rating: number | null): string =>
  rating === null ? '不限' : `${rating}A 级及以上`;

export const orgTypesText = (types: readonly (keyof typeof ORG_TYPE_NAMES)[]): string =>
  types.length === 0 ? '不限' : types.map((type) => ORG_TYPE_NAMES[type]).join('、');

/** The rules beside the criteria, each with its name. */
export function ruleLines(rules: Listing['ruleSet']): Line[] {
  const names = new Map(rules.criteria.map(({ id, name }) => [id, name || '未命名']));
  return [
    { name: '评分方法', text: SCORING_METHOD_NAMES[rules.method] },
    { name: '合格线', text: points(rules.passLineHundredths) },
    { name: '评审组人数', text: `${rules.panelSize} 人（含发榜单位 1 人）` },
    { name: '隐名评审', text: rules.blindNames ? '是，评委看不到揭榜方名称' : '否' },
    { name: '路演', text: roadShowText(rules.roadShow) },
    { name: '最低揭榜数', text: `${rules.minimumBids} 家，不足即流榜` },
    { name: '开榜方式', text: OPENING_MODE_NAMES[openingModeOf(rules)] },
    {
      name: '总分并列时',
      text: `依次比较${rules.tieBreakOrder.map((id) => `“${names.get(id) ?? id}”`).join('、')}；仍相同的，收到回执在先者优先，再相同公开抽签`,
    },
    { name: '公示期', text: `${rules.noticeWorkdays} 个工作日` },
    { name: '最短揭榜期', text: `${rules.minimumBidWorkdays} 个工作日` },
    { name: '提问截止', text: `揭榜截止前 ${rules.enquiryWorkdays} 个工作日` },
    { name: '实质变更', text: `生效后距截止不少于 ${rules.amendmentWorkdays} 个工作日，否则延期` },
    {
      name: '评分偏离提醒',
      text: rules.outlierPercent === null ? '不设' : `偏离平均超过 ${rules.outlierPercent}% 须说明`,
    },
  ];
}

const FIELDS: { [K in keyof Values]: (value: Values[K]) => Line[] } = {
  category: (value) => one(SERVICE_CATEGORY_NAMES[value]),
  fundingMode: (value) => one(FUNDING_MODE_NAMES[value]),
  ceilingFen: (value) => one(ceilingText(value)),
  targets: (value) =>
    value.map(({ name, unit, target, proof }, index) => ({
      name: `第 ${index + 1} 项`,
      text: `${name || '未命名'}：${target ?? '未填'} ${unit}；证明方式：${proof || '未填'}`,
    })),
  conditions: ({ orgTypes, minRating, other }) => [
    { name: '机构类别', text: orgTypesText(orgTypes) },
    { name: '最低等级评估', text: ratingText(minRating) },
    { name: '其他条件', text: other || '无' },
  ],
  ruleSet: (value) => [
    ...value.criteria.map(({ name, weight, guidance, stepHundredths, minimumHundredths }, i) => ({
      name: `评分项 ${i + 1}`,
      text: `${name || '未命名'}（${weight} 分，步长 ${hundredths(stepHundredths)} 分，最低分${points(minimumHundredths)}）：${guidance}`,
    })),
    ...ruleLines(value),
  ],
};

/** A field's value in lines, whichever field it is. */
export function linesOf(field: string, value: unknown): Line[] {
  if (value === null || value === undefined || value === '') return one('（空）');
  if (field in FIELDS) return (FIELDS[field as keyof Values] as (v: unknown) => Line[])(value);
  if (field === 'bidDeadline') return one(formatDeadline(new Date(value as string)));
  if (field === 'startsOn' || field === 'endsOn') return one(date(value as string));
  if (typeof value === 'boolean') return one(value ? '是' : '否');
  if (field === 'beneficiaryCount') return one(`${String(value)} 人`);
  if (field === 'maxMembers') return one(`${String(value)} 家（含牵头单位）`);
  return one(String(value));
}

/** Lines in which two values of a field differ: what was, what is, matched by name. */
export function differingLines(field: string, before: unknown, after: unknown) {
  const old = new Map(linesOf(field, before).map(({ name, text }) => [name, text]));
  const now = new Map(linesOf(field, after).map(({ name, text }) => [name, text]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((name) => ({ name, before: old.get(name) ?? null, after: now.get(name) ?? null }))
    .filter((line) => line.before !== line.after);
}
