import { useCallback, useRef } from 'react';
import type { Criterion, RuleSet } from '#contracts';
import { api, data, newIntention } from '../../api/client';
import { useDraft, type MergePart } from '../../desk';
import { readOwnSheet } from './reads';
import { points } from './score-input';
import { scoresOf, type CandidateBid, type Scores, type Sheet } from './types';

/** What one writes about one bid. */
export interface Written {
  scores: Scores;
  comment: string;
  outlierReason?: string;
}

/** A sheet by bid. */
export type SheetValue = Record<string, Written>;

const EMPTY: Written = { scores: {}, comment: '' };
export const writtenOf = (value: SheetValue, bidId: string): Written => value[bidId] ?? EMPTY;

const stored = (sheet: Sheet) => ({
  version: sheet.version,
  value: Object.fromEntries(
    (sheet.entries ?? []).map((entry): [string, Written] => [
      entry.bidId,
      {
        scores: scoresOf(entry),
        comment: entry.comment ?? '',
        outlierReason: entry.outlierReason ?? undefined,
      },
    ]),
  ),
});

/** The sheet as a draft that saves itself; bids that were disqualified meanwhile are left out. */
export function useSheetDraft(id: string, sheet: Sheet, bids: readonly CandidateBid[]) {
  const inPlay = useRef(bids);
  inPlay.current = bids;
  const save = useCallback(
    async (value: SheetValue, version: number) => {
      const entries = inPlay.current.map(({ bidId }) => {
        const { scores, comment, outlierReason } = writtenOf(value, bidId);
        return { bidId, scores, comment: comment || undefined, outlierReason };
      });
      const saved = await data(
        api.PUT('/api/v1/evaluations/{id}/sheet', {
          params: { path: { id } },
          body: { version, entries },
          headers: { 'idempotency-key': newIntention() },
        }),
      );
      return saved.version;
    },
    [id],
  );
  const reload = useCallback(async () => stored(await readOwnSheet(id)), [id]);
  return useDraft<SheetValue>({ key: `sheet/${sheet.id}`, stored: stored(sheet), save, reload });
}

export type SheetDraft = ReturnType<typeof useSheetDraft>;

export const scored = ({ scores }: Written, criteria: readonly Criterion[]): number =>
  criteria.filter(({ id }) => scores[id] !== undefined).length;

export const sumOf = ({ scores }: Written, criteria: readonly Criterion[]): number =>
  criteria.reduce((sum, { id }) => sum + (scores[id] ?? 0), 0);

/** One part a bidder, for two devices that wrote on the same sheet. */
export const sheetParts = (
  bids: readonly CandidateBid[],
  { criteria }: Pick<RuleSet, 'criteria'>,
): MergePart<SheetValue>[] =>
  bids.map(({ bidId, label }) => ({
    key: bidId,
    label,
    get: (value) => writtenOf(value, bidId),
    set: (value, part) => ({ ...value, [bidId]: part as Written }),
    show: (part) => {
      const { scores, comment } = part as Written;
      const given = criteria.map(
        ({ id, name }) => `${name} ${scores[id] === undefined ? '未打' : points(scores[id])}`,
      );
      return [...given, comment && `评语：${comment}`].filter(Boolean).join('；');
    },
  }));
