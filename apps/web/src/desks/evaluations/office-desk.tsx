import { Link } from 'react-router';
import { useSession } from '../../session/session';
import { BidsPanel } from './bids-panel';
import { ConsensusPanel } from './consensus-panel';
import { DrawsPanel } from './draws-panel';
import { EvaluationHead } from './head';
import { MembersPanel } from './members-panel';
import { OfficeNext } from './office-next';
import { RoadShowPanel } from './road-show/panel';
import { RankingPanel } from './ranking-panel';
import { ScorePanel } from './score-panel';
import type { Evaluation } from './types';

/** 综合党委与监督：评审的全过程；只有经办人与审批人能办理，监督只读。 */
export function OfficeDesk({ evaluation }: { evaluation: Evaluation }) {
  const role = useSession()?.membership.role;
  const { id, status } = evaluation;
  const officer = role === 'committee_officer';
  const ranked = evaluation.rankedAt !== null;
  const scored = status === 'scoring' || status === 'consensus' || ranked;
  return (
    <EvaluationHead
      evaluation={evaluation}
      actions={
        <>
          <Link className="btn" to={`/listings/${evaluation.listingId}/opening`}>
            开榜记录
          </Link>
          {ranked && (
            <Link className="btn" to={`/evaluations/${id}/report`}>
              评审报告
            </Link>
          )}
        </>
      }
    >
      <OfficeNext evaluation={evaluation} />
      {evaluation.roadShow !== null && status !== 'forming' && (
        <RoadShowPanel evaluation={evaluation} officer={officer} />
      )}
      {ranked && <RankingPanel evaluation={evaluation} />}
      {evaluation.method === 'consensus' && (status === 'consensus' || ranked) && (
        <ConsensusPanel evaluation={evaluation} officer={officer} />
      )}
      {scored && <ScorePanel evaluation={evaluation} />}
      <MembersPanel evaluation={evaluation} officer={officer} />
      <BidsPanel evaluation={evaluation} officer={officer} />
      <DrawsPanel evaluation={evaluation} officer={officer} />
    </EvaluationHead>
  );
}
