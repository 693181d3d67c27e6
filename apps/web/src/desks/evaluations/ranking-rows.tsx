import { nameOfCriterion } from './criterion-name';
import { hundredths } from '../../text/money';
import { Empty } from '../../ui';
import { Arithmetic } from './arithmetic';
import type { PublicReport, RankingRow } from './types';

/** Places with their totals; each unfolds to the arithmetic behind it. */
export function RankingRows({
  report,
  nameOf,
  open = false,
}: {
  report: PublicReport;
  nameOf: (bidId: string) => string;
  /** Unfolded from the start, for paper. */
  open?: boolean;
}) {
  const { rows } = report.ranking;
  if (rows.length === 0) {
    return <Empty title="名次为空">全部意向书均已判定不合格。</Empty>;
  }
  return (
    <div>
      {rows.map((row) => (
        <details key={row.bidId} className="rank-row" open={open}>
          <summary>
            <span className="row">
              <span className="rank-place">第 {row.rank} 名</span>
              <b>{labelOf(report, row.bidId)}</b>
              <span>{nameOf(row.bidId)}</span>
              <span className={row.acceptable ? 'tag tag-good' : 'tag tag-bad'}>
                {row.acceptable ? '合格' : notAcceptable(report, row)}
              </span>
            </span>
            <span className="rank-total">{hundredths(row.totalHundredths)} 分</span>
          </summary>
          <Arithmetic report={report} row={row} />
        </details>
      ))}
      <p className="secondary small no-print">点开任一名次，可看每一步算式。</p>
    </div>
  );
}

export const labelOf = (report: PublicReport, bidId: string): string =>
  report.bids.find((bid) => bid.bidId === bidId)?.label ?? '';

function notAcceptable(report: PublicReport, row: RankingRow): string {
  if (!row.passLineMet) return '未达合格线';
  const missed = row.criteria
    .filter((it) => !it.met)
    .map((it) => nameOfCriterion(report, it.criterionId));
  return `“${missed.join('”“')}”低于最低分`;
}
