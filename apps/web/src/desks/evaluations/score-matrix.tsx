import type { Criterion, RuleSet } from '#contracts';
import { useElderMode } from '../../ui/elder-mode';
import { usePhone } from '../../ui/media';
import { hundredths } from '../../text/money';
import { isOutlier } from './outliers';
import { PlainTable } from './plain-table';
import { scoresOf, type Sheet, type SheetEntry } from './types';

interface Cell {
  sheet: Sheet;
  entry: SheetEntry;
  outlier: boolean;
}

/** Cells of one bidder, by member, with totals far from the mean marked. */
function cellsOf(sheets: readonly Sheet[], rules: RuleSet, bidId: string): Cell[] {
  const found = sheets.flatMap((sheet) => {
    const entry = sheet.entries?.find((one) => one.bidId === bidId);
    return entry ? [{ sheet, entry }] : [];
  });
  const totals = found.flatMap(({ entry }) =>
    entry.totalHundredths === null ? [] : [entry.totalHundredths],
  );
  const whole = totals.length === sheets.length;
  return found.map(({ sheet, entry }) => ({
    sheet,
    entry,
    outlier:
      whole && entry.totalHundredths !== null && isOutlier(rules, totals, entry.totalHundredths),
  }));
}

/** 评委 × 揭榜方的总分，偏差大的标出并附理由；逐项得分与评语可展开。 */
export function ScoreMatrix({ sheets, rules }: { sheets: readonly Sheet[]; rules: RuleSet }) {
  const phone = usePhone();
  const elder = useElderMode();
  const first = sheets.find((sheet) => sheet.entries);
  const bids = first?.entries?.map(({ bidId, label }) => ({ bidId, label })) ?? [];
  const columns = bids.map((bid) => ({ ...bid, cells: cellsOf(sheets, rules, bid.bidId) }));
  const reasons = columns.flatMap(({ label, cells }) =>
    cells
      .filter(({ outlier, entry }) => outlier || entry.outlierReason)
      .map((cell) => ({ label, ...cell })),
  );
  return (
    <>
      {phone || elder ? (
        <div className="stack">
          {columns.map(({ bidId, label, cells }) => (
            <section key={bidId} aria-label={label}>
              <h3>{label}</h3>
              <dl className="facts">
                {cells.map((cell) => (
                  <div key={cell.sheet.id}>
                    <dt>{cell.sheet.label}</dt>
                    <dd>
                      <Total cell={cell} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      ) : (
        <div className="matrix-scroll" tabIndex={0} role="region" aria-label="评分矩阵，可左右滚动">
          <table className="plain">
            <caption className="visually-hidden">各评委对各揭榜方的总分</caption>
            <thead>
              <tr>
                <th scope="col">评委</th>
                {bids.map(({ bidId, label }) => (
                  <th key={bidId} scope="col" className="right">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheets.map((sheet) => (
                <tr key={sheet.id}>
                  <th scope="row">
                    {sheet.label}
                    {sheet.mine && '（本人）'}
                  </th>
                  {columns.map(({ bidId, cells }) => {
                    const cell = cells.find((one) => one.sheet.id === sheet.id);
                    return (
                      <td key={bidId} className="right">
                        {cell ? <Total cell={cell} /> : '—'}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {reasons.length > 0 && (
        <div className="note note-warn">
          <p>下列总分偏离平均分超过 {rules.outlierPercent}%，评委须说明理由（分数不变）：</p>
          <ul>
            {reasons.map(({ label, sheet, entry }) => (
              <li key={`${sheet.id}${entry.bidId}`}>
                {sheet.label}给{label} {total(entry)} 分：
                {entry.outlierReason ?? <b>待评委说明</b>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {columns.map(({ bidId, label, cells }) => (
        <details key={bidId}>
          <summary>{label}的逐项得分与评语</summary>
          <Detail rules={rules} cells={cells} label={label} />
        </details>
      ))}
    </>
  );
}

const total = ({ totalHundredths }: SheetEntry) =>
  totalHundredths === null ? '未打完' : hundredths(totalHundredths);

function Total({ cell: { entry, outlier } }: { cell: Cell }) {
  return outlier ? (
    <span className="outlier number">
      {total(entry)}
      <span className="small">　偏差大{entry.outlierReason ? '，已说明' : '，待说明'}</span>
    </span>
  ) : (
    <span className="number">{total(entry)}</span>
  );
}

function Detail({ rules, cells, label }: { rules: RuleSet; cells: Cell[]; label: string }) {
  return (
    <div className="stack">
      <PlainTable<Criterion>
        label={`${label}逐项得分`}
        numbered={false}
        rows={rules.criteria}
        rowKey={(criterion) => criterion.id}
        columns={[
          {
            title: '评分项',
            heading: true,
            cell: (criterion) => `${criterion.name}（${criterion.weight} 分）`,
          },
          ...cells.map(({ sheet, entry }) => ({
            title: sheet.label,
            align: 'right' as const,
            cell: ({ id }: Criterion) => {
              const score = scoresOf(entry)[id];
              return score === undefined ? '—' : hundredths(score);
            },
          })),
        ]}
      />
      <ul>
        {cells
          .filter(({ entry }) => entry.comment)
          .map(({ sheet, entry }) => (
            <li key={sheet.id}>
              {sheet.label}：{entry.comment}
            </li>
          ))}
      </ul>
    </div>
  );
}
