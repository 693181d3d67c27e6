import {
  FUNDING_MODE_NAMES,
  OPENING_MODE_NAMES,
  ORG_TYPE_NAMES,
  SCORING_METHOD_NAMES,
  SERVICE_CATEGORY_NAMES,
} from './classification.js';
import { openingModeOf, type RoadShowRules, type RuleSet } from './rule-set.js';

type Names = Readonly<Record<string, string>>;
type Line = Record<string, unknown>;

const named = (names: Names) => (value: unknown) => [names[String(value)] ?? String(value)];
const points = (hundredths: unknown) => `${Number(hundredths) / 100} 分`;

/** `2026-03-05` → `2026年3月5日`. */
const dateText = (date: unknown) => {
  const [year, month, day] = String(date).split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** Beijing time; a midnight is the day before's 24:00, as deadlines are printed. */
function deadlineText(instant: unknown): string {
  const face = (ms: number) => new Date(ms).toISOString();
  const at = Date.parse(String(instant)) + 8 * 3_600_000;
  const midnight = face(at).slice(11, 19) === '00:00:00';
  const day = dateText(face(midnight ? at - 1 : at).slice(0, 10));
  return `${day} ${midnight ? '24:00' : face(at).slice(11, 16)}`;
}

function yuanText(fen: unknown): string {
  const [whole, cents] = (Number(fen) / 100).toFixed(2).split('.') as [string, string];
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents} 元`;
}

function conditionsText(value: unknown): string[] {
  const { orgTypes, minRating, other } = value as Line & { orgTypes: string[] };
  const types = orgTypes.map((type) => (ORG_TYPE_NAMES as Names)[type] ?? type).join('、');
  return [
    `机构类别：${types || '不限'}`,
    `等级评估：${minRating ? `${minRating as number}A 及以上` : '不限'}`,
    ...(other ? [`其他条件：${other as string}`] : []),
  ];
}

/** Whether there will be a road show, and how long each bidder has. */
export function roadShowText(roadShow: RoadShowRules | null | undefined): string {
  if (!roadShow) return '不安排';
  const { slotMinutes, questionMinutes } = roadShow;
  return `现场路演，每家讲解 ${slotMinutes} 分钟、答问 ${questionMinutes} 分钟，次序由抽签决定`;
}

function ruleSetText(value: unknown): string[] {
  const rules = value as RuleSet;
  const nameOf = (id: string) => rules.criteria.find((one) => one.id === id)?.name ?? id;
  return [
    ...rules.criteria.map(({ name, weight, guidance, minimumHundredths }) => {
      const least = minimumHundredths === null ? '' : `（最低 ${points(minimumHundredths)}）`;
      return `${name} ${weight} 分${least}：${guidance}`;
    }),
    `评分方法：${SCORING_METHOD_NAMES[rules.method]}`,
    `合格线：${rules.passLineHundredths === null ? '不设' : points(rules.passLineHundredths)}`,
    `评审组：${rules.panelSize} 人，${rules.blindNames ? '隐名评审' : '不隐名'}`,
    `最低揭榜数：${rules.minimumBids} 份`,
    `并列时依次比较：${rules.tieBreakOrder.map(nameOf).join('、')}`,
    `公示：${rules.noticeWorkdays} 个工作日`,
    `揭榜期：不少于 ${rules.minimumBidWorkdays} 个工作日`,
    `实质变更后至少保留：${rules.amendmentWorkdays} 个工作日`,
    `提问在截止前 ${rules.enquiryWorkdays} 个工作日结束`,
    `评分偏离提醒：${rules.outlierPercent === null ? '不设' : `${rules.outlierPercent}%`}`,
    `开榜：${OPENING_MODE_NAMES[openingModeOf(rules)]}`,
    `路演：${roadShowText(rules.roadShow)}`,
  ];
}

const TEXTS: Readonly<Record<string, (value: unknown) => string[]>> = {
  category: named(SERVICE_CATEGORY_NAMES),
  fundingMode: named(FUNDING_MODE_NAMES),
  ceilingFen: (value) => [value === 0 ? '不涉及财政资金' : yuanText(value)],
  beneficiaryCount: (value) => [`${String(value)} 人`],
  targets: (value) =>
    (value as Line[]).map(
      ({ name, unit, target, proof }) =>
        `${name as string}：${target as number} ${unit as string}（${proof as string}）`,
    ),
  startsOn: (value) => [dateText(value)],
  endsOn: (value) => [dateText(value)],
  conditions: conditionsText,
  jointAllowed: (value) => [value ? '接受' : '不接受'],
  maxMembers: (value) => [`${String(value)} 家`],
  ruleSet: ruleSetText,
  bidDeadline: (value) => [deadlineText(value)],
};

/**
 * A field of a listing's content in the words of the printed notice, line by line, so that two
 * versions of it can be laid side by side. Empty for nothing.
 *
 * @param field a field of the content, such as `ceilingFen`
 * @param value as plain JSON
 */
export function listingFieldText(field: string, value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  const text = TEXTS[field];
  return text ? text(value) : String(value).split('\n');
}
