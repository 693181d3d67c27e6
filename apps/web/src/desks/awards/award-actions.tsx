import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, ReasonItem, useToday } from '../../desk';
import { useSession, type Session } from '../../session/session';
import { date } from '../../text/dates';
import { useServerNow } from '../../ui';
import type { Award } from './words';

/** What the reader may do with an award now, or why not. */
export function AwardActions({ award }: { award: Award }) {
  const session = useSession();
  const { data: listing } = useQuery({
    queryKey: ['listings', award.listingId],
    queryFn: () =>
      data(api.GET('/api/v1/listings/{id}', { params: { path: { id: award.listingId } } })),
  });
  if (!session) return null;
  const { role } = session.membership;
  const approver = role === 'committee_approver';
  const committee = approver || role === 'committee_officer';
  const signing = award.status === 'effective' && listing?.status === 'awarded';
  return (
    <>
      {approver && award.status === 'proposed' && <Approval award={award} session={session} />}
      {committee && award.status === 'notice' && <TakeEffect award={award} />}
      {role === 'posting_officer' && signing && listing && <Draft listing={listing} />}
      {award.status === 'effective' && (
        <Link to={`/awards/${award.id}/letter`}>
          <Button>承榜通知书</Button>
        </Link>
      )}
      {role === 'organization_agent' && (award.status === 'notice' || signing) && (
        <Decline award={award} session={session} />
      )}
      {approver && signing && <Annul award={award} session={session} />}
    </>
  );
}

const own = (name: string | undefined, session: Session) => name === session.account.name;

function Approval({ award, session }: { award: Award; session: Session }) {
  const { internals } = award;
  const params = { path: { id: award.id } };
  const proposed = own(internals?.proposedBy, session);
  const approved = internals?.approvals.some(({ name }) => own(name, session));
  const last = internals && internals.approvals.length + 1 >= internals.approvalsNeeded;
  return (
    <>
      <CommandButton<{ opinion?: string }, Schemas['Acknowledgement']>
        label="审批同意"
        primary
        done="已审批"
        why={
          proposed ? '由您本人拟定，须另一位审批人审批' : approved && '您已同意，须另一位审批人继续'
        }
        effect={
          last
            ? '同意后从下一个工作日起公示，公示起止日期随即固定，并向社会公开。'
            : '同意后还须另一位审批人同意，才开始公示。'
        }
        ask={<ReasonItem name="opinion" label="审批意见" required={false} max={2000} />}
        run={({ opinion }, headers) =>
          data(
            api.POST('/api/v1/awards/{id}/approve', {
              params,
              body: { version: award.version, opinion: opinion || undefined },
              headers,
            }),
          )
        }
      />
      <CommandButton<{ reason: string }, Schemas['Acknowledgement']>
        label="不同意"
        danger
        done="已退回"
        why={proposed && '由您本人拟定'}
        effect="不同意后，这次拟定作废，榜单回到评榜中，由经办人重新拟定；评审名次不变。"
        ask={<ReasonItem max={2000} />}
        run={({ reason }, headers) =>
          data(
            api.POST('/api/v1/awards/{id}/decline-proposal', {
              params,
              body: { version: award.version, reason },
              headers,
            }),
          )
        }
      />
    </>
  );
}

function TakeEffect({ award }: { award: Award }) {
  const now = useServerNow();
  const running = award.noticeEndsAt !== null && now < new Date(award.noticeEndsAt).getTime();
  return (
    <CommandButton
      label="确认生效"
      primary
      why={
        running
          ? '公示期满后由系统自动生效'
          : award.objections.open > 0 && '有异议未办结，办结后自动生效'
      }
      effect="公示期满且没有未办结的异议，确认后承榜生效，各揭榜方随即收到结果。平时由系统自动办理。"
      run={(_: object, headers) =>
        data(
          api.POST('/api/v1/awards/{id}/take-effect', {
            params: { path: { id: award.id } },
            body: { version: award.version },
            headers,
          }),
        )
      }
    />
  );
}

function Draft({ listing }: { listing: Schemas['ListingView'] }) {
  const { data: page } = useQuery({
    queryKey: ['agreements', { listingId: listing.id }],
    queryFn: () =>
      data(api.GET('/api/v1/agreements', { params: { query: { listingId: listing.id } } })),
  });
  const live = page?.items.find(({ status }) => status !== 'terminated');
  if (!page || live) return null;
  return (
    <Link to={`/listings/${listing.id}/agreement/new`}>
      <Button type="primary">起草协议</Button>
    </Link>
  );
}

function Decline({ award, session }: { award: Award; session: Session }) {
  const lead = session.membership.organizationId === award.organizationId;
  return (
    <CommandButton<{ reason: string }, Schemas['Acknowledgement']>
      label="放弃承榜"
      danger
      why={!lead && '由牵头单位办理'}
      effect={
        <div className="stack">
          <p>放弃后不能恢复：</p>
          <ul>
            <li>本次承榜撤销，贵单位（含联合成员）不再参加本榜单的递补；</li>
            <li>由下一名候补递补；没有候补的，榜单按流榜公告，原因写明“承榜方放弃”；</li>
            <li>放弃的时间和理由记入办理记录，综合党委和纪检监督可见。</li>
          </ul>
        </div>
      }
      ask={<ReasonItem label="放弃的理由" max={2000} />}
      run={({ reason }, headers) =>
        data(
          api.POST('/api/v1/awards/{id}/decline', {
            params: { path: { id: award.id } },
            body: { version: award.version, reason },
            headers,
          }),
        )
      }
    />
  );
}

function Annul({ award, session }: { award: Award; session: Session }) {
  const today = useToday();
  const running = award.signingEnd !== null && today <= award.signingEnd;
  return (
    <CommandButton<{ reason: string }, Schemas['Acknowledgement']>
      label="逾期未签，撤销承榜"
      danger
      done="已撤销承榜"
      why={
        own(award.internals?.proposedBy, session)
          ? '由您本人拟定，须另一位审批人办理'
          : running && `签约期至${date(award.signingEnd!)}，期满未签方可撤销`
      }
      effect="撤销后由下一名候补递补；没有候补的，榜单按流榜公告。"
      ask={<ReasonItem max={2000} />}
      run={({ reason }, headers) =>
        data(
          api.POST('/api/v1/awards/{id}/annul', {
            params: { path: { id: award.id } },
            body: { version: award.version, reason },
            headers,
          }),
        )
      }
    />
  );
}
