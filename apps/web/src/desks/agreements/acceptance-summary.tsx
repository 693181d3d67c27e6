import { Link } from 'react-router';
import { Panel, WorkdaysLeft } from '../../desk';
import { date, dateTime } from '../../text/dates';
import { StatusTag } from '../../ui';
import { useAcceptance } from './reads';
import { CONCLUSIONS, type Agreement, type Milestone } from './words';

/** Where the acceptance stands; its page has the rest. */
export function AcceptanceSummary({
  agreement,
  milestones,
}: {
  agreement: Agreement;
  milestones: Milestone[];
}) {
  const open = milestones.filter(({ status }) => status === 'scheduled' || status === 'reported');
  const ended = agreement.status === 'terminated';
  const ready = milestones.length > 0 && open.length === 0;
  const { data: acceptance } = useAcceptance(agreement.id, ready);
  const link = <Link to={`/agreements/${agreement.id}/acceptance`}>查看与办理验收</Link>;
  return (
    <Panel title="验收" id="acceptance">
      {ended && !acceptance && <p className="secondary">协议已终止，不再验收。</p>}
      {!ended && !ready && (
        <p className="secondary">还有 {open.length} 个里程碑未核查，全部核查后可以申请验收。</p>
      )}
      {!ended && ready && !acceptance && <p>里程碑已全部核查，由承榜单位申请验收。{link}</p>}
      {acceptance && (
        <>
          <p className="row">
            <StatusTag subject="acceptance" status={acceptance.status} />
            {acceptance.conclusion && acceptance.acceptedAt && (
              <span>
                结论：{CONCLUSIONS[acceptance.conclusion]}，{dateTime(acceptance.acceptedAt)}
              </span>
            )}
            {acceptance.status === 'rectification' && acceptance.rectificationDueOn && (
              <span>
                整改至{date(acceptance.rectificationDueOn)}，
                <WorkdaysLeft until={acceptance.rectificationDueOn} />
              </span>
            )}
          </p>
          {acceptance.satisfactionRate && (
            <p className="secondary">服务对象满意率 {acceptance.satisfactionRate}%</p>
          )}
          <p>{link}</p>
        </>
      )}
    </Panel>
  );
}
