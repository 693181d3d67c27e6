import { Link, useSearchParams } from 'react-router';
import { Panel } from '../../desk';
import { dateTime } from '../../text/dates';
import { ConsensusOpinion } from './consensus-opinion';
import { DeclarationForm } from './declaration-form';
import { EvaluationHead } from './head';
import { RankingPanel } from './ranking-panel';
import { useBids } from './reads';
import { RoadShowPanel } from './road-show/panel';
import { RecuseSelf } from './recuse-self';
import { SheetDesk } from './sheet-desk';
import { ScorePanel } from './score-panel';
import type { Evaluation, Mine } from './types';

/** 评委：声明 → 逐份打分 → 总览 → 提交 → 完成。 */
export function MemberDesk({ evaluation, mine }: { evaluation: Evaluation; mine: Mine }) {
  const final = evaluation.finalisedAt !== null;
  const [search] = useSearchParams();
  const scoring =
    evaluation.status === 'scoring' && mine.sheetStatus === 'draft' && search.has('bid');
  return (
    <EvaluationHead
      evaluation={evaluation}
      brief={scoring ? 'none' : 'folded'}
      actions={
        final &&
        mine.state === 'declared' && (
          <Link className="btn" to={`/evaluations/${evaluation.id}/report`}>
            评审报告
          </Link>
        )
      }
    >
      <Stage evaluation={evaluation} mine={mine} />
    </EvaluationHead>
  );
}

function Stage({ evaluation, mine }: { evaluation: Evaluation; mine: Mine }) {
  const { status } = evaluation;
  if (mine.state === 'recused') {
    return (
      <Panel title="您已回避">
        <p>
          您不再参加这次评审，也看不到意向书和评分。已由他人递补，不需要再做什么。谢谢您的说明。
        </p>
      </Panel>
    );
  }
  if (mine.state === 'invited') {
    return <DeclarationForm evaluation={evaluation} mine={mine} />;
  }
  if (status === 'declaring') return <Waiting evaluation={evaluation} mine={mine} />;
  if (status === 'scoring') return <Scoring evaluation={evaluation} mine={mine} />;
  if (status === 'consensus') {
    return (
      <>
        <ConsensusOpinion evaluation={evaluation} mine={mine} />
        <ScorePanel evaluation={evaluation} />
      </>
    );
  }
  return (
    <>
      {evaluation.finalisedAt ? (
        <RankingPanel evaluation={evaluation} />
      ) : (
        <Panel title="等待定稿">
          <p>名次已汇总，等待综合党委审批人定稿。若退回重打，会有消息通知您。</p>
        </Panel>
      )}
      <ScorePanel evaluation={evaluation} />
    </>
  );
}

/** One bidder's sheet at a time has the page for itself. */
function Scoring({ evaluation, mine }: { evaluation: Evaluation; mine: Mine }) {
  const [search] = useSearchParams();
  return (
    <>
      {evaluation.roadShow !== null && !search.has('bid') && (
        <RoadShowPanel evaluation={evaluation} />
      )}
      <SheetDesk evaluation={evaluation} mine={mine} />
    </>
  );
}

/** Declared; not everybody has. The letters of intent may be read meanwhile. */
function Waiting({ evaluation, mine }: { evaluation: Evaluation; mine: Mine }) {
  const { data: bids } = useBids(evaluation.id);
  return (
    <Panel title="您已完成声明">
      <p>
        {mine.declaredAt && `${dateTime(mine.declaredAt)}声明无应回避的情形。`}
        您的编号是<b>{mine.label}</b>。全体评委声明后开始打分，届时会通知您；现在可以先阅读意向书。
      </p>
      <ul className="plain-cards">
        {(bids ?? [])
          .filter((bid) => bid.inPlay)
          .map((bid) => (
            <li key={bid.bidId}>
              <Link className="btn" to={`/evaluations/${evaluation.id}/bids/${bid.bidId}`}>
                阅读{bid.label}的意向书
              </Link>
            </li>
          ))}
      </ul>
      <RecuseSelf evaluation={evaluation} />
    </Panel>
  );
}
