import { useQuery } from '@tanstack/react-query';
import { AGREEMENT_STATUS_NAMES, FUNDING_MODE_NAMES } from '#contracts';
import { formatYuan, sumFen } from '#kernel';
import { api, data } from '../../api/client';
import { DataTable, DeskPage, optionsOf, type Column, type Filter } from '../../desk';
import { useSession } from '../../session/session';
import { date } from '../../text/dates';
import { Empty, StatusTag } from '../../ui';
import type { AgreementRow } from './words';

const total = (pick: (row: AgreementRow) => number) => (rows: AgreementRow[]) =>
  formatYuan(sumFen(rows.map(pick)));

const COLUMNS: Column<AgreementRow>[] = [
  { key: 'title', title: '榜单', text: (row) => row.listingTitle, heading: true, width: 190 },
  { key: 'code', title: '编号', text: (row) => row.listingCode, wide: true },
  { key: 'unit', title: '发榜单位', text: (row) => row.unitName },
  { key: 'organization', title: '承榜单位', text: (row) => row.organizationName, width: 170 },
  {
    key: 'status',
    title: '状态',
    text: (row) => AGREEMENT_STATUS_NAMES[row.status],
    render: (row) => <StatusTag subject="agreement" status={row.status} />,
  },
  {
    key: 'mode',
    title: '资金方式',
    text: (row) => FUNDING_MODE_NAMES[row.fundingMode],
    wide: true,
  },
  {
    key: 'amount',
    title: '金额（元）',
    align: 'right',
    text: (row) => row.amountFen / 100,
    render: (row) => formatYuan(row.amountFen),
    total: total((row) => row.amountFen),
  },
  {
    key: 'paid',
    title: '已拨付（元）',
    align: 'right',
    text: (row) => row.paidFen / 100,
    render: (row) => formatYuan(row.paidFen),
    total: total((row) => row.paidFen),
  },
  {
    key: 'milestones',
    title: '里程碑达成',
    align: 'right',
    text: (row) => (row.milestones === 0 ? '未开始' : `${row.milestonesMet} / ${row.milestones}`),
    total: (rows) => {
      const sum = (pick: (row: AgreementRow) => number) =>
        rows.reduce((count, row) => count + pick(row), 0);
      return `${sum((row) => row.milestonesMet)} / ${sum((row) => row.milestones)}`;
    },
  },
  {
    key: 'overdue',
    title: '逾期未报',
    align: 'right',
    text: (row) => row.milestonesOverdue,
    render: (row) =>
      row.milestonesOverdue > 0 ? <b className="days-late">{row.milestonesOverdue} 个</b> : '无',
    total: (rows) => rows.reduce((count, row) => count + row.milestonesOverdue, 0),
  },
  {
    key: 'term',
    title: '履约期',
    text: (row) => `${date(row.startsOn)}至${date(row.endsOn)}`,
    render: (row) => (
      <>
        {date(row.startsOn)}
        <br />至{date(row.endsOn)}
      </>
    ),
    wide: true,
  },
];

/** 承榜实施：协议、里程碑、拨付、验收。 */
export function AgreementsPage() {
  const role = useSession()?.membership.role;
  const committee = role !== 'posting_officer' && role !== 'organization_agent';
  const { data: streets } = useQuery({
    queryKey: ['units', 'street'],
    queryFn: () =>
      data(api.GET('/api/v1/units', { params: { query: { kind: 'street', limit: 100 } } })),
    enabled: committee,
  });
  const filters: Filter[] = [
    { key: 'status', label: '状态', kind: 'choice', options: optionsOf(AGREEMENT_STATUS_NAMES) },
    ...(committee
      ? [
          {
            key: 'unit',
            label: '发榜街道',
            kind: 'choice' as const,
            options: (streets?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          },
        ]
      : []),
  ];
  return (
    <DeskPage title="承榜实施">
      <DataTable
        name="承榜协议"
        queryKey={['agreements']}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/agreements', {
              params: {
                query: {
                  status: values.status as AgreementRow['status'] | undefined,
                  unitId: values.unit,
                  limit,
                  cursor,
                },
              },
            }),
          )
        }
        columns={COLUMNS}
        rowKey={(row) => row.id}
        to={(row) => `/agreements/${row.id}`}
        filters={filters}
        empty={
          <Empty title="还没有承榜协议">
            {role === 'posting_officer'
              ? '承榜生效后，在榜单的承榜页起草协议。'
              : '承榜生效、发榜单位起草协议后，列在这里。'}
          </Empty>
        }
      />
    </DeskPage>
  );
}
