import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ROLE_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { DeskPage, Panel } from '../../desk';
import { useSession } from '../../session/session';
import { dateTime } from '../../text/dates';
import { Empty, Loaded } from '../../ui';
import { Changes } from './changes';
import { addressOf } from './todo-address';
import './home.css';

type Item = Schemas['TodoItem'];

const SECTIONS = [
  ['overdue', '已逾期'],
  ['today', '今天'],
  ['week', '七天之内'],
  ['later', '以后或不限期'],
] as const;

/** 待办：等我办的事，为何由我办，最迟何时，一步到位。 */
export function TodoPage() {
  const session = useSession();
  const query = useQuery({
    queryKey: ['todo'],
    queryFn: () => data(api.GET('/api/v1/todo')),
    refetchInterval: 60_000,
  });
  return (
    <DeskPage title="待办">
      <div className="columns">
        <Loaded query={query}>
          {({ items, more }) => (
            <div className="stack">
              {items.length === 0 && (
                <Panel>
                  <Empty title="现在没有等您办理的事项">
                    <p>
                      您以“{session && ROLE_NAMES[session.membership.role]}
                      ”的身份工作；有新的事项时，这里会自动出现，并发消息提醒。
                    </p>
                  </Empty>
                </Panel>
              )}
              {SECTIONS.map(([section, title]) => (
                <Section
                  key={section}
                  title={title}
                  items={items.filter((item) => item.section === section)}
                />
              ))}
              {more && (
                <p className="secondary">只列出最紧急的 {items.length} 项，办完后自动补上。</p>
              )}
            </div>
          )}
        </Loaded>
        <Changes />
      </div>
    </DeskPage>
  );
}

function Section({ title, items }: { title: string; items: Item[] }) {
  if (items.length === 0) return null;
  return (
    <Panel title={`${title}（${items.length}）`}>
      <ul className="todo-list">
        {items.map((item) => (
          <li key={`${item.kind}-${item.subjectId}`}>
            <div>
              <p className="todo-what">{item.title}</p>
              {item.listingTitle && (
                <p>
                  {item.listingCode && <span className="secondary">{item.listingCode}　</span>}
                  {item.listingTitle}
                </p>
              )}
              <p className="secondary small">{item.why}</p>
            </div>
            <div className="todo-side">
              {item.dueAt && (
                <span className={item.overdue ? 'todo-due todo-overdue' : 'todo-due'}>
                  {item.overdue ? '应于 ' : '最迟 '}
                  {dateTime(item.dueAt)}
                  {!item.overdue && item.workdaysLeft !== null && (
                    <>
                      <br />
                      {item.workdaysLeft > 0
                        ? `还剩 ${item.workdaysLeft} 个工作日`
                        : '今天是最后一天'}
                    </>
                  )}
                </span>
              )}
              <Link to={addressOf(item)} className="btn" aria-label={`去办理：${item.title}`}>
                去办理
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
