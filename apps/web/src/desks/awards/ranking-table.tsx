import { hundredths, yuan } from '../../text/money';
import { statusName } from '../../text/status';
import type { Ranked } from './ranking';

/** Where a bid stands, for whoever proposes or reads. */
export function standingOf({ acceptable, status }: Ranked): string {
  if (!acceptable) return '未达合格线';
  return status === 'ranked' ? '可承榜' : statusName('bid', status);
}

/** The frozen ranking, to be read. */
export function RankingTable({ rows }: { rows: Ranked[] }) {
  return (
    <ol className="choice-list" aria-label="定稿的名次">
      {rows.map((row) => (
        <li key={row.bidId} className={row.open && row.acceptable ? 'choice' : 'choice choice-out'}>
          <span aria-hidden="true" />
          <b>第 {row.rank} 名</b>
          <span className="choice-name">{row.name}</span>
          <span className="number">{hundredths(row.totalHundredths)} 分</span>
          <span className="number">自报 {yuan(row.amountFen)}</span>
          <span className="secondary small">{standingOf(row)}</span>
        </li>
      ))}
    </ol>
  );
}
