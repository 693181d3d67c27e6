import { yuan } from '../../../text/money';
import { budgetTotal, partiesReady, shareTotal, unfinishedRows, type LetterForm } from './form';
import { BUDGET, INDICATORS, SCHEDULE, TEAM, wholeRows } from './rows';

/** The parts of the letter in the order they are written. */
export const PARTS = {
  strengths: '一、自身优势',
  approach: '二、工作思路',
  outcome: '三、预期效果',
  budget: '预算',
  team: '团队',
  members: '成员与分工',
  files: '附件',
  commitments: '承诺',
  check: '检查并提交',
} as const;

export type PartKey = keyof typeof PARTS;

export const partsFor = (joint: boolean): PartKey[] =>
  (Object.keys(PARTS) as PartKey[]).filter((key) => joint || key !== 'members');

export const isPart = (key: string | null): key is PartKey => key !== null && key in PARTS;

/** Where each missing piece is written, by the name the server gives it. */
const PLACES: Record<string, PartKey> = {
  '一、自身优势': 'strengths',
  '二、工作思路': 'approach',
  进度安排: 'approach',
  风险预案: 'approach',
  '三、预期效果': 'outcome',
  预期指标: 'outcome',
  预算明细: 'budget',
  项目团队: 'team',
  承诺书: 'commitments',
  联合成员: 'members',
};

/** One thing to be done before the letter can be submitted, and where. */
export interface Gap {
  part: PartKey;
  text: string;
  /** The field's id, for the eye and the keyboard. */
  field?: string;
}

export const fieldId = (name: string): string => `letter-${name.replace(/[一二三]、/, '')}`;

/** The server's list of what is missing, each with its place. */
export const gapsOf = (missing: readonly string[]): Gap[] =>
  missing.map((name) => ({
    part: PLACES[name] ?? 'strengths',
    text: `还缺：${name}`,
    field: fieldId(name),
  }));

/** What is missing by what is on the page; the server has the last word. */
export function missingIn(form: LetterForm, ceilingFen: number): string[] {
  const written = (text: string) => text.trim() !== '';
  const found: [string, boolean][] = [
    ['一、自身优势', written(form.strengths.text)],
    ['二、工作思路', written(form.approach.text)],
    ['进度安排', wholeRows(SCHEDULE, form.approach.schedule).length > 0],
    ['风险预案', written(form.approach.risks)],
    ['三、预期效果', written(form.outcome.text)],
    ['预期指标', wholeRows(INDICATORS, form.outcome.indicators).length > 0],
    ['预算明细', ceilingFen === 0 || wholeRows(BUDGET, form.budget).length > 0],
    ['项目团队', wholeRows(TEAM, form.team).length > 0],
    ['承诺书', form.commitments],
  ];
  return found.filter(([, there]) => !there).map(([name]) => name);
}

/** What is written but cannot stand: half lines, too much money, parties that make no whole. */
export function faultsIn(
  form: LetterForm,
  { ceilingFen, joint }: { ceilingFen: number; joint: boolean },
): Gap[] {
  const total = budgetTotal(form);
  const over: Gap[] =
    total > ceilingFen
      ? [
          {
            part: 'budget',
            text: `预算合计 ${yuan(total)}，超出上限 ${yuan(ceilingFen)}`,
            field: fieldId('预算明细'),
          },
        ]
      : [];
  const halves = unfinishedRows(form).map(({ part, text }) => ({
    part: part as PartKey,
    text: `${text}，请填全或删除`,
  }));
  return [...halves, ...over, ...(joint ? partyFaults(form) : [])];
}

function partyFaults({ parties }: LetterForm): Gap[] {
  const member = (text: string): Gap => ({ part: 'members', text, field: fieldId('联合成员') });
  if (parties.length < 2) return [member('还缺：联合成员，联合揭榜至少两家单位')];
  if (!partiesReady(parties)) return [member('各成员的承担比例和分工还没有填全')];
  const sum = shareTotal(parties);
  return sum === 100 ? [] : [member(`各成员承担比例合计须为 100%，现为 ${sum}%`)];
}

/** Whether a part has nothing left to do. */
export function isDone(
  part: PartKey,
  form: LetterForm,
  listing: { ceilingFen: number; joint: boolean },
): boolean {
  const open = [...gapsOf(missingIn(form, listing.ceilingFen)), ...faultsIn(form, listing)];
  if (part === 'check') return open.length === 0;
  if (part === 'files') return form.attachments.length > 0;
  return !open.some((gap) => gap.part === part);
}
