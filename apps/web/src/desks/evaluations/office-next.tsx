import { ROLE_NAMES } from '#contracts';
import { useSession } from '../../session/session';
import { AfterFinal } from './after-final';
import { Approving } from './next-approving';
import { Forming } from './next-forming';
import { Ranking } from './next-ranking';
import { NextStep, officeNext } from './next-step';
import { isHearing, type Evaluation } from './types';

/** The one thing that comes next, for whoever may do it; the others read who it waits for. */
export function OfficeNext({ evaluation }: { evaluation: Evaluation }) {
  const role = useSession()?.membership.role;
  const { who, what } = officeNext(evaluation);
  if (evaluation.status === 'superseded') return null;
  if (evaluation.status === 'finalised') return <AfterFinal evaluation={evaluation} />;
  if (who === 'committee_approver') {
    return (
      <NextStep title={role === who ? '定稿' : what}>
        {role === who ? <Approving evaluation={evaluation} /> : <WaitsFor who={who} />}
      </NextStep>
    );
  }
  if (role !== 'committee_officer') {
    return <NextStep title={what}>{who !== 'panel' && <WaitsFor who={who} />}</NextStep>;
  }
  return (
    <NextStep title={what}>
      <Officer evaluation={evaluation} />
    </NextStep>
  );
}

function WaitsFor({ who }: { who: string }) {
  return (
    <p className="secondary">
      由{ROLE_NAMES[who as keyof typeof ROLE_NAMES]}办理，您可在本页查看进展。
    </p>
  );
}

function Officer({ evaluation }: { evaluation: Evaluation }) {
  const { status } = evaluation;
  if (status === 'forming' || status === 'declaring') return <Forming evaluation={evaluation} />;
  if (status === 'scoring' && evaluation.bids > 0 && isHearing(evaluation)) {
    return (
      <p>
        {evaluation.roadShow === 'running'
          ? '在下方“路演”按抽定的次序逐家请上台；'
          : '在下方“路演”确定时间地点、抽定次序，届时逐家主持；'}
        各家路演全部结束后，评委才能提交评分。
      </p>
    );
  }
  return <Ranking evaluation={evaluation} />;
}
