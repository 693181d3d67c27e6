import { Button } from 'antd';
import { Link } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, ReasonItem } from '../../desk';
import { useSession, type Session } from '../../session/session';
import { useMissingPapers } from './reads';
import type { Agreement } from './words';

type Ack = Schemas['Acknowledgement'];

/** What the reader may do with the agreement itself, or why not. */
export function AgreementActions({ agreement }: { agreement: Agreement }) {
  const session = useSession();
  if (!session) return null;
  const { role } = session.membership;
  const drafted = agreement.status === 'drafted';
  const running = drafted || agreement.status === 'signed';
  return (
    <>
      {role === 'committee_approver' && drafted && <Approval agreement={agreement} />}
      {drafted && (role === 'posting_officer' || role === 'organization_agent') && (
        <Sign agreement={agreement} session={session} />
      )}
      {role === 'posting_officer' && drafted && (
        <Link to={`/agreements/${agreement.id}/edit`}>
          <Button>修改协议</Button>
        </Link>
      )}
      {role === 'committee_approver' && running && <Terminate agreement={agreement} />}
    </>
  );
}

function Approval({ agreement }: { agreement: Agreement }) {
  const missing = useMissingPapers(agreement);
  const params = { path: { id: agreement.id } };
  const { version, approvedAt } = agreement;
  return (
    <>
      <CommandButton<{ opinion?: string }, Ack>
        label="审批同意"
        primary
        done="已审批"
        why={
          approvedAt !== null
            ? '已审批，等待签署'
            : missing.length > 0 && `还缺必备材料：${missing.join('、')}`
        }
        effect="同意后双方可以签署。必备材料须齐全，里程碑日期须在今天之后。"
        ask={<ReasonItem name="opinion" label="审批意见" required={false} max={2000} />}
        run={({ opinion }, headers) =>
          data(
            api.POST('/api/v1/agreements/{id}/approve', {
              params,
              body: { version, opinion: opinion || undefined },
              headers,
            }),
          )
        }
      />
      <CommandButton<{ reason: string }, Ack>
        label="退回修改"
        done="已退回"
        effect="退回后由发榜单位修改；已有的审批和签署随之作废。"
        ask={<ReasonItem max={2000} />}
        run={({ reason }, headers) =>
          data(
            api.POST('/api/v1/agreements/{id}/send-back', {
              params,
              body: { version, reason },
              headers,
            }),
          )
        }
      />
    </>
  );
}

function Sign({ agreement, session }: { agreement: Agreement; session: Session }) {
  const { approvedAt, unitSignedAt, organizationSignedAt } = agreement;
  const agent = session.membership.role === 'organization_agent';
  const lead = session.membership.organizationId === agreement.organizationId;
  const own = agent ? organizationSignedAt : unitSignedAt;
  const other = agent ? unitSignedAt : organizationSignedAt;
  return (
    <CommandButton
      label="签署"
      primary
      done="已签署"
      why={
        agent && !lead
          ? '由牵头单位签署'
          : approvedAt === null
            ? '综合党委审批后才能签署'
            : own !== null && '本方已签署，等待对方'
      }
      effect={
        other === null
          ? '您代表本单位签署这份协议；对方也签署后协议生效。'
          : '对方已签署，您签署后协议即生效，项目开始实施，里程碑开始计期。'
      }
      run={(_: object, headers) =>
        data(
          api.POST('/api/v1/agreements/{id}/sign', {
            params: { path: { id: agreement.id } },
            body: { version: agreement.version },
            headers,
          }),
        )
      }
    />
  );
}

function Terminate({ agreement }: { agreement: Agreement }) {
  return (
    <CommandButton<{ reason: string }, Ack>
      label="终止协议"
      danger
      effect={
        agreement.status === 'signed'
          ? '终止后项目结束，榜单按“协议终止”办结，不可恢复；已达成里程碑的款项仍可登记。'
          : '终止后这份草稿作废；承榜仍有效，发榜单位可以另行起草。'
      }
      ask={<ReasonItem max={2000} />}
      run={({ reason }, headers) =>
        data(
          api.POST('/api/v1/agreements/{id}/terminate', {
            params: { path: { id: agreement.id } },
            body: { version: agreement.version, reason },
            headers,
          }),
        )
      }
    />
  );
}
