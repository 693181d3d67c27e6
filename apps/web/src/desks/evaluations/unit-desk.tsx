import { Link } from 'react-router';
import { EvaluationHead } from './head';
import { RankingPanel } from './ranking-panel';
import type { Evaluation } from './types';

/** 发榜单位（不任评委者）：看进展，定稿后看结果。 */
export function UnitDesk({ evaluation }: { evaluation: Evaluation }) {
  const final = evaluation.finalisedAt !== null;
  return (
    <EvaluationHead
      evaluation={evaluation}
      actions={
        <>
          <Link className="btn" to={`/listings/${evaluation.listingId}/opening`}>
            开榜记录
          </Link>
          {final && (
            <Link className="btn" to={`/evaluations/${evaluation.id}/report`}>
              评审报告
            </Link>
          )}
        </>
      }
    >
      {final ? (
        <RankingPanel evaluation={evaluation} />
      ) : (
        <p className="note">评审正在进行。为保证公正，定稿之前不显示评委、评分和名次。</p>
      )}
    </EvaluationHead>
  );
}
