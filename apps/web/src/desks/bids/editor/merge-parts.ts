import type { MergePart } from '../../../desk';
import { yuan } from '../../../text/money';
import type { LetterForm } from './form';
import { BUDGET, INDICATORS, PAST_WORK, SCHEDULE, TEAM, type RowKind } from './rows';

/** A table as lines of text, for comparing two of them. */
const inLines =
  <R extends object>({ columns }: RowKind<R>) =>
  (rows: unknown): string =>
    (rows as R[])
      .map((row, index) => {
        const cells = columns
          .filter(({ key }) => row[key] !== null && row[key] !== '')
          .map(({ key, label, kind }) => {
            const value = row[key];
            return `${label} ${kind === 'money' ? yuan(value as number) : String(value)}`;
          });
        return `${index + 1}．${cells.join('，')}`;
      })
      .join('\n') || '（空）';

/** The places where two people may have written differently. */
export const MERGE_PARTS: MergePart<LetterForm>[] = [
  part(
    '一、自身优势',
    (it) => it.strengths.text,
    (it, text) => ({
      strengths: { ...it.strengths, text },
    }),
  ),
  part(
    '以往业绩',
    (it) => it.strengths.pastWork,
    (it, pastWork) => ({
      strengths: { ...it.strengths, pastWork },
    }),
    inLines(PAST_WORK),
  ),
  part(
    '二、工作思路',
    (it) => it.approach.text,
    (it, text) => ({
      approach: { ...it.approach, text },
    }),
  ),
  part(
    '进度安排',
    (it) => it.approach.schedule,
    (it, schedule) => ({
      approach: { ...it.approach, schedule },
    }),
    inLines(SCHEDULE),
  ),
  part(
    '风险预案',
    (it) => it.approach.risks,
    (it, risks) => ({
      approach: { ...it.approach, risks },
    }),
  ),
  part(
    '三、预期效果',
    (it) => it.outcome.text,
    (it, text) => ({
      outcome: { ...it.outcome, text },
    }),
  ),
  part(
    '预期指标',
    (it) => it.outcome.indicators,
    (it, indicators) => ({
      outcome: { ...it.outcome, indicators },
    }),
    inLines(INDICATORS),
  ),
  part(
    '预算明细',
    (it) => it.budget,
    (_, budget) => ({ budget }),
    inLines(BUDGET),
  ),
  part(
    '自筹资金',
    (it) => it.ownFundsFen,
    (_, ownFundsFen) => ({ ownFundsFen }),
    (fen) => yuan((fen as number | null) ?? 0),
  ),
  part(
    '项目团队',
    (it) => it.team,
    (_, team) => ({ team }),
    inLines(TEAM),
  ),
  part(
    '附件',
    (it) => it.attachments,
    (_, attachments) => ({ attachments }),
    (files) =>
      (files as LetterForm['attachments']).map(({ name }) => name).join('\n') || '（没有附件）',
  ),
  part(
    '承诺书',
    (it) => it.commitments,
    (_, commitments) => ({ commitments }),
    (made) => (made ? '已作出承诺' : '未作出承诺'),
  ),
  part(
    '成员与分工',
    (it) => it.parties,
    (_, parties) => ({ parties }),
    (rows) =>
      (rows as LetterForm['parties'])
        .map(({ name, sharePercent, task }) => `${name} ${sharePercent ?? 0}%：${task}`)
        .join('\n'),
  ),
];

function part<P>(
  label: string,
  get: (form: LetterForm) => P,
  set: (form: LetterForm, value: P) => Partial<LetterForm>,
  show?: (value: unknown) => string,
): MergePart<LetterForm> {
  return {
    key: label,
    label,
    get,
    set: (form, value) => ({ ...form, ...set(form, value as P) }),
    show,
  };
}
