import { useParams } from 'react-router';
import { DeskPage, Panel, PrintButton, WorkdaysLeft } from '../../desk';
import { useSession } from '../../session/session';
import { date, dateTime } from '../../text/dates';
import { Empty, Facts, Loaded, LongText, StatusTag } from '../../ui';
import { AcceptanceDecision } from './acceptance-decision';
import { AcceptanceInspection } from './acceptance-inspection';
import { AcceptanceRequest } from './acceptance-request';
import { InspectForm } from './inspect-form';
import { RequestForm } from './request-form';
import { useAcceptance, useAgreement, useMilestones } from './reads';
import { CONCLUSIONS, type Acceptance, type Agreement, type Milestone } from './words';
import './agreements.css';

/** 验收：申请、核查、结论或整改。 */
export function AcceptancePage() {
  const { id = '' } = useParams();
  const agreement = useAgreement(id);
  const milestones = useMilestones(id);
  return (
    <Loaded query={agreement}>
      {(it) => (
        <Loaded query={milestones}>{(list) => <Content agreement={it} milestones={list} />}</Loaded>
      )}
    </Loaded>
  );
}

function Content({ agreement, milestones }: { agreement: Agreement; milestones: Milestone[] }) {
  const open = milestones.filter(({ status }) => status === 'scheduled' || status === 'reported');
  const ready = milestones.length > 0 && open.length === 0;
  const query = useAcceptance(agreement.id, ready);
  const role = useSession()?.membership.role;
  const acceptance = query.data;
  return (
    <DeskPage
      title={`验收：${agreement.listingTitle}`}
      mark={acceptance && <StatusTag subject="acceptance" status={acceptance.status} />}
      trail={[
        ['/agreements', '承榜实施'],
        [`/agreements/${agreement.id}`, agreement.listingTitle],
      ]}
      actions={
        acceptance && (
          <>
            {(role === 'committee_officer' || role === 'committee_approver') && (
              <AcceptanceDecision acceptance={acceptance} />
            )}
            <PrintButton />
          </>
        )
      }
    >
      {!ready ? (
        <Empty title="还不能申请验收">
          {agreement.signedAt
            ? `还有 ${open.length} 个里程碑未核查，全部核查后由承榜单位申请。`
            : '协议签订、里程碑全部核查后，由承榜单位申请。'}
        </Empty>
      ) : (
        <Loaded query={query}>{(it) => <Parts agreement={agreement} acceptance={it} />}</Loaded>
      )}
    </DeskPage>
  );
}

function Parts({ agreement, acceptance }: { agreement: Agreement; acceptance: Acceptance | null }) {
  const session = useSession();
  const role = session?.membership.role;
  const lead = session?.membership.organizationId === agreement.organizationId;
  const asks = acceptance === null || acceptance.status === 'rectification';
  return (
    <>
      {acceptance && <Rectifications acceptance={acceptance} />}
      {acceptance?.acceptedAt && (
        <Result acceptance={acceptance} acceptedAt={acceptance.acceptedAt} />
      )}
      {asks && role === 'organization_agent' && lead && agreement.status === 'signed' && (
        <RequestForm agreement={agreement} acceptance={acceptance} />
      )}
      {!acceptance && role !== 'organization_agent' && (
        <Empty title="还没有申请验收">里程碑已全部核查，由承榜单位申请验收。</Empty>
      )}
      {asks && role === 'organization_agent' && !lead && (
        <div className="note">
          <p>由牵头单位申请验收。</p>
        </div>
      )}
      {acceptance && <AcceptanceRequest agreementId={agreement.id} request={acceptance.request} />}
      {acceptance?.status === 'requested' &&
        (role === 'posting_officer' ? (
          <InspectForm acceptance={acceptance} />
        ) : (
          <div className="note">
            <p>下一步：由{agreement.unitName}核查，并记录服务对象意见。</p>
          </div>
        ))}
      {acceptance?.inspection && (
        <AcceptanceInspection
          inspection={acceptance.inspection}
          rate={acceptance.satisfactionRate}
        />
      )}
    </>
  );
}

function Rectifications({ acceptance }: { acceptance: Acceptance }) {
  const { rectifications, rectificationDueOn, status } = acceptance;
  if (rectifications.length === 0) return null;
  return (
    <Panel title="整改">
      {status === 'rectification' && rectificationDueOn && (
        <div className="note note-warn">
          <p>
            须于{date(rectificationDueOn)} 24:00 前完成整改并再次申请验收，
            <WorkdaysLeft until={rectificationDueOn} />。
          </p>
        </div>
      )}
      {rectifications.map((it) => (
        <div key={it.askedAt}>
          <p className="secondary">
            {dateTime(it.askedAt)}提出，期限{date(it.dueOn)}
          </p>
          <LongText text={it.reason} />
        </div>
      ))}
    </Panel>
  );
}

function Result({ acceptance, acceptedAt }: { acceptance: Acceptance; acceptedAt: string }) {
  return (
    <Panel title="验收结论">
      <Facts
        columns={2}
        items={[
          ['结论', acceptance.conclusion && <b>{CONCLUSIONS[acceptance.conclusion]}</b>],
          ['验收时间', dateTime(acceptedAt)],
        ]}
      />
      <h3>公开摘要</h3>
      <LongText text={acceptance.publicSummary ?? ''} />
    </Panel>
  );
}
