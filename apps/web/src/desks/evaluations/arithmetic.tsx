import { hundredths } from '../../text/money';
import { dateTime } from '../../text/dates';
import { nameOfCriterion } from './criterion-name';
import { PlainTable } from './plain-table';
import type { PublicReport, RankingRow } from './types';

/** The total of one bid step by step, as one would do it with a pencil. */
export function Arithmetic({ report, row }: { report: PublicReport; row: RankingRow }) {
  const { rules } = report.ranking;
  const criteria = rules.criteria.map((criterion) => ({
    ...criterion,
    figure: row.criteria.find((it) => it.criterionId === criterion.id)!,
  }));
  const sumOf = (scores: Record<string, number>) =>
    rules.criteria.map(({ id }) => hundredths(scores[id] ?? 0)).join(' + ');
  return (
    <div className="stack">
      <h3>（一）各评委总分</h3>
      <ul>
        {row.members.map((it) => (
          <li key={it.member} className="sum">
            {it.member}：{sumOf(it.scores)} ={' '}
            <b className={it.dropped ? 'dropped' : undefined}>{hundredths(it.totalHundredths)}</b>
            {it.dropped && `（${it.dropped === 'highest' ? '最高分' : '最低分'}，去掉）`}
          </li>
        ))}
      </ul>
      <h3>（二）得分</h3>
      <p className="sum">{totalLine(row, sumOf)}</p>
      {rules.passLineHundredths !== null && (
        <p className="sum">
          合格线 {hundredths(rules.passLineHundredths)} 分：{row.passLineMet ? '达到' : '未达到'}。
        </p>
      )}
      <h3>（三）各项{row.consensus ? '合议得分' : '平均'}</h3>
      <PlainTable
        label="各项平均"
        numbered={false}
        rows={criteria}
        rowKey={(it) => it.id}
        columns={[
          { title: '评分项', heading: true, cell: (it) => `${it.name}（${it.weight} 分）` },
          {
            title: row.consensus ? '合议得分' : '合计 ÷ 人数 = 平均',
            cell: ({ figure }) => (
              <span className="sum">
                {row.consensus
                  ? hundredths(figure.meanHundredths)
                  : division(figure.sumHundredths, figure.count, figure.meanHundredths)}
              </span>
            ),
          },
          {
            title: '最低分要求',
            cell: ({ figure }) =>
              figure.minimumHundredths === null
                ? '未设'
                : `${hundredths(figure.minimumHundredths)}，${figure.met ? '达到' : '未达到'}`,
          },
        ]}
      />
      {row.tieDecidedBy && (
        <p>
          与上一名总分相同，按
          {row.tieDecidedBy.by === 'criterion'
            ? `“${nameOfCriterion(report, row.tieDecidedBy.criterionId)}”得分`
            : row.tieDecidedBy.by === 'receipt'
              ? `意向书收到先后（本方 ${dateTime(row.receivedAt)}）`
              : '公开抽签'}
          分出先后。
        </p>
      )}
    </div>
  );
}

function totalLine(row: RankingRow, sumOf: (scores: Record<string, number>) => string): string {
  if (row.consensus) {
    return `合议得分：${sumOf(row.consensus)} = ${hundredths(row.totalHundredths)}`;
  }
  const counted = row.members.filter((it) => it.dropped === null);
  const terms = counted.map((it) => hundredths(it.totalHundredths)).join(' + ');
  return `（${terms}） ÷ ${row.count} = ${division(row.sumHundredths, row.count, row.totalHundredths)}`;
}

/** `262.50 ÷ 3 = 87.50`, and `≈` with 四舍五入 where it does not divide evenly. */
function division(sum: number, count: number, result: number): string {
  const exact = sum % count === 0;
  const note = exact ? '' : '（四舍五入）';
  return `${hundredths(sum)} ÷ ${count} ${exact ? '=' : '≈'} ${hundredths(result)}${note}`;
}
