import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { commitSeed, drawOrder, sha256Hex } from '#kernel';
import { api, data } from '../../../api/client';
import { CommandButton } from '../../../desk';
import { dateTime } from '../../../text/dates';
import { Digest } from '../digest';
import { PlainTable } from '../plain-table';
import type { Evaluation } from '../types';
import type { RoadShow, RoadShowDraw } from './types';

/** 次序抽签：抽之前只有承诺值，抽之后公开种子，可当场复算。 */
export function RoadShowDrawing({
  evaluation,
  show,
  officer,
}: {
  evaluation: Evaluation;
  show: RoadShow;
  officer: boolean;
}) {
  const draw = show.draw as unknown as RoadShowDraw | null;
  return (
    <section className="stack" aria-label="次序抽签">
      <h3>次序抽签</h3>
      <dl className="facts">
        <div>
          <dt>承诺值</dt>
          <dd>
            <Digest value={show.commitment} />
          </dd>
        </div>
        {draw && (
          <div>
            <dt>公开的种子</dt>
            <dd>
              <Digest value={draw.seed} />
            </dd>
          </div>
        )}
      </dl>
      {draw ? (
        <>
          <p>
            {dateTime(draw.drawnAt)}抽定：
            {draw.order.map((bidId) => labelIn(draw, bidId)).join('、')}。
          </p>
          <Replay draw={draw} published={show.commitment} />
        </>
      ) : (
        <>
          <p className="secondary">
            种子在组建评审时已封存，只公布了它的摘要（承诺值）；抽签后公开种子，任何人都可以复算。
          </p>
          {officer && (
            <div className="row">
              <CommandButton
                label="抽定次序"
                primary={show.startsAt !== null}
                effect="用已封存的种子抽定各家的次序，只能抽一次；随即通知各揭榜方其本方的次序。"
                run={(_v, headers) =>
                  data(
                    api.POST('/api/v1/evaluations/{id}/road-show/draw', {
                      params: { path: { id: evaluation.id } },
                      body: { version: show.version },
                      headers,
                    }),
                  )
                }
                done="次序已抽定"
              />
            </div>
          )}
        </>
      )}
    </section>
  );
}

const labelIn = ({ pool }: RoadShowDraw, id: string) =>
  pool.find(({ bidId }) => bidId === id)?.label ?? id;

/** Milliseconds between two lines, so that the eye can follow. */
const PACE = 400;

function Replay({ draw, published }: { draw: RoadShowDraw; published: string }) {
  const [shown, setShown] = useState<number>();
  const total = draw.pool.length;
  useEffect(() => {
    if (shown === undefined || shown >= total) return;
    const timer = setTimeout(() => setShown(shown + 1), PACE);
    return () => clearTimeout(timer);
  }, [shown, total]);
  const again = drawOrder(
    draw.seed,
    draw.pool.map(({ bidId }) => bidId),
  );
  const commitment = commitSeed(draw.seed);
  const committed = commitment === draw.commitment && commitment === published;
  const holds = committed && again.every((bidId, index) => draw.order[index] === bidId);
  const done = shown !== undefined && shown >= total;
  return (
    <div className="stack no-print">
      <div className="row">
        <Button onClick={() => setShown(0)} disabled={shown !== undefined && !done}>
          {done ? '再复算一遍' : '当场复算'}
        </Button>
        <span className="secondary small">
          对每份意向书计算“种子:编号”的 SHA-256，从小到大就是次序；在您的电脑上重新计算。
        </span>
      </div>
      {shown !== undefined && (
        <>
          <PlainTable
            label="复算的次序"
            rows={again.slice(0, shown)}
            rowKey={(bidId) => bidId}
            columns={[
              { title: '揭榜方', heading: true, cell: (bidId) => labelIn(draw, bidId) },
              {
                title: 'SHA-256（前 16 位）',
                cell: (bidId) => <Digest value={sha256Hex(`${draw.seed}:${bidId}`).slice(0, 16)} />,
              },
              {
                title: '与记录',
                cell: (bidId, index) =>
                  draw.order[index] === bidId ? (
                    <span className="replay-ok">相符 ✓</span>
                  ) : (
                    <span className="replay-bad">不符 ✗</span>
                  ),
              },
            ]}
          />
          {done && (
            <p role="status" className={holds ? 'replay-ok' : 'replay-bad'}>
              {holds
                ? '✓ 复算完毕：承诺值与次序全部相符。'
                : '✗ 复算完毕：与记录不符，请立即报告监督员。'}
            </p>
          )}
        </>
      )}
    </div>
  );
}
