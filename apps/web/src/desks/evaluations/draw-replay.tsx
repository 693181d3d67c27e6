import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { Digest } from './digest';
import { PlainTable } from './plain-table';
import { replay } from './replay';
import type { DrawRecord } from './types';

/** Milliseconds between two lines, so that the eye can follow. */
const PACE = 120;

interface DrawReplayProps {
  draw: DrawRecord;
  published: string;
  nameOf: (expertId: string) => string;
  stratumOf: (expertId: string) => string;
}

/** Recomputes a draw on this machine, line by line, and says whether it comes out as recorded. */
export function DrawReplay({ draw, published, nameOf, stratumOf }: DrawReplayProps) {
  const [shown, setShown] = useState<number>();
  const result = useMemo(
    () => (shown === undefined ? undefined : replay(draw, published)),
    // Once per run: `shown` only tells how much of it is on the page.
    // oxlint-disable-next-line react/exhaustive-deps
    [draw, published, shown === undefined],
  );
  const total = draw.pool.length;
  useEffect(() => {
    if (shown === undefined || shown > total) return;
    const timer = setTimeout(() => setShown(shown + 1), PACE);
    return () => clearTimeout(timer);
  }, [shown, total]);
  const done = shown !== undefined && shown > total;
  const holds = result?.commitmentHolds && result.orderHolds;
  return (
    <div className="stack no-print">
      <div className="row">
        <Button onClick={() => setShown(0)} disabled={shown !== undefined && !done}>
          {done ? '再复算一遍' : '当场复算'}
        </Button>
        <span className="secondary small">只用上面的种子和候选名单，在您的电脑上重新计算。</span>
      </div>
      {result && (
        <>
          <p>
            第一步　种子的 SHA-256 为 <Digest value={result.commitment} />
            ，与开榜时公布的承诺值
            <Verdict holds={result.commitmentHolds} />
          </p>
          <p>
            第二步　对每位候选专家计算“种子:登记号”的
            SHA-256，同一层内从小到大排列；先排本领域，再排其他领域。
          </p>
          <PlainTable
            label="复算的次序"
            rows={result.rows.slice(0, shown)}
            rowKey={(row) => row.expertId}
            columns={[
              { title: '专家', heading: true, cell: (row) => nameOf(row.expertId) },
              { title: '层', cell: (row) => stratumOf(row.expertId) },
              {
                title: 'SHA-256（前 16 位）',
                cell: (row) => <Digest value={row.rank.slice(0, 16)} />,
              },
              { title: '结果', cell: (row) => (row.drawn ? <b>抽中</b> : '候补') },
              {
                title: '与记录',
                cell: (row) => <Verdict holds={row.same} />,
              },
            ]}
          />
          <p role="status">
            {done ? (
              <span className={holds ? 'replay-ok' : 'replay-bad'}>
                {holds
                  ? `✓ 复算完毕：承诺值与 ${total} 人的次序全部相符。`
                  : '✗ 复算完毕：与记录不符，请立即报告监督员。'}
              </span>
            ) : (
              `正在复算，第 ${Math.min(shown ?? 0, total)} / ${total} 人`
            )}
          </p>
        </>
      )}
    </div>
  );
}

function Verdict({ holds }: { holds: boolean }) {
  return <span className={holds ? 'replay-ok' : 'replay-bad'}>{holds ? '相符 ✓' : '不符 ✗'}</span>;
}
