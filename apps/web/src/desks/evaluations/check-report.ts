import { canonicalJson, commitSeed, drawOrder, roundHalfUpDiv, sha256Hex } from '#kernel';
import { replay } from './replay';
import type { PublicReport, RankingRow, Report } from './types';
import { faultWords } from './words';

/**
 * Checks a report on this machine by nothing but itself, and adds what the server found. What does
 * not come out as printed is named in the reader's words.
 */
export function checkReport({ public: report, digest, faults }: Report): string[] {
  const { ranking, draws, tieCommitment } = report;
  const checks: [string, boolean][] = [
    ['报告摘要', sha256Hex(canonicalJson(report)) === digest],
    ['并列抽签种子', commitSeed(ranking.tieSeed) === tieCommitment],
    [
      '专家抽取',
      draws.every((draw) => {
        const again = replay(draw, draw.commitment);
        return again.commitmentHolds && again.orderHolds;
      }),
    ],
    ['路演抽签', roadShowHolds(report)],
    ['总分', ranking.rows.every((row) => totalHolds(report, row))],
    ['各项平均', ranking.rows.every((row) => criteriaHold(report, row))],
    ['名次', ordered(ranking.rows)],
  ];
  const own = checks.filter(([, holds]) => !holds).map(([name]) => name);
  return faults.length > 0 ? [...new Set([...own, faultWords(faults)])] : own;
}

function roadShowHolds({ roadShow }: PublicReport): boolean {
  if (!roadShow) return true;
  const { seed, commitment, pool, order } = roadShow.draw;
  const again = drawOrder(
    seed,
    pool.map(({ bidId }) => bidId),
  );
  return (
    commitSeed(seed) === commitment &&
    order.length === again.length &&
    again.every((bidId, index) => order[index] === bidId && roadShow.slots[index]?.bidId === bidId)
  );
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

function totalHolds({ ranking: { rules } }: PublicReport, row: RankingRow): boolean {
  const totalOf = (scores: Record<string, number>) =>
    sum(rules.criteria.map(({ id }) => scores[id] ?? 0));
  const counted = row.consensus
    ? [totalOf(row.consensus)]
    : row.members.filter((it) => it.dropped === null).map((it) => totalOf(it.scores));
  return (
    row.members.every((it) => totalOf(it.scores) === it.totalHundredths) &&
    sum(counted) === row.sumHundredths &&
    counted.length === row.count &&
    roundHalfUpDiv(row.sumHundredths, row.count) === row.totalHundredths
  );
}

function criteriaHold({ ranking: { rules } }: PublicReport, row: RankingRow): boolean {
  const given = row.consensus ? [row.consensus] : row.members.map((it) => it.scores);
  return rules.criteria.every(({ id }) => {
    const figure = row.criteria.find((it) => it.criterionId === id);
    const total = sum(given.map((scores) => scores[id] ?? 0));
    return (
      figure !== undefined &&
      figure.sumHundredths === total &&
      figure.meanHundredths === roundHalfUpDiv(total, given.length) &&
      figure.met === figure.meanHundredths >= (figure.minimumHundredths ?? 0)
    );
  });
}

/** Acceptable bids first, then by total; ties were decided by what the report names. */
function ordered(rows: readonly RankingRow[]): boolean {
  return rows.every((row, index) => {
    const above = rows[index - 1];
    if (row.rank !== index + 1) return false;
    if (!above) return true;
    if (above.acceptable !== row.acceptable) return above.acceptable;
    return above.totalHundredths >= row.totalHundredths;
  });
}
