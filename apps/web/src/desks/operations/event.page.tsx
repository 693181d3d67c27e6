import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { DeskPage, Panel, WideTable } from '../../desk';
import { clockTime, dateTime } from '../../text/dates';
import { Facts, Loaded } from '../../ui';
import { eventName } from './words';

type Way = Schemas['EventWay'];

const moment = (instant: string | null) =>
  instant ? `${dateTime(instant)}:${clockTime(instant).slice(-2)}` : '尚未';

/** 一个事件从发生到消息、邮件的经过。 */
export function EventPage() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['operations', 'event', id],
    queryFn: () => data(api.GET('/api/v1/operations/events/{id}', { params: { path: { id } } })),
  });
  return (
    <DeskPage
      title={query.data ? eventName(query.data.name) : '事件'}
      trail={[
        ['/operations', '运行状态'],
        ['/operations/events', '事件经过'],
      ]}
    >
      <Loaded query={query}>
        {(way) => (
          <>
            <Origin way={way} />
            <Deliveries way={way} />
            <Messages way={way} />
          </>
        )}
      </Loaded>
    </DeskPage>
  );
}

function Origin({ way }: { way: Way }) {
  const { deadline } = way;
  return (
    <Panel title="发生与派发">
      <Facts
        columns={2}
        items={[
          ['发生', moment(way.occurredAt)],
          [
            '派发',
            `${moment(way.relayedAt)}${way.handovers > 1 ? `，共 ${way.handovers} 次` : ''}`,
          ],
          ['全部办结', moment(way.settledAt)],
          [
            '榜单',
            way.listingCode && (
              <Link to={`/operations/events?about=${encodeURIComponent(way.listingCode)}`}>
                {way.listingCode}
              </Link>
            ),
          ],
          [
            '起因',
            way.causedBy ? (
              <Link to={`/operations/events/${way.causedBy}`}>另一个事件</Link>
            ) : (
              way.cause && <code>{way.cause}</code>
            ),
          ],
          ['事件编号', <code key="id">{way.id}</code>],
          ['追踪编号', way.traceId && <code>{way.traceId}</code>],
          ['期限', deadline && `${deadline.kind}，${moment(deadline.dueAt)} 到期`],
          [
            '期限的办理',
            deadline &&
              `${moment(deadline.doneAt)}${deadline.sweeps > 0 ? `，补查 ${deadline.sweeps} 次` : ''}`,
          ],
        ]}
      />
    </Panel>
  );
}

function Deliveries({ way: { deliveries, relayedAt } }: { way: Way }) {
  return (
    <Panel title="办理">
      {deliveries.length === 0 ? (
        <p>{relayedAt ? '这个事件无须另行办理。' : '派发之后，这里列出各个办理者。'}</p>
      ) : (
        <WideTable<Schemas['Delivery']>
          label="办理"
          size="small"
          rowKey="subscriber"
          dataSource={deliveries}
          columns={[
            { title: '办理者', dataIndex: 'subscriber' },
            { title: '办结', dataIndex: 'consumedAt', render: moment },
            {
              title: '失败',
              dataIndex: 'failures',
              render: (failures: number, row) =>
                failures > 0 ? `${failures} 次，共尝试 ${row.attempts} 次` : '没有',
            },
            { title: '最近的错误', dataIndex: 'error' },
          ]}
        />
      )}
    </Panel>
  );
}

function Messages({ way: { messages } }: { way: Way }) {
  return (
    <Panel title="消息与邮件">
      {messages === null && <p>榜单开榜之前不显示，以免由消息的多少推知揭榜情况。</p>}
      {messages?.length === 0 && <p>没有因此发出的消息。</p>}
      {messages && messages.length > 0 && (
        <WideTable<Schemas['MessagesSent']>
          label="消息与邮件"
          size="small"
          rowKey="kind"
          dataSource={messages}
          columns={[
            { title: '种类', dataIndex: 'kind' },
            { title: '站内消息', dataIndex: 'messages', align: 'right' },
            { title: '写入', dataIndex: 'writtenAt', render: moment },
            { title: '已发邮件', dataIndex: 'sent', align: 'right' },
            { title: '待发', dataIndex: 'waiting', align: 'right' },
            { title: '失败', dataIndex: 'failed', align: 'right' },
            { title: '尝试', dataIndex: 'attempts', align: 'right' },
            {
              title: '最近发出',
              dataIndex: 'lastSentAt',
              render: (instant: string | null) => (instant ? moment(instant) : ''),
            },
          ]}
        />
      )}
    </Panel>
  );
}
