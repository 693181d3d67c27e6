import { DeskPage } from '../../desk';
import { useSession } from '../../session/session';
import { MyTasks } from './my-tasks';
import { OfficeList } from './office-list';
import './evaluations.css';

/** 评榜：综合党委与监督看全部在办评审，评委看本人的评审任务。 */
export function EvaluationListPage() {
  const role = useSession()?.membership.role;
  const member = role === 'expert' || role === 'posting_officer';
  return (
    <DeskPage title={role === 'expert' ? '评审任务' : '评榜'}>
      {member ? <MyTasks expert={role === 'expert'} /> : <OfficeList />}
    </DeskPage>
  );
}
