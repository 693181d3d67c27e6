import { api, data, type Schemas } from '../../api/client';
import { DataTable, DeskPage, type Column, type Filter } from '../../desk';
import { dateTime } from '../../text/dates';
import { Empty } from '../../ui';
import { eventName } from './words';

type Row = Schemas['EventItem'];

const when = (instant: string | null) => (instant ? dateTime(instant) : '');

const COLUMNS: Column<Row>[] = [
  { key: 'name', title: '事件', heading: true, text: (row) => eventName(row.name) },
  { key: 'listing', title: '榜单编号', text: (row) => row.listingCode ?? '' },
  { key: 'occurred', title: '发生', text: (row) => dateTime(row.occurredAt) },
  { key: 'relayed', title: '派发', text: (row) => when(row.relayedAt) || '尚未派发' },
  { key: 'settled', title: '办结', text: (row) => when(row.settledAt) || '尚未办结' },
  { key: 'handovers', title: '派发次数', align: 'right', text: (row) => row.handovers, wide: true },
];

const FILTERS: Filter[] = [
  { key: 'about', label: '榜单编号或事件编号', kind: 'text' },
  { key: 'from', label: '自（日期）', kind: 'date' },
  { key: 'to', label: '至（日期，含当日）', kind: 'date' },
];

const DAY_MS = 86_400_000;
const start = (day: string | undefined) => day && `${day}T00:00:00+08:00`;
const end = (day: string | undefined) =>
  day && new Date(Date.parse(`${day}T00:00:00+08:00`) + DAY_MS).toISOString();

/** 事件经过：按榜单、事件编号或时间找到一个事件，看它办到了哪一步。 */
export function EventsPage() {
  return (
    <DeskPage title="事件经过" trail={[['/operations', '运行状态']]}>
      <DataTable<Row>
        name="事件"
        queryKey={['operations', 'events']}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        to={(row) => `/operations/events/${row.id}`}
        filters={FILTERS}
        empty={<Empty title="还没有事件">每办一件事都会记下一个事件。</Empty>}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/operations/events', {
              params: {
                query: {
                  limit,
                  cursor,
                  about: values.about,
                  from: start(values.from),
                  to: end(values.to),
                },
              },
            }),
          )
        }
      />
    </DeskPage>
  );
}
