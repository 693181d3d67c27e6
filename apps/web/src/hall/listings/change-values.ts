import {
  FUNDING_MODE_NAMES,
  ORG_TYPE_NAMES,
  SCORING_METHOD_NAMES,
  SERVICE_CATEGORY_NAMES,
  type FundingMode,
  type OrgType,
  type ScoringMethod,
  type ServiceCategory,
} from '#contracts';
import type { Schemas } from '../../api/client';
import { date, deadline } from '../../text/dates';
import { hundredths, yuan } from '../../text/money';

type Rules = Schemas['PublicRuleSet'];
type Conditions = Schemas['PublicConditions'];

/** A field's value in words, one line a part, so that two versions can be laid over each other. */
export function changeText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）';
  switch (field) {
    case 'ceilingFen':
      return yuan(value as number);
    case 'category':
      return SERVICE_CATEGORY_NAMES[value as ServiceCategory] ?? String(value);
    case 'fundingMode':
      return FUNDING_MODE_NAMES[value as FundingMode] ?? String(value);
    case 'bidDeadline':
      return deadline(value as string);
    case 'startsOn':
    case 'endsOn':
      return date(value as string);
    case 'targets':
      return (value as Schemas['PublicTarget'][]).map(targetLine).join('\n');
    case 'conditions':
      return conditionLines(value as Conditions).join('\n');
    case 'ruleSet':
      return ruleLines(value as Rules).join('\n');
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
}

const targetLine = ({ name, target, unit, proof }: Schemas['PublicTarget']) =>
  `${name}：${target} ${unit}${proof ? `（${proof}）` : ''}`;

/** 承接条件 in sentences. */
export function conditionLines({ orgTypes, minRating, other }: Conditions): string[] {
  return [
    orgTypes.length > 0
      ? `机构类别：${orgTypes.map((type: OrgType) => ORG_TYPE_NAMES[type]).join('、')}`
      : '机构类别：不限',
    minRating === null ? '等级评估：不限' : `等级评估：不低于 ${minRating}A`,
    ...(other ? [other] : []),
  ];
}

/** 评审规则 in sentences; the scoring table's rows first. */
export function ruleLines(rules: Rules): string[] {
  return [
    ...rules.criteria.map(({ name, weight, guidance }) => `${name}：${weight} 分，${guidance}`),
    `评分方法：${SCORING_METHOD_NAMES[rules.method as ScoringMethod] ?? rules.method}`,
    rules.passLineHundredths === null
      ? '合格线：不设'
      : `合格线：${hundredths(rules.passLineHundredths)} 分`,
    `评审组：${rules.panelSize} 人`,
    `隐名评审：${rules.blindNames ? '是' : '否'}`,
    `最低揭榜数：${rules.minimumBids} 家`,
    `公示：${rules.noticeWorkdays} 个工作日`,
  ];
}
