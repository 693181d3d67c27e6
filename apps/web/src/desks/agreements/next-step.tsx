import { Link } from 'react-router';
import { useSession } from '../../session/session';
import { useMissingPapers } from './reads';
import type { Agreement, Milestone } from './words';

/** Who has to do what next, in one sentence. */
export function NextStep({
  agreement,
  milestones,
}: {
  agreement: Agreement;
  milestones: Milestone[];
}) {
  const role = useSession()?.membership.role;
  const missing = useMissingPapers(agreement);
  const { status, sentBackReason, approvedAt, unitSignedAt, organizationSignedAt } = agreement;
  if (status === 'terminated') {
    return (
      <div className="note note-bad">
        <p>
          <b>协议已终止。</b>
          {agreement.terminatedReason}
        </p>
      </div>
    );
  }
  if (status === 'drafted' && sentBackReason) {
    return (
      <div className="note note-warn">
        <p>
          <b>审批人退回修改：</b>
          {sentBackReason}
        </p>
        {role === 'posting_officer' && (
          <p>
            <Link to={`/agreements/${agreement.id}/edit`}>修改协议</Link>后重新送审。
          </p>
        )}
      </div>
    );
  }
  if (status === 'drafted' && !approvedAt && missing.length > 0) {
    return (
      <div className="note note-warn">
        <p>
          <b>还缺必备材料：</b>
          {missing.join('、')}。补齐之后才能审批
          {role === 'posting_officer' && (
            <>
              ，<Link to={`/agreements/${agreement.id}/edit`}>去补充</Link>
            </>
          )}
          。
        </p>
      </div>
    );
  }
  if (status === 'drafted') {
    const unsigned = [
      !unitSignedAt && `发榜单位（${agreement.unitName}）`,
      !organizationSignedAt && `承榜单位（${agreement.organizationName}）`,
    ].filter(Boolean);
    return (
      <div className="note">
        <p>
          <b>下一步：</b>
          {approvedAt
            ? `由${unsigned.join('、')}签署；双方都签署后协议生效，项目开始实施。`
            : '由综合党委审批人审批；同意后双方签署，先后不限。'}
        </p>
      </div>
    );
  }
  if (status !== 'signed') return null;
  return <Work agreement={agreement} milestones={milestones} />;
}

function Work({ agreement, milestones }: { agreement: Agreement; milestones: Milestone[] }) {
  const to = ({ id }: Milestone) => `/agreements/${agreement.id}/milestones/${id}`;
  const reported = milestones.find(({ status }) => status === 'reported');
  const next = milestones.find(({ status }) => status === 'scheduled');
  if (reported) {
    return (
      <div className="note">
        <p>
          <b>下一步：</b>由{agreement.unitName}核查已填报的
          <Link to={to(reported)}>“{reported.title}”</Link>。
        </p>
      </div>
    );
  }
  if (next) {
    return (
      <div className={next.overdueSince ? 'note note-bad' : 'note'}>
        <p>
          <b>下一步：</b>由{agreement.organizationName}填报<Link to={to(next)}>“{next.title}”</Link>
          {next.overdueSince && '，已经逾期'}。
        </p>
      </div>
    );
  }
  if (milestones.length === 0) return null;
  return (
    <div className="note">
      <p>
        <b>下一步：</b>里程碑已全部核查，
        <Link to={`/agreements/${agreement.id}/acceptance`}>办理验收</Link>。
      </p>
    </div>
  );
}
