import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { DeskPage, Panel, useCommand } from '../../desk';
import { dateTime } from '../../text/dates';
import { Empty, ProblemNote, Waiting } from '../../ui';
import { ReminderPreferences } from './reminder-preferences';
import './home.css';

/** 消息：发给我的通知，未读在前可筛选；提醒方式。 */
export function MessagesPage() {
  const [search, setSearch] = useSearchParams();
  const unread = search.get('unread') === 'yes';
  const query = useInfiniteQuery({
    queryKey: ['messages', 'all', unread],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/v1/messages', {
          params: { query: { limit: 20, cursor: pageParam, unread: unread || undefined } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const items = query.data?.pages.flatMap((page) => page.items);
  const readAll = useCommand(
    (_: object, headers) =>
      data(
        api.POST('/api/v1/messages/read-all', { body: { until: items![0]!.createdAt }, headers }),
      ),
    { done: '已全部标为已读' },
  );
  return (
    <DeskPage
      title="消息"
      actions={
        <Button
          disabled={!items?.some((message) => !message.readAt)}
          loading={readAll.isPending}
          onClick={() => readAll.mutate({})}
        >
          全部标为已读
        </Button>
      }
    >
      <Segmented
        aria-label="消息范围"
        value={unread ? 'yes' : 'all'}
        options={[
          { value: 'all', label: '全部' },
          { value: 'yes', label: '未读' },
        ]}
        onChange={(value) => setSearch(value === 'yes' ? { unread: 'yes' } : {})}
        style={{ justifySelf: 'start' }}
      />
      {query.error && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {items?.length === 0 && (
        <Panel>
          <Empty title={unread ? '没有未读消息' : '还没有消息'}>
            榜单、揭榜、评审和实施有进展时，会在这里通知您。
          </Empty>
        </Panel>
      )}
      <ul className="message-list">
        {items?.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          更早的消息
        </Button>
      )}
      <ReminderPreferences />
    </DeskPage>
  );
}

function Message({ message }: { message: Schemas['MessageView'] }) {
  const read = useCommand((_: object, headers) =>
    data(api.POST('/api/v1/messages/{id}/read', { params: { path: { id: message.id } }, headers })),
  );
  const { readAt } = message;
  return (
    <li className={readAt ? 'card' : 'card message-unread'}>
      <div>
        <p className="card-title">
          <Link to={message.link} onClick={() => !readAt && read.mutate({})}>
            {message.title}
          </Link>
          {!readAt && <span className="visually-hidden">（未读）</span>}
        </p>
        <p>{message.body}</p>
        <p className="secondary small">
          {dateTime(message.createdAt)}
          {message.mail === 'sent' && '　已同时发送邮件'}
          {message.mail === 'failed' && '　邮件未能送达'}
        </p>
      </div>
      {!readAt && (
        <Button loading={read.isPending} onClick={() => read.mutate({})}>
          标为已读
        </Button>
      )}
    </li>
  );
}
