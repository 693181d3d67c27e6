import { READING_STATUS_NAMES, READING_SUBJECT_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { CommandButton, DataTable, DeskPage, optionsOf, ReasonItem, type Column } from '../../desk';
import { useSession } from '../../session/session';
import { dateTime } from '../../text/dates';
import { Empty, StatusTag } from '../../ui';
import { AskReading } from './ask-reading';
import { ReadButton } from './read-button';

type Row = Schemas['ReadingItem'];

const COLUMNS: Column<Row>[] = [
  {
    key: 'kind',
    title: '内容',
    heading: true,
    text: (row) => READING_SUBJECT_NAMES[row.kind],
    width: 210,
  },
  { key: 'label', title: '对象', text: (row) => row.label, width: 260 },
  {
    key: 'status',
    title: '状态',
    text: (row) => READING_STATUS_NAMES[row.status],
    render: (row) => <StatusTag subject="reading" status={row.status} />,
    width: 130,
  },
  { key: 'reason', title: '理由', text: (row) => row.reason, width: 260 },
  {
    key: 'asked',
    title: '申请',
    text: (row) => `${row.requesterName}，${dateTime(row.requestedAt)}`,
    width: 180,
  },
  {
    key: 'decided',
    title: '确认',
    text: (row) =>
      [
        row.deciderName && row.decidedAt && `${row.deciderName}，${dateTime(row.decidedAt)}`,
        row.decision,
        row.readableUntil && `可调阅至 ${dateTime(row.readableUntil)}`,
      ]
        .filter(Boolean)
        .join('；'),
    width: 220,
  },
  { key: 'uses', title: '已调阅', text: (row) => `${row.uses} 次`, width: 90 },
];

const DECIDE: Column<Row> = {
  key: 'decide',
  title: '办理',
  text: () => null,
  screenOnly: true,
  width: 200,
  render: (row) => (row.status === 'requested' ? <Decide row={row} /> : null),
};

const READ: Column<Row> = {
  key: 'read',
  title: '办理',
  text: () => null,
  screenOnly: true,
  width: 110,
  render: (row) => (row.status === 'confirmed' && row.mine ? <ReadButton reading={row} /> : null),
};

function Decide({ row: { id, version } }: { row: Row }) {
  const params = { path: { id } };
  return (
    <div className="row">
      <CommandButton
        label="同意"
        size="small"
        primary
        effect="申请人从此 30 分钟内可以调阅。请先核对理由；您对这次调阅负有同等责任。"
        run={(_, headers) =>
          data(api.POST('/api/v1/readings/{id}/confirm', { params, body: { version }, headers }))
        }
      />
      <CommandButton<{ reason: string }, unknown>
        label="不同意"
        size="small"
        effect="申请人不能调阅；需要时可以重新申请。"
        ask={<ReasonItem />}
        run={({ reason }, headers) =>
          data(
            api.POST('/api/v1/readings/{id}/refuse', {
              params,
              body: { version, reason },
              headers,
            }),
          )
        }
      />
    </div>
  );
}

/** 紧急调阅：the supervisor asks and reads, an approver agrees or not. */
export function ReadingsPage() {
  const supervisor = useSession()?.membership.role === 'supervisor';
  return (
    <DeskPage title="紧急调阅" actions={supervisor && <AskReading />}>
      <DataTable<Row>
        name="紧急调阅"
        queryKey={['readings']}
        columns={[...COLUMNS, supervisor ? READ : DECIDE]}
        rowKey={(row) => row.id}
        filters={[
          {
            key: 'status',
            label: '状态',
            kind: 'choice',
            options: optionsOf(READING_STATUS_NAMES),
          },
        ]}
        empty={
          <Empty title="没有紧急调阅">
            纪检监督员确有必要时可以申请，由一名审批人同意，限时调阅，并告知有关组织和个人。
          </Empty>
        }
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/readings', {
              params: {
                query: { limit, cursor, status: values.status as Row['status'] | undefined },
              },
            }),
          )
        }
      />
    </DeskPage>
  );
}
