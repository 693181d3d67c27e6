import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { DeskPage, Panel } from '../../desk';
import { date, dateTime } from '../../text/dates';
import { Empty, Loaded } from '../../ui';
import './oversight.css';

type Item = Schemas['WarningItem'];

const KINDS: Record<Item['kind'], string> = {
  questions_unanswered: '提问未答复',
  not_opened: '截止后未开榜',
  automatic_opening_late: '自动开榜未成功',
  evaluation_stalled: '评审停滞',
  objections_open: '异议未办结',
  milestone_overdue: '里程碑逾期',
  rectification_overdue: '整改逾期',
  calendar_missing: '缺少工作日历',
};

const addressOf = ({ kind, subjectType, subjectId, listingId }: Item): string | undefined => {
  if (kind === 'calendar_missing') return '/calendar';
  if (subjectType === 'evaluation' || subjectType === 'objection')
    return `/${subjectType}s/${subjectId}`;
  if (kind === 'not_opened' || kind === 'automatic_opening_late')
    return `/listings/${listingId}/opening`;
  if (kind === 'questions_unanswered') return `/listings/${listingId}?tab=questions`;
  return listingId ? `/listings/${listingId}` : undefined;
};

/** 预警：该办未办、将要逾期的事。 */
export function WarningsPage() {
  const query = useQuery({
    queryKey: ['warnings'],
    queryFn: () => data(api.GET('/api/v1/warnings')),
  });
  return (
    <DeskPage title="预警">
      <Loaded query={query}>
        {({ items, now }) =>
          items.length === 0 ? (
            <Panel>
              <Empty title="没有预警">截至 {dateTime(now)}，没有发现该办未办的事项。</Empty>
            </Panel>
          ) : (
            Object.entries(KINDS)
              .map(([kind, title]) => [title, items.filter((item) => item.kind === kind)] as const)
              .filter(([, found]) => found.length > 0)
              .map(([title, found]) => (
                <Panel key={title} title={`${title}（${found.length}）`}>
                  <ul className="warning-list">
                    {found.map((item, index) => (
                      <Warning key={index} item={item} />
                    ))}
                  </ul>
                </Panel>
              ))
          )
        }
      </Loaded>
    </DeskPage>
  );
}

function Warning({ item }: { item: Item }) {
  const to = addressOf(item);
  return (
    <li>
      <p>{item.text}</p>
      {item.listingTitle && (
        <p>
          {item.listingCode}　{item.listingTitle}
        </p>
      )}
      <p className="secondary small">
        {[
          item.postingUnitName,
          item.since && `自 ${date(item.since)} 起`,
          item.dueAt && `应于 ${dateTime(item.dueAt)} 前办结`,
        ]
          .filter(Boolean)
          .join('　')}
      </p>
      {to && <Link to={to}>去查看</Link>}
    </li>
  );
}
