import { Link } from 'react-router';
import { WorkdaysLeft } from '../../desk';
import { date } from '../../text/dates';
import { yuan } from '../../text/money';
import { MilestoneTag } from './milestone-tag';
import { ProgressBar } from './progress-bar';
import { measured } from './progress';
import { amountText, type Agreement, type Milestone } from './words';

/** The milestones in order, each with its date, figures and money. */
export function Milestones({
  agreement,
  milestones,
}: {
  agreement: Agreement;
  milestones: Milestone[];
}) {
  return (
    <ol className="milestones">
      {milestones.map((it) => (
        <li key={it.id} className={markOf(it)}>
          <p className="row">
            <Link to={`/agreements/${agreement.id}/milestones/${it.id}`}>
              <b>
                {it.number}．{it.title}
              </b>
            </Link>
            <MilestoneTag milestone={it} />
          </p>
          <p className="secondary">
            {date(it.dueOn)}到期
            {it.status === 'scheduled' && agreement.status === 'signed' && (
              <>
                ，<WorkdaysLeft until={it.dueOn} />
              </>
            )}
            {it.report && `；${date(it.report.reportedAt)}填报`}
            {it.overdueSince && it.status !== 'scheduled' && '（逾期填报）'}
            {it.instalmentFen > 0 && `；本期 ${yuan(it.instalmentFen)}，已拨付 ${yuan(it.paidFen)}`}
          </p>
          {it.targets.map((target) => {
            const figure = measured(target, it.report?.figures ?? []);
            return (
              <ProgressBar
                key={target.name}
                label={target.name}
                value={figure?.value ?? 0}
                of={target.target}
                text={`${figure ? amountText(figure.value, target.unit, figure.qualifier) : '未填报'} / 目标 ${target.target.toLocaleString('zh-CN')} ${target.unit}`}
              />
            );
          })}
          {it.verdictReason && <p className="secondary">核查意见：{it.verdictReason}</p>}
        </li>
      ))}
    </ol>
  );
}

function markOf({ status, overdueSince }: Milestone): string {
  if (status === 'met') return 'milestone-met';
  return overdueSince !== null && status === 'scheduled' ? 'milestone-late' : '';
}
