import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DeskPage } from '../../desk';
import { useSession } from '../../session/session';
import { dateTime } from '../../text/dates';
import { hundredths } from '../../text/money';
import { Facts, StatusTag } from '../../ui';
import { Steps } from './steps';
import { rulesOf, type Evaluation } from './types';
import { methodName, STEP_NAMES } from './words';

/** The page of a round: what is evaluated, by which rules, how far it has come. */
export function EvaluationHead({
  evaluation,
  actions,
  brief,
  children,
}: {
  evaluation: Evaluation;
  actions?: ReactNode;
  /** For a member: the rules folded away, or nothing but the task while scoring. */
  brief?: 'folded' | 'none';
  children: ReactNode;
}) {
  const role = useSession()?.membership.role;
  const { listingTitle, status } = evaluation;
  return (
    <DeskPage
      title={`评审：${listingTitle}`}
      mark={<StatusTag subject="evaluation" status={status} />}
      trail={[['/evaluations', '评榜']]}
      actions={actions}
    >
      {brief !== 'none' && (
        <section className="panel" aria-label="评审概况">
          <Steps evaluation={evaluation} />
          {brief ? (
            <details>
              <summary>评审规则与概况</summary>
              <Overview evaluation={evaluation} expert={role === 'expert'} />
            </details>
          ) : (
            <Overview evaluation={evaluation} expert={false} />
          )}
        </section>
      )}
      {children}
    </DeskPage>
  );
}

function Overview({ evaluation, expert }: { evaluation: Evaluation; expert: boolean }) {
  const rules = rulesOf(evaluation);
  const { listingId, round, rounds } = evaluation;
  return (
    <div className="stack">
      <Facts
        columns={3}
        items={[
          [
            '榜单',
            <Link to={expert ? `/hall/listings/${listingId}` : `/listings/${listingId}`}>
              {evaluation.listingCode}
            </Link>,
          ],
          ['轮次', `第 ${round} 轮`],
          ['计分办法', methodName(evaluation.method)],
          ['评审组', `${evaluation.panelSize} 人`],
          ['参评', `${evaluation.bids} 份意向书`],
          ['隐名评审', evaluation.blindNames ? '是，评委看不到揭榜方名称' : '否'],
          [
            '合格线',
            rules.passLineHundredths === null
              ? '未设'
              : `${hundredths(rules.passLineHundredths)} 分`,
          ],
          ['排名时间', evaluation.rankedAt && dateTime(evaluation.rankedAt)],
          ['定稿时间', evaluation.finalisedAt && dateTime(evaluation.finalisedAt)],
        ]}
      />
      {evaluation.supersededReason && (
        <p className="note note-warn">本轮已由新一轮取代：{evaluation.supersededReason}</p>
      )}
      {rounds.length > 1 && (
        <p className="row">
          各轮评审：
          {rounds.map((it) =>
            it.round === round ? (
              <b key={it.id}>第 {it.round} 轮（本页）</b>
            ) : (
              <Link key={it.id} to={`/evaluations/${it.id}`}>
                第 {it.round} 轮（{STEP_NAMES[it.status]}）
              </Link>
            ),
          )}
        </p>
      )}
    </div>
  );
}
