import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { addDays } from '#kernel';
import { api, data, type Schemas } from '../../api/client';
import { DeskPage, Panel, PrintButton, useToday } from '../../desk';
import { date, shortDateTime } from '../../text/dates';
import { Empty, Loaded } from '../../ui';
import './oversight.css';

type View = Schemas['ScheduleView'];
type Item = View['items'][number];

const SPAN = 27;
const WEEKDAYS = '日一二三四五六';

const PLACES: Partial<Record<Item['subjectType'], (item: Item) => string>> = {
  milestone: ({ listingId, subjectId }) =>
    `/listings/${listingId}/agreement?milestone=${subjectId}`,
  acceptance: ({ listingId }) => `/listings/${listingId}/agreement?part=acceptance`,
  alliance_event: () => '/alliances',
};

const addressOf = (item: Item): string =>
  PLACES[item.subjectType]?.(item) ?? `/${item.subjectType}s/${item.subjectId}`;

/** 日程：四周之内哪天有什么，哪天上班。 */
export function SchedulePage() {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const from = search.get('from') ?? today;
  const to = addDays(from, SPAN);
  const query = useQuery({
    queryKey: ['schedule', from],
    queryFn: () => data(api.GET('/api/v1/schedule', { params: { query: { from, to } } })),
  });
  const move = (days: number) => setSearch({ from: addDays(from, days) });
  return (
    <DeskPage
      title="日程"
      actions={
        <>
          <Button onClick={() => move(-SPAN - 1)}>前四周</Button>
          {from !== today && <Button onClick={() => setSearch({})}>从今天起</Button>}
          <Button onClick={() => move(SPAN + 1)}>后四周</Button>
          <PrintButton />
        </>
      }
    >
      <Loaded query={query}>
        {(view) => (
          <Panel title={`${date(from)}至${date(to)}`}>
            {view.items.length === 0 ? (
              <Empty title="这四周没有安排">截止、公示、答复、里程碑和活动的日子会列在这里。</Empty>
            ) : (
              <Days view={view} today={today} />
            )}
            {view.more && <p className="secondary">事项较多，只列出前面的部分。</p>}
          </Panel>
        )}
      </Loaded>
    </DeskPage>
  );
}

function Days({ view, today }: { view: View; today: string }) {
  const days = view.days
    .map((day) => ({ ...day, items: view.items.filter((item) => item.date === day.date) }))
    .filter(({ items, note }) => items.length > 0 || note);
  return (
    <ol className="days">
      {days.map((day) => (
        <li key={day.date}>
          <div>
            <b>{date(day.date).slice(5)}</b>
            {day.date === today && '（今天）'}
            <div className="secondary small">
              星期{WEEKDAYS[new Date(`${day.date}T12:00:00Z`).getUTCDay()]}
              {day.isWorkday === false && '，休息'}
              {day.note && `，${day.note}`}
            </div>
          </div>
          <ul>
            {day.items.map((item) => (
              <li key={`${item.kind}-${item.subjectId}`}>
                <Link to={addressOf(item)}>{item.title}</Link>
                <div className="secondary small">
                  {[
                    item.kindName,
                    item.at && shortDateTime(item.at),
                    item.postingUnitName,
                    item.done && '已办',
                  ]
                    .filter(Boolean)
                    .join('　')}
                </div>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
