import { Link } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import {
  CommandButton,
  DataTable,
  DeskPage,
  optionsOf,
  ReasonItem,
  type Column,
  type Filter,
} from '../../desk';
import { shortDateTime } from '../../text/dates';
import { Empty } from '../../ui';
import { eventName, jobName, LETTER_STATUS } from './words';

type Row = Schemas['DeadLetterItem'];

const about = (row: Row): string =>
  [row.eventName && eventName(row.eventName), row.subscriber, row.deadlineKind, row.listingCode]
    .filter(Boolean)
    .join('　') || row.job;

const COLUMNS: Column<Row>[] = [
  { key: 'job', title: '任务', heading: true, text: (row) => jobName(row.job) },
  {
    key: 'about',
    title: '何事',
    text: about,
    render: (row) =>
      row.eventId && row.eventName ? (
        <Link to={`/operations/events/${row.eventId}`}>{about(row)}</Link>
      ) : (
        about(row)
      ),
  },
  { key: 'error', title: '错误', text: (row) => row.error, width: 320 },
  {
    key: 'attempts',
    title: '尝试',
    text: (row) => `${row.attempts} 次${row.failures > 1 ? `，分 ${row.failures} 轮` : ''}`,
  },
  { key: 'last', title: '最近失败', text: (row) => shortDateTime(row.lastFailedAt) },
  {
    key: 'status',
    title: '状态',
    text: (row) => LETTER_STATUS[row.status] + (row.reason ? `：${row.reason}` : ''),
  },
  {
    key: 'decide',
    title: '办理',
    screenOnly: true,
    text: (row) => (row.status === 'open' ? '可办理' : null),
    render: (row) => row.status === 'open' && <Decide id={row.id} />,
  },
];

function Decide({ id }: { id: string }) {
  const params = { path: { id } };
  return (
    <span style={{ display: 'inline-flex', gap: 8 }}>
      <CommandButton
        label="重新派发"
        size="small"
        effect="从头再试一遍。故障没有排除的，会再次失败并回到这里。"
        run={(_, headers) =>
          data(api.POST('/api/v1/operations/dead-letters/{id}/redrive', { params, headers }))
        }
      />
      <CommandButton<{ reason: string }, unknown>
        label="放弃"
        size="small"
        danger
        effect="只是不再列出。事件和期限仍会由系统隔一段时间重试，再次失败的会重新列出。"
        ask={<ReasonItem />}
        run={(body, headers) =>
          data(api.POST('/api/v1/operations/dead-letters/{id}/discard', { params, body, headers }))
        }
      />
    </span>
  );
}

const FILTERS: Filter[] = [
  { key: 'status', label: '状态', kind: 'choice', options: optionsOf(LETTER_STATUS) },
];

/** 失败任务：多次尝试仍未成功，等待处理。 */
export function DeadLettersPage() {
  return (
    <DeskPage
      title="失败任务"
      trail={[['/operations', '运行状态']]}
      actions={
        <CommandButton
          label="全部重新派发"
          effect="把待处理的失败任务从头再试一遍，含密封期内未列出的。"
          run={(_, headers) =>
            data(api.POST('/api/v1/operations/dead-letters/redrive', { headers }))
          }
        />
      }
    >
      <p className="secondary">多次尝试仍未成功的任务。意向书的事项开榜之前不列出。</p>
      <DataTable<Row>
        name="失败任务"
        queryKey={['operations', 'dead-letters']}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        filters={FILTERS}
        empty={<Empty title="没有失败任务">每个任务都办成了，或还在重试。</Empty>}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/operations/dead-letters', {
              params: { query: { limit, cursor, status: values.status as Row['status'] } },
            }),
          )
        }
      />
    </DeskPage>
  );
}
