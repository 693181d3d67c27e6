import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, data } from '../../api/client';
import { Panel } from '../../desk';
import { shortDateTime } from '../../text/dates';
import { Loaded } from '../../ui';

/** What happened since my last visit: messages not yet read. */
export function Changes() {
  const query = useQuery({
    queryKey: ['messages', 'latest'],
    queryFn: () =>
      data(api.GET('/api/v1/messages', { params: { query: { unread: true, limit: 8 } } })),
  });
  return (
    <Panel title="新近变化" actions={<Link to="/messages">全部消息</Link>}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="secondary">没有未读消息。</p>
          ) : (
            <ul className="change-list">
              {items.map((message) => (
                <li key={message.id}>
                  <Link to={message.link}>{message.title}</Link>
                  <span className="change-text">{message.body}</span>
                  <span className="secondary small">{shortDateTime(message.createdAt)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
