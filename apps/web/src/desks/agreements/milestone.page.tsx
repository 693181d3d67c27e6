import { useParams } from 'react-router';
import { DeskPage, Panel, WorkdaysLeft } from '../../desk';
import { useSession } from '../../session/session';
import { date, dateTime } from '../../text/dates';
import { yuan } from '../../text/money';
import { Facts, Loaded, LongText, NotFound } from '../../ui';
import { IndicatorTable } from './indicator-table';
import { Judging } from './judging';
import { MilestoneReport } from './milestone-report';
import { MilestoneTag } from './milestone-tag';
import { Payments } from './payments';
import { useAgreement, useMilestones } from './reads';
import { ReportForm } from './report-form';
import type { Agreement, Milestone } from './words';
import './agreements.css';

/** 一个里程碑：填报、核查、拨付登记。 */
export function MilestonePage() {
  const { id = '', milestoneId = '' } = useParams();
  const agreement = useAgreement(id);
  const milestones = useMilestones(id);
  return (
    <Loaded query={agreement}>
      {(it) => (
        <Loaded query={milestones}>
          {(list) => {
            const milestone = list.find((one) => one.id === milestoneId);
            return milestone ? <Content agreement={it} milestone={milestone} /> : <NotFound />;
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function Content({ agreement, milestone }: { agreement: Agreement; milestone: Milestone }) {
  const session = useSession();
  const role = session?.membership.role;
  const running = agreement.status === 'signed';
  const reportable = ['scheduled', 'partially_met', 'not_met'].includes(milestone.status);
  const lead = session?.membership.organizationId === agreement.organizationId;
  return (
    <DeskPage
      title={`里程碑 ${milestone.number}：${milestone.title}`}
      mark={<MilestoneTag milestone={milestone} />}
      trail={[
        ['/agreements', '承榜实施'],
        [`/agreements/${agreement.id}`, agreement.listingTitle],
      ]}
      actions={
        role === 'posting_officer' &&
        milestone.status === 'reported' && <Judging milestone={milestone} running={running} />
      }
    >
      <Panel>
        <Facts
          columns={2}
          items={[
            [
              '到期日',
              <>
                {date(milestone.dueOn)} 24:00
                {milestone.status === 'scheduled' && running && (
                  <>
                    ，<WorkdaysLeft until={milestone.dueOn} />
                  </>
                )}
              </>,
            ],
            ['承榜单位', agreement.organizationName],
            ['本期金额', milestone.instalmentFen > 0 && yuan(milestone.instalmentFen)],
            ['已拨付', milestone.instalmentFen > 0 && yuan(milestone.paidFen)],
            ['核查时间', milestone.inspectedAt && dateTime(milestone.inspectedAt)],
            ['核查意见', milestone.verdictReason],
            [
              '逾期',
              milestone.overdueSince && `到期未填报，自${dateTime(milestone.overdueSince)}起逾期`,
            ],
          ]}
        />
        <h2>到期指标</h2>
        <IndicatorTable targets={milestone.targets} />
      </Panel>
      {milestone.report && (
        <Panel title="填报">
          <MilestoneReport
            agreementId={agreement.id}
            report={milestone.report}
            targets={milestone.targets}
          />
        </Panel>
      )}
      {role === 'organization_agent' && reportable && (
        <Panel title={milestone.report ? '补充后重新填报' : '填报里程碑'}>
          {running && lead ? (
            <ReportForm agreement={agreement} milestone={milestone} />
          ) : (
            <p className="secondary">
              {running ? '由牵头单位填报。' : '协议不在履行中，不能填报。'}
            </p>
          )}
        </Panel>
      )}
      {(milestone.instalmentFen > 0 || milestone.paidFen > 0) && (
        <Payments agreement={agreement} milestone={milestone} />
      )}
      {milestone.earlierReports.length > 0 && (
        <Panel title="此前的填报">
          {milestone.earlierReports.map((report) => (
            <details key={report.reportedAt}>
              <summary>{dateTime(report.reportedAt)}填报</summary>
              <LongText text={report.text} />
              <MilestoneReport
                agreementId={agreement.id}
                report={report}
                targets={milestone.targets}
                short
              />
            </details>
          ))}
        </Panel>
      )}
    </DeskPage>
  );
}
