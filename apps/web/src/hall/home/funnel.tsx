import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { date } from '../../text/dates';
import { indicatorAddress } from '../parts/indicator-address';
import './funnel.css';

type Report = Schemas['IndicatorReport'];

/** 发榜 → 揭榜 → 承榜 as one row of figures with the rates between them; each figure opens its list. */
export function Funnel({
  report,
  query = {},
}: {
  report: Report;
  query?: Readonly<Record<string, string | undefined>>;
}) {
  const { posted, bid, awarded, from, asOf } = report;
  const rate = (key: string) => report.rates.find((it) => it.key === key);
  const list = (measure: string) => indicatorAddress(measure, { from, asOf, ...query });
  const steps = [
    { measure: 'posted', name: '发榜', count: posted, rates: [] },
    { measure: 'bid', name: '揭榜', count: bid, rates: [rate('bidRate')] },
    {
      measure: 'awarded',
      name: '承榜',
      count: awarded,
      rates: [rate('awardRateOfBids'), rate('awardRateOfPosted')],
    },
  ];
  return (
    <div className="funnel">
      <ol className="funnel-steps">
        {steps.map(({ measure, name, count, rates }) => (
          <li key={measure}>
            <Link to={list(measure)} className="funnel-figure">
              <span className="funnel-name">{name}</span>
              <span className="funnel-count number">{count}</span>
              <span className="funnel-unit">项</span>
            </Link>
            <div className="funnel-rates">
              {rates.map(
                (it) =>
                  it?.percent && (
                    <p key={it.key}>
                      {it.name} <strong className="number">{it.percent}%</strong>
                      <span className="funnel-formula">（{it.formula}）</span>
                    </p>
                  ),
              )}
              {measure === 'posted' && (
                <p>
                  {date(from)}起，截至 <strong>{date(asOf)}</strong>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      <Band counts={[posted, bid, awarded]} />
    </div>
  );
}

/** The narrowing band under the figures; the figures themselves say it to those who do not see it. */
function Band({ counts }: { counts: [number, number, number] }) {
  const most = Math.max(...counts, 1);
  const half = counts.map((count) => (count / most) * 18);
  const part = (index: number) => {
    const [left, right] = [half[index]!, half[Math.min(index + 1, 2)]!];
    const x = index * 100;
    return `${x},${20 - left} ${x + 99},${20 - right} ${x + 99},${20 + right} ${x},${20 + left}`;
  };
  return (
    <svg className="funnel-band" viewBox="0 0 299 40" preserveAspectRatio="none" aria-hidden="true">
      {[0, 1, 2].map((index) => (
        <polygon key={index} points={part(index)} className={`funnel-part-${index}`} />
      ))}
    </svg>
  );
}
