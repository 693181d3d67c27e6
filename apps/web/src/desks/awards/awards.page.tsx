import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { AWARD_STATUS_NAMES } from '#contracts';
import { formatYuan, sumFen } from '#kernel';
import { api, data } from '../../api/client';
import { DataTable, DeskPage, optionsOf, WorkdaysLeft, type Column, type Filter } from '../../desk';
import { useSession } from '../../session/session';
import { date } from '../../text/dates';
import { Empty, StatusTag } from '../../ui';
import { AwardTabs } from './award-tabs';
import { loadAwards, type AwardRow } from './load-awards';
import { partyNames } from './words';

const COLUMNS: Column<AwardRow>[] = [
  { key: 'title', title: '榜单', text: (row) => row.listingTitle, heading: true, width: 210 },
  { key: 'code', title: '编号', text: (row) => row.listingCode, wide: true },
  { key: 'unit', title: '发榜单位', text: (row) => row.unitName },
  { key: 'winner', title: '承榜单位', text: partyNames, width: 190 },
  {
    key: 'amount',
    title: '金额（元）',
    align: 'right',
    text: (row) => row.amountFen / 100,
    render: (row) => formatYuan(row.amountFen),
    total: (rows) => formatYuan(sumFen(rows.map(({ amountFen }) => amountFen))),
  },
  { key: 'rank', title: '名次', align: 'right', text: (row) => row.rank },
  {
    key: 'status',
    title: '状态',
    text: (row) => AWARD_STATUS_NAMES[row.status],
    render: (row) => <StatusTag subject="award" status={row.status} />,
  },
  {
    key: 'notice',
    title: '公示期',
    text: (row) =>
      row.noticeStart && row.noticeEnd ? `${date(row.noticeStart)}至${date(row.noticeEnd)}` : null,
    render: (row) =>
      row.noticeEnd ? (
        row.status === 'notice' ? (
          <>
            至{date(row.noticeEnd)}
            <br />
            <WorkdaysLeft until={row.noticeEnd} />
          </>
        ) : (
          <>
            {date(row.noticeStart!)}
            <br />至{date(row.noticeEnd)}
          </>
        )
      ) : (
        '未开始'
      ),
  },
  {
    key: 'objections',
    title: '异议',
    text: ({ objections: { total, open } }) =>
      total === 0 ? '无' : open === 0 ? `${total} 件，已办结` : `${total} 件，未办结 ${open} 件`,
  },
];

/** 定榜：所有拟定和生效的承榜。 */
export function AwardsPage() {
  const role = useSession()?.membership.role;
  const inside = role !== 'posting_officer' && role !== 'organization_agent';
  const { data: streets } = useQuery({
    queryKey: ['units', 'street'],
    queryFn: () =>
      data(api.GET('/api/v1/units', { params: { query: { kind: 'street', limit: 100 } } })),
    enabled: inside,
  });
  const filters: Filter[] = [
    { key: 'status', label: '状态', kind: 'choice', options: optionsOf(AWARD_STATUS_NAMES) },
    ...(inside
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
    <DeskPage title="定榜与异议">
      {inside && <AwardTabs />}
      {role === 'committee_officer' && <WaitingForProposal />}
      <DataTable
        name="承榜"
        queryKey={['awards']}
        load={loadAwards}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        to={(row) => `/awards/${row.id}`}
        filters={filters}
        empty={
          <Empty title="还没有承榜">
            {inside ? '评审定稿后，由综合党委经办人在榜单的定榜页拟定。' : '公示开始后在这里可见。'}
          </Empty>
        }
      />
    </DeskPage>
  );
}

/** Listings under evaluation: their award is proposed once the ranking is final. */
function WaitingForProposal() {
  const { data: page } = useQuery({
    queryKey: ['listings', 'evaluating'],
    queryFn: () =>
      data(
        api.GET('/api/v1/listings', { params: { query: { status: ['evaluating'], limit: 20 } } }),
      ),
  });
  if (!page || page.items.length === 0) return null;
  return (
    <div className="note">
      <p>评榜中的榜单，评审定稿后在此拟定承榜：</p>
      <ul>
        {page.items.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/listings/${id}/award`}>{title}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
