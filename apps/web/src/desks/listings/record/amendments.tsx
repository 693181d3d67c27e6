import { useQuery } from '@tanstack/react-query';
import type { Role } from '#contracts';
import { formatDeadline } from '#kernel';
import { api, data } from '../../../api/client';
import { CommandButton, LinkButton, Panel, ReasonItem } from '../../../desk';
import { dateTime } from '../../../text/dates';
import { Empty } from '../../../ui/empty';
import { Loaded } from '../../../ui/loaded';
import { StatusTag } from '../../../ui/status-tag';
import { Changes } from '../changes';
import { whyNoAmendment } from '../desk/reasons';
import type { Amendment, Listing } from '../listing-data';

/** 变更与延期, the newest first, with what differs. */
export function Amendments({ listing, role }: { listing: Listing; role: Role }) {
  const { id } = listing;
  const query = useQuery({
    queryKey: ['listings', id, 'amendments'],
    queryFn: () => data(api.GET('/api/v1/listings/{id}/amendments', { params: { path: { id } } })),
  });
  const posting = role === 'posting_officer';
  return (
    <Panel
      title="变更"
      actions={
        posting &&
        whyNoAmendment(listing) === null && (
          <LinkButton to={`/listings/${id}/amend`}>提出变更或延期</LinkButton>
        )
      }
    >
      <p className="secondary">
        发榜后的修改由发榜单位提出、综合党委审核生效。实质变更后，已提交的揭榜方须重新确认；距截止不足{' '}
        {listing.ruleSet.amendmentWorkdays} 个工作日的，必须同时延期。
      </p>
      <Loaded query={query}>
        {(amendments) =>
          amendments.length === 0 ? (
            <Empty title="没有变更">内容与发榜时一致。</Empty>
          ) : (
            amendments.map((amendment) => (
              <OneAmendment key={amendment.id} amendment={amendment} role={role} />
            ))
          )
        }
      </Loaded>
    </Panel>
  );
}

function OneAmendment({ amendment, role }: { amendment: Amendment; role: Role }) {
  const { substantive, newDeadline, diff, contentVersion } = amendment;
  return (
    <article className="amendment">
      <h3>
        {dateTime(amendment.createdAt)}提出
        <StatusTag subject="amendment" status={amendment.status} />
        <span className="tag">{substantive ? '实质变更' : '非实质变更'}</span>
        {contentVersion && <span className="tag">形成第 {contentVersion} 版</span>}
      </h3>
      <p>理由：{amendment.reason}</p>
      {newDeadline && <p>揭榜截止延至 {formatDeadline(new Date(newDeadline))}</p>}
      <Changes changes={diff} />
      {amendment.decidedAt && (
        <p className="secondary">
          {dateTime(amendment.decidedAt)}审核
          {amendment.decidedReason && `：${amendment.decidedReason}`}
        </p>
      )}
      {amendment.status === 'proposed' && role === 'committee_officer' && (
        <Decide amendment={amendment} />
      )}
    </article>
  );
}

function Decide({ amendment: { id, version, substantive } }: { amendment: Amendment }) {
  const params = { path: { id } };
  return (
    <div className="row">
      <CommandButton<{ opinion?: string }, unknown>
        label="同意变更"
        primary
        effect={
          substantive
            ? '变更立即生效并公告；已提交的揭榜意向书转为“待重新确认”，揭榜方截止前不确认即失效。'
            : '变更立即生效并公告；已提交的揭榜意向书不受影响。'
        }
        ask={<ReasonItem name="opinion" label="审核意见" required={false} max={2000} />}
        run={({ opinion }, headers) =>
          data(
            api.POST('/api/v1/amendments/{id}/approve', {
              params,
              body: { version, ...(opinion ? { opinion } : {}) },
              headers,
            }),
          )
        }
        done="变更已生效"
      />
      <CommandButton<{ reason: string }, unknown>
        label="不予采纳"
        effect="榜单内容保持不变，发榜单位看到理由后可以另行提出。"
        ask={<ReasonItem max={2000} />}
        run={(values, headers) =>
          data(
            api.POST('/api/v1/amendments/{id}/decline', {
              params,
              body: { ...values, version },
              headers,
            }),
          )
        }
        done="已不予采纳"
      />
    </div>
  );
}
