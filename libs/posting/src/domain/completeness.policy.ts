import { DomainError, isPhone } from '#kernel';
import {
  CONTENT_FIELD_NAMES,
  type ListingContent,
  type ListingGap,
  type ListingTarget,
} from './content.js';
import { ruleSetGaps } from './rule-set.policy.js';

/** What a 发榜公告 cannot do without, beyond what a draft always has. */
const REQUIRED_TEXTS = [
  'title',
  'servicePopulation',
  'serviceArea',
  'background',
  'tasks',
  'materials',
  'contactPhone',
  'supervisionPhone',
] as const satisfies readonly (keyof ListingContent)[];

/**
 * What a listing still lacks or has wrong, field by field in the order of the printed notice; empty
 * when it can be handed in. A draft may hold all of it. An amount of 0 means that no public money is
 * stated and is no gap.
 */
export function missingParts(content: ListingContent): ListingGap[] {
  const gaps: ListingGap[] = [
    ...REQUIRED_TEXTS.filter((field) => content[field].trim() === '').map(blank),
    ...(['startsOn', 'endsOn', 'bidDeadline'] as const)
      .filter((field) => content[field] === null)
      .map(blank),
    ...phoneGaps(content),
    ...targetGaps(content.targets),
    ...faults(content),
    ...ruleSetGaps(content.ruleSet),
  ];
  const order = Object.keys(CONTENT_FIELD_NAMES);
  const place = ({ field }: ListingGap) => order.indexOf(topOf(field));
  return gaps.sort((a, b) => place(a) - place(b));
}

/** @throws DomainError listing_incomplete, with the sentence for every field at fault */
export function requireComplete(content: ListingContent): void {
  const gaps = missingParts(content);
  if (gaps.length === 0) return;
  const names = new Set(
    gaps.map(({ field }) => CONTENT_FIELD_NAMES[topOf(field) as keyof ListingContent]),
  );
  throw new DomainError('listing_incomplete', {
    missing: [...names].join('、'),
    fields: Object.fromEntries(gaps.map(({ field, message }) => [field, message])),
  });
}

/**
 * Holds the fields of a listing that is no draft any more to each other.
 *
 * @throws DomainError invalid_input with the field at fault
 */
export function requireConsistent(content: ListingContent): void {
  const gaps = [...phoneGaps(content), ...faults(content)];
  if (gaps.length === 0) return;
  const fields = Object.fromEntries(gaps.map(({ field, message }) => [field, message]));
  throw new DomainError('invalid_input', { fields });
}

/** `targets[0].unit` is a part of `targets`. */
const topOf = (field: string): string => field.split(/[.[]/)[0]!;

const blank = (field: keyof ListingContent): ListingGap => ({
  field,
  message: `请填写${CONTENT_FIELD_NAMES[field]}`,
});

function faults(content: ListingContent): ListingGap[] {
  const gaps: ListingGap[] = [];
  if (content.startsOn && content.endsOn && content.endsOn < content.startsOn) {
    gaps.push({ field: 'endsOn', message: '实施结束日期不得早于开始日期' });
  }
  if (content.jointAllowed && content.maxMembers < 2) {
    gaps.push({ field: 'maxMembers', message: '接受联合揭榜时，联合成员上限至少 2 家' });
  }
  return gaps;
}

function phoneGaps(content: ListingContent): ListingGap[] {
  return (['contactPhone', 'supervisionPhone'] as const)
    .filter((field) => content[field].trim() !== '' && !isPhone(content[field]))
    .map((field) => ({
      field,
      message: `${CONTENT_FIELD_NAMES[field]}须为手机或座机号码，如 0532-80000000`,
    }));
}

const TARGET_NAMES = { name: '指标', unit: '计量单位', target: '目标值', proof: '证明方式' };

function targetGaps(targets: readonly ListingTarget[]): ListingGap[] {
  if (targets.length === 0) return [{ field: 'targets', message: '请填写可量化指标，至少一项' }];
  return targets.flatMap((target, index) =>
    Object.entries(TARGET_NAMES)
      .filter(([key]) => [null, ''].includes(target[key as keyof ListingTarget] as never))
      .map(([key, name]) => ({
        field: `targets[${index}].${key}`,
        message: `请填写第 ${index + 1} 项可量化指标的${name}`,
      })),
  );
}
