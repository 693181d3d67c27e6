import { Panel } from '../../desk';
import { dateTime } from '../../text/dates';
import { Empty } from '../../ui';
import { Digest } from './digest';
import { DrawReplay } from './draw-replay';
import { useExpertNames } from './expert-names';
import { PlainTable } from './plain-table';
import { drawsOf, type Evaluation, type HeldDraw } from './types';
import { conflictWords, STRATUM_NAMES } from './words';

/** 专家抽取记录：候选池、剔除及原因、承诺值、种子与结果，可当场复算。 */
export function DrawsPanel({ evaluation, officer }: { evaluation: Evaluation; officer: boolean }) {
  const draws = drawsOf(evaluation);
  const nameOf = useExpertNames(officer);
  const { seedCommitments, tieCommitment } = evaluation;
  return (
    <Panel title="专家抽取记录">
      {draws.length === 0 && (
        <Empty title="还没有抽取">
          随机种子已在开榜时封存，只公布了它的摘要（承诺值）；抽取后公布种子，任何人都可以复算。
        </Empty>
      )}
      {draws.map((draw, index) => (
        <Draw
          key={draw.commitment}
          draw={draw}
          number={index + 1}
          published={seedCommitments[index] ?? ''}
          nameOf={nameOf}
          officer={officer}
        />
      ))}
      {draws.length > 0 && (
        <p className="no-print">
          <a
            href={`/api/v1/evaluations/${evaluation.id}/draw-record`}
            download={`抽取记录-${evaluation.listingCode ?? evaluation.id}.json`}
          >
            下载抽取记录
          </a>
          ，可用 <code>npm run verify-draw</code> 单凭这一文件复算；专家只列编号，不列姓名。
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{draws.length === 0 ? '承诺值' : '下次承诺值'}</dt>
          <dd>
            <Digest value={seedCommitments.at(-1) ?? ''} />
            <p className="secondary small">
              {draws.length === 0 ? '抽取时' : '如需补抽，'}用与此摘要对应的种子，现在无人知道。
            </p>
          </dd>
        </div>
        <div>
          <dt>并列抽签</dt>
          <dd>
            <Digest value={tieCommitment} />
            <p className="secondary small">名次并列且其他规则分不出先后时使用，随排名公开。</p>
          </dd>
        </div>
      </dl>
    </Panel>
  );
}

function Draw({
  draw,
  number,
  published,
  nameOf,
  officer,
}: {
  draw: HeldDraw;
  number: number;
  published: string;
  nameOf: (expertId: string) => string;
  officer: boolean;
}) {
  const strata = new Map(draw.pool.map(({ expertId, stratum }) => [expertId, stratum]));
  const drawn = draw.order.slice(0, draw.seats);
  const rest = draw.order.slice(draw.seats);
  return (
    <section className="stack" aria-label={`第 ${number} 次抽取`}>
      <h3>
        第 {number} 次抽取　<span className="secondary small">{dateTime(draw.drawnAt)}</span>
      </h3>
      <p>
        候选池 {draw.pool.length} 人，剔除 {draw.exclusions.length} 人，抽取 <b>{draw.seats} 人</b>
        {officer
          ? `：${drawn.map(nameOf).join('、')}${rest.length > 0 ? `；候补依次为 ${rest.map(nameOf).join('、')}` : ''}。`
          : `，候补 ${rest.length} 人。姓名见“评审组”，次序见下方复算。`}
      </p>
      <details>
        <summary>
          候选池（{draw.pool.length} 人）与剔除原因（{draw.exclusions.length} 人）
        </summary>
        <p>
          {([1, 2, 3] as const).map((stratum) => {
            const names = draw.pool
              .filter((it) => it.stratum === stratum)
              .map((it) => nameOf(it.expertId));
            return (
              names.length > 0 && (
                <span key={stratum}>
                  {STRATUM_NAMES[stratum]}：{names.join('、')}。
                </span>
              )
            );
          })}
        </p>
        {draw.exclusions.length > 0 && (
          <PlainTable
            label="剔除的专家"
            rows={draw.exclusions}
            rowKey={(it) => it.expertId}
            columns={[
              { title: '专家', heading: true, cell: (it) => nameOf(it.expertId) },
              { title: '剔除原因', cell: (it) => conflictWords(it.reasons) },
            ]}
          />
        )}
      </details>
      <dl className="facts">
        <div>
          <dt>承诺值</dt>
          <dd>
            <Digest value={draw.commitment} />
          </dd>
        </div>
        <div>
          <dt>公开的种子</dt>
          <dd>
            <Digest value={draw.seed} />
          </dd>
        </div>
      </dl>
      <DrawReplay
        draw={draw}
        published={published}
        nameOf={nameOf}
        stratumOf={(id) => STRATUM_NAMES[strata.get(id) ?? 2]}
      />
    </section>
  );
}
