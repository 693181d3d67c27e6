import type { Criterion } from '#contracts';
import { drawOrder, roundHalfUpDiv } from '#kernel';
import {
  RANKING_ALGORITHM,
  type CriterionFigure,
  type CriterionScores,
  type Decision,
  type MemberFigure,
  type Ranking,
  type RankingBid,
  type RankingInput,
  type RankingRow,
  type RankingRules,
} from './ranking.types.js';

/** Full mark of a criterion in hundredths: a criterion is scored 0 … weight points. */
export const fullMark = (criterion: Pick<Criterion, 'weight'>): number => criterion.weight * 100;

/** Sum of one bid's scores over the criteria, in hundredths; with weights of 100 it lies in 0 … 10000. */
export const totalOf = (criteria: readonly Criterion[], scores: CriterionScores): number =>
  criteria.reduce((sum, { id }) => sum + scores[id]!, 0);

/**
 * Ranks bids by their locked sheets (评审汇总). Integers only; each figure is rounded half up
 * (四舍五入) once, to hundredths, and what is compared is what is printed:
 *
 * 1. total = mean of the members' totals; with `drop_extremes` without one highest and one lowest
 *    (one of each even when tied); with `consensus` the total of the agreed scores;
 * 2. criterion figures are always the mean over all members (a dropped total still counts here: so
 *    that a better score can never make a figure worse), or the agreed score;
 * 3. acceptable = pass line reached and every criterion's minimum reached; acceptable bids rank first;
 * 4. a tie is decided by the criteria in the published order, then the earliest receipt, then the
 *    public draw by the committed seed.
 *
 * @throws RangeError when a sheet misses a score, or there are fewer sheets than the method needs:
 *         use cases check this before, with names that users understand
 */
export function rank(input: RankingInput): Ranking {
  const { rules, tieSeed } = input;
  const bidIds = input.bids.map(({ bidId }) => bidId);
  const drawn = drawOrder(tieSeed, bidIds);
  const rows = input.bids
    .map((bid) => figures(input, bid))
    .sort((a, b) => firstDifference(rules, drawn, a, b).sign);
  rows.forEach((row, index) => {
    row.rank = index + 1;
    const above = rows[index - 1];
    if (above) row.tieDecidedBy = firstDifference(rules, drawn, above, row).decision;
  });
  return { algorithm: RANKING_ALGORITHM, rules, tieSeed, rows };
}

/** The same ranking, from nothing but the figures that a report prints. */
export function recompute(report: Ranking): Ranking {
  const [first] = report.rows;
  return rank({
    rules: report.rules,
    tieSeed: report.tieSeed,
    bids: report.rows.map(({ bidId, receivedAt }) => ({ bidId, receivedAt })),
    sheets: (first?.members ?? []).map(({ member }, index) => ({
      member,
      scores: Object.fromEntries(report.rows.map((r) => [r.bidId, r.members[index]!.scores])),
    })),
    consensus:
      report.rules.method === 'consensus'
        ? Object.fromEntries(report.rows.map((r) => [r.bidId, r.consensus!]))
        : null,
  });
}

function figures({ rules, sheets, consensus }: RankingInput, bid: RankingBid): RankingRow {
  const agreed = rules.method === 'consensus' ? scoresOf(consensus ?? {}, bid, rules) : null;
  const members = withDropped(
    rules,
    sheets.map(({ member, scores }): MemberFigure => {
      const own = scoresOf(scores, bid, rules);
      return { member, scores: own, totalHundredths: totalOf(rules.criteria, own), dropped: null };
    }),
  );
  const counted = agreed
    ? [totalOf(rules.criteria, agreed)]
    : members.filter((m) => m.dropped === null).map((m) => m.totalHundredths);
  const sumHundredths = counted.reduce((sum, total) => sum + total, 0);
  const totalHundredths = roundHalfUpDiv(sumHundredths, counted.length);
  const criteria = rules.criteria.map((criterion) =>
    criterionFigure(criterion, agreed ? [agreed] : members.map((m) => m.scores)),
  );
  const passLineMet = totalHundredths >= (rules.passLineHundredths ?? 0);
  return {
    bidId: bid.bidId,
    rank: 0,
    receivedAt: bid.receivedAt,
    members,
    consensus: agreed,
    sumHundredths,
    count: counted.length,
    totalHundredths,
    criteria,
    passLineMet,
    acceptable: passLineMet && criteria.every((figure) => figure.met),
    tieDecidedBy: null,
  };
}

function scoresOf(
  byBid: Readonly<Record<string, CriterionScores>>,
  { bidId }: RankingBid,
  { criteria }: RankingRules,
): CriterionScores {
  const scores = byBid[bidId];
  for (const { id } of criteria) {
    if (!Number.isSafeInteger(scores?.[id])) throw new RangeError(`no score: ${bidId} ${id}`);
  }
  return Object.fromEntries(criteria.map(({ id }) => [id, scores![id]!]));
}

function criterionFigure(
  { id, minimumHundredths }: Criterion,
  given: readonly CriterionScores[],
): CriterionFigure {
  const sumHundredths = given.reduce((sum, scores) => sum + scores[id]!, 0);
  const meanHundredths = roundHalfUpDiv(sumHundredths, given.length);
  return {
    criterionId: id,
    sumHundredths,
    count: given.length,
    meanHundredths,
    minimumHundredths,
    met: meanHundredths >= (minimumHundredths ?? 0),
  };
}

/** Marks one highest and one lowest total; among equals the member named first in the report. */
function withDropped(rules: RankingRules, given: MemberFigure[]): MemberFigure[] {
  const members = given.sort((a, b) => a.member.localeCompare(b.member, 'en', { numeric: true }));
  if (rules.method !== 'drop_extremes') return members;
  if (members.length < 5) throw new RangeError('dropping extremes needs five sheets');
  const pick = (kind: 'highest' | 'lowest', better: (a: number, b: number) => boolean) => {
    const left = members.filter((m) => m.dropped === null);
    left.reduce((best, m) => (better(m.totalHundredths, best.totalHundredths) ? m : best)).dropped =
      kind;
  };
  pick('highest', (a, b) => a > b);
  pick('lowest', (a, b) => a < b);
  return members;
}

/** Which of two rows comes first (negative: `a`), and by what when their totals are the same. */
function firstDifference(
  rules: RankingRules,
  drawn: readonly string[],
  a: RankingRow,
  b: RankingRow,
): { sign: number; decision: Decision | null } {
  const outright =
    Number(b.acceptable) - Number(a.acceptable) || b.totalHundredths - a.totalHundredths;
  if (outright !== 0) return { sign: outright, decision: null };
  for (const criterionId of rules.tieBreakOrder) {
    const sign = meanOf(b, criterionId) - meanOf(a, criterionId);
    if (sign !== 0) return { sign, decision: { by: 'criterion', criterionId } };
  }
  const earlier = Date.parse(a.receivedAt) - Date.parse(b.receivedAt);
  if (earlier !== 0) return { sign: earlier, decision: { by: 'receipt' } };
  return {
    sign: drawn.indexOf(a.bidId) - drawn.indexOf(b.bidId),
    decision: { by: 'draw' },
  };
}

function meanOf(row: RankingRow, criterionId: string): number {
  return row.criteria.find((figure) => figure.criterionId === criterionId)?.meanHundredths ?? 0;
}
