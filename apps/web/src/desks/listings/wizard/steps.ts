import type { Gap } from '../listing-data';
import type { ListingDraft } from './draft-value';

/** The parts of the form, in the order in which they are written. */
export const STEPS = {
  basic: '基本信息',
  service: '服务内容与量化指标',
  conditions: '揭榜条件',
  funding: '资金与上限',
  scoring: '评分办法',
  schedule: '时间安排',
  files: '附件',
  check: '检查并提交',
} as const;
export type Step = keyof typeof STEPS;
export const STEP_KEYS = Object.keys(STEPS) as Step[];

const STEP_OF: Record<keyof ListingDraft, Step> = {
  title: 'basic',
  category: 'basic',
  servicePopulation: 'basic',
  beneficiaryCount: 'basic',
  serviceArea: 'basic',
  contactPhone: 'basic',
  supervisionPhone: 'basic',
  background: 'service',
  tasks: 'service',
  targets: 'service',
  conditions: 'conditions',
  jointAllowed: 'conditions',
  maxMembers: 'conditions',
  materials: 'conditions',
  fundingMode: 'funding',
  ceilingFen: 'funding',
  ruleSet: 'scoring',
  bidDeadline: 'schedule',
  startsOn: 'schedule',
  endsOn: 'schedule',
};

/** `targets[0].unit` is a part of `targets`. */
const topOf = (field: string) => field.split(/[.[]/)[0] as keyof ListingDraft;

export const stepOf = (field: string): Step => STEP_OF[topOf(field)] ?? 'basic';

/** The id of a field's control: `targets[0].unit` → `targets-0-unit`. */
export const idOf = (field: string): string => field.replace(/[.[\]]+/g, '-').replace(/-$/, '');

export const gapsOf = (gaps: readonly Gap[], step: Step): Gap[] =>
  gaps.filter(({ field }) => stepOf(field) === step);

/** Puts the cursor where a gap is, or as near to it as there is a control. */
export function focusField(field: string): void {
  let id = idOf(field);
  while (id) {
    const found = document.getElementById(id);
    if (found) {
      found.scrollIntoView({ block: 'center' });
      found.focus();
      return;
    }
    id = id.slice(0, Math.max(0, id.lastIndexOf('-')));
  }
}
