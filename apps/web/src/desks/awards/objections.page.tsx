import { OBJECTION_STATUS_NAMES } from '#contracts';
import { api, data } from '../../api/client';
import { DataTable, DeskPage, optionsOf, WorkdaysLeft, type Column } from '../../desk';
import { useSession } from '../../session/session';
import { date, dateTime } from '../../text/dates';
import { Empty, StatusTag } from '../../ui';
import { AwardTabs } from './award-tabs';
import { isCommittee, REMEDIES, type Objection } from './words';

const isOpen = ({ closedAt }: Objection) => closedAt === null;

const COLUMNS: Column<Objection>[] = [
  { key: 'title', title: '榜单', text: (row) => row.listingTitle, heading: true, width: 240 },
  { key: 'code', title: '编号', text: (row) => row.listingCode, wide: true },
  {
    key: 'status',
    title: '状态',
    text: (row) => OBJECTION_STATUS_NAMES[row.status],
    render: (row) => <StatusTag subject="objection" status={row.status} />,
  },
  { key: 'filed', title: '提出时间', text: (row) => dateTime(row.filedAt) },
  {
    key: 'due',
    title: '答复期限',
    text: (row) => row.replyDueOn && date(row.replyDueOn),
    render: (row) =>
      row.replyDueOn ? (
        <>
          {date(row.replyDueOn)}
          {isOpen(row) && row.answeredAt === null && (
            <>
              ，<WorkdaysLeft until={row.replyDueOn} />
            </>
          )}
        </>
      ) : (
        '受理后起算'
      ),
  },
  { key: 'remedy', title: '处理', text: (row) => (row.remedy ? REMEDIES[row.remedy].name : null) },
  { key: 'closed', title: '办结时间', text: (row) => row.closedAt && dateTime(row.closedAt) },
];

const OBJECTOR: Column<Objection> = {
  key: 'objector',
  title: '异议人',
  text: (row) => row.objector?.name ?? null,
};

/** 异议：对公示提出的，及其办理。 */
export function ObjectionsPage() {
  const session = useSession();
  const columns = session && isCommittee(session) ? [...COLUMNS, OBJECTOR] : COLUMNS;
  return (
    <DeskPage title="定榜与异议">
      <AwardTabs />
      <DataTable
        name="异议"
        queryKey={['objections']}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/objections', {
              params: {
                query: { status: values.status as Objection['status'] | undefined, limit, cursor },
              },
            }),
          )
        }
        columns={columns}
        rowKey={(row) => row.id}
        to={(row) => `/objections/${row.id}`}
        filters={[
          {
            key: 'status',
            label: '状态',
            kind: 'choice',
            options: optionsOf(OBJECTION_STATUS_NAMES),
          },
        ]}
        empty={
          <Empty title="没有异议">
            公示期内，任何人可以在大厅的公示页提出异议，收到后列在这里。
          </Empty>
        }
      />
    </DeskPage>
  );
}
