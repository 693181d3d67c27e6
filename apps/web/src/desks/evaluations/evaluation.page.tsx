import { useParams } from 'react-router';
import { Loaded } from '../../ui';
import { MemberDesk } from './member-desk';
import { OfficeDesk } from './office-desk';
import { useEvaluation } from './reads';
import { UnitDesk } from './unit-desk';
import './evaluations.css';

/** 一轮评审：综合党委与监督看全过程，评委办本人的事，发榜单位看进展。 */
export function EvaluationPage() {
  const { id = '' } = useParams();
  const query = useEvaluation(id);
  return (
    <Loaded query={query}>
      {(evaluation) => {
        if (evaluation.members) return <OfficeDesk evaluation={evaluation} />;
        if (evaluation.mine) return <MemberDesk evaluation={evaluation} mine={evaluation.mine} />;
        return <UnitDesk evaluation={evaluation} />;
      }}
    </Loaded>
  );
}
