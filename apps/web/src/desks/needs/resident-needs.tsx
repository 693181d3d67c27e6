import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { api, data } from '../../api/client';
import { DeskPage, LinkButton } from '../../desk';
import { date } from '../../text/dates';
import { Empty, ProblemNote, StatusTag } from '../../ui';
import { Waiting } from '../../ui/loaded';
import { loadNeeds } from './filters';
import { isEditable, outcomeOf, type NeedItem } from './words';

/** 我的需求: one card each, saying in a sentence what became of it. */
export function ResidentNeeds() {
  const needs = useInfiniteQuery({
    queryKey: ['needs', 'own'],
    queryFn: ({ pageParam }) => loadNeeds({}, { limit: 20, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const items = needs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <DeskPage
      title="我的需求"
      actions={
        <LinkButton type="primary" to="/needs/new">
          说说您的需求
        </LinkButton>
      }
    >
      {needs.isPending && <Waiting />}
      {needs.error && <ProblemNote error={needs.error} onRetry={() => void needs.refetch()} />}
      {needs.isSuccess && items.length === 0 && (
        <div className="panel">
          <Empty title="您还没有提过需求">
            <p>身边有什么事需要大家帮忙，点上面的“说说您的需求”，写几句话就行。</p>
            <p>提交以后，办到哪一步，都可以在这里看到。</p>
          </Empty>
        </div>
      )}
      <ul className="cards need-cards">
        {items.map((need) => (
          <NeedCard key={need.id} need={need} />
        ))}
      </ul>
      {needs.hasNextPage && (
        <Button loading={needs.isFetchingNextPage} onClick={() => void needs.fetchNextPage()}>
          看更早的
        </Button>
      )}
    </DeskPage>
  );
}

function NeedCard({ need }: { need: NeedItem }) {
  const { id, status } = need;
  const editable = isEditable(status);
  const to = editable ? `/needs/${id}/edit` : `/needs/${id}`;
  return (
    <li className={`card need-card ${editable ? 'need-card-waiting' : ''}`}>
      <h2 className="card-title">
        <Link to={to}>{need.title}</Link>
      </h2>
      <div className="row">
        <StatusTag subject="need" status={status} />
        <span className="secondary">
          {need.unitName}，{date(need.submittedAt ?? need.createdAt)}
        </span>
      </div>
      <p>{outcomeOf(need)}</p>
      {(status === 'accepted' || status === 'merged') && <Followed id={id} />}
      <Link className="need-card-link" to={to}>
        {status === 'draft' ? '接着写' : editable ? '去补充' : '看办理经过'}
        <span className="visually-hidden">：{need.title}</span>
      </Link>
    </li>
  );
}

/** The listings made from a need, with their public state. */
function Followed({ id }: { id: string }) {
  const { data: timeline } = useQuery({
    queryKey: ['needs', id, 'timeline'],
    queryFn: () => data(api.GET('/api/v1/needs/{id}/timeline', { params: { path: { id } } })),
  });
  return timeline?.listings.map((listing) => (
    <p key={listing.id}>
      已发榜：<Link to={`/hall/listings/${listing.id}`}>{listing.title}</Link>（{listing.statusName}
      ）
    </p>
  ));
}
