import type { Schemas } from '../../../api/client';
import type { BidParty, Letter } from '../reads';
import {
  BUDGET,
  INDICATORS,
  isBlank,
  keptRows,
  MOST_FEN,
  PAST_WORK,
  rowFault,
  SCHEDULE,
  TEAM,
  type BudgetRow,
  type IndicatorRow,
  type PastWorkRow,
  type RowKind,
  type ScheduleRow,
  type TeamRow,
} from './rows';

export type LetterFile = Letter['attachments'][number];

/** A party of a joint bid as the lead writes it. */
export interface PartyRow {
  organizationId: string;
  name: string;
  lead: boolean;
  sharePercent: number | null;
  task: string;
}

/** The letter of intent while it is written: lines may be half filled. */
export interface LetterForm {
  strengths: { text: string; pastWork: PastWorkRow[] };
  approach: { text: string; schedule: ScheduleRow[]; risks: string };
  outcome: { text: string; indicators: IndicatorRow[] };
  budget: BudgetRow[];
  ownFundsFen: number | null;
  team: TeamRow[];
  commitments: boolean;
  attachments: Pick<LetterFile, 'fileId' | 'name' | 'size'>[];
  /** The lead first; of a single bid the lead alone. */
  parties: PartyRow[];
}

/** A letter as it was read, ready to be written in. */
export function formOf(letter: Letter, parties: readonly BidParty[]): LetterForm {
  const { strengths, approach, outcome } = letter;
  return {
    strengths: {
      text: strengths.text ?? '',
      pastWork: (strengths.pastWork ?? []).map((row) => ({ ...PAST_WORK.empty, ...row })),
    },
    approach: {
      text: approach.text ?? '',
      schedule: (approach.schedule ?? []).map((row) => ({ ...SCHEDULE.empty, ...row })),
      risks: approach.risks ?? '',
    },
    outcome: {
      text: outcome.text ?? '',
      indicators: (outcome.indicators ?? []).map((row) => ({ ...INDICATORS.empty, ...row })),
    },
    budget: letter.budget.map(({ amountFen: _, ...row }) => ({ ...BUDGET.empty, ...row })),
    ownFundsFen: letter.ownFundsFen,
    team: letter.team.map((row) => ({ ...TEAM.empty, ...row, name: row.name ?? '' })),
    commitments: letter.commitments,
    attachments: letter.attachments.map(({ fileId, name, size }) => ({ fileId, name, size })),
    parties: parties.map(({ organizationId, name, lead, sharePercent, task }) => ({
      organizationId,
      name,
      lead,
      sharePercent,
      task,
    })),
  };
}

/** What the server takes; it keeps half-filled lines in a draft. */
export function bodyOf(form: LetterForm): Schemas['BidProposalBody'] {
  const { strengths, approach, outcome } = form;
  return {
    strengths: { text: strengths.text, pastWork: keptRows(PAST_WORK, strengths.pastWork) },
    approach: { ...approach, schedule: keptRows(SCHEDULE, approach.schedule) },
    outcome: {
      text: outcome.text,
      indicators: keptRows(INDICATORS, outcome.indicators).map((row) => ({
        ...row,
        target: row.target ?? 0,
      })),
    },
    budget: keptRows(BUDGET, form.budget).map((row) => ({
      ...row,
      unitPriceFen: row.unitPriceFen ?? 0,
      quantity: row.quantity ?? 0,
    })),
    ownFundsFen: Math.min(form.ownFundsFen ?? 0, MOST_FEN),
    team: keptRows(TEAM, form.team).map((row) => ({ ...row, name: row.name.trim() || null })),
    commitments: form.commitments,
    attachments: form.attachments.map(({ fileId }) => fileId),
  };
}

/** Whether there are lines that the server would refuse: they stay on this machine until mended. */
export const holdsBack = ({ strengths, budget }: LetterForm): boolean =>
  strengths.pastWork.some((row) => PAST_WORK.tooMuch?.(row)) ||
  budget.some((row) => BUDGET.tooMuch?.(row));

export const lineAmount = ({ unitPriceFen, quantity }: BudgetRow): number =>
  Math.min((unitPriceFen ?? 0) * (quantity ?? 0), MOST_FEN);

/** 预算合计（分）: what is asked of public money. */
export const budgetTotal = (form: LetterForm): number =>
  form.budget.reduce((sum, row) => sum + lineAmount(row), 0);

export const shareTotal = (parties: readonly Pick<PartyRow, 'sharePercent'>[]): number =>
  parties.reduce((sum, { sharePercent }) => sum + (sharePercent ?? 0), 0);

/** A line that is begun and not whole, with the part of the letter it stands in. */
export interface UnfinishedRow {
  part: string;
  text: string;
}

/** Every line that is begun and not whole. */
export function unfinishedRows(form: LetterForm): UnfinishedRow[] {
  const inTable = <R extends object>(part: string, kind: RowKind<R>, rows: readonly R[]) =>
    rows.flatMap((row, index) => {
      const fault = isBlank(row) ? null : rowFault(kind, row);
      return fault ? [{ part, text: `${kind.name}第 ${index + 1} 行${fault}` }] : [];
    });
  return [
    ...inTable('strengths', PAST_WORK, form.strengths.pastWork),
    ...inTable('approach', SCHEDULE, form.approach.schedule),
    ...inTable('outcome', INDICATORS, form.outcome.indicators),
    ...inTable('budget', BUDGET, form.budget),
    ...inTable('team', TEAM, form.team),
  ];
}

/** Whether the list of parties can be sent: a share of 1–100 and a task each. */
export const partiesReady = (parties: readonly PartyRow[]): boolean =>
  parties.every(({ sharePercent, task }) => (sharePercent ?? 0) >= 1 && task.trim() !== '');

export const partiesBody = (parties: readonly PartyRow[]): Schemas['BidPartyBody'][] =>
  parties.map(({ organizationId, sharePercent, task }) => ({
    organizationId,
    sharePercent: sharePercent ?? 0,
    task: task.trim(),
  }));
