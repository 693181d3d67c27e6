import { useSearchParams } from 'react-router';
import { FUNDING_MODE_NAMES, SERVICE_CATEGORY_NAMES, UNSUCCESSFUL_REASONS } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { DataTable, DeskPage, type Column } from '../../desk';
import { date } from '../../text/dates';
import { Empty, StatusTag } from '../../ui';

type Row = Schemas['IndicatorListing'];
type Measure = Schemas['IndicatorFigure']['measure'];

const NAMES: Record<Measure, string> = {
  posted: '发榜',
  bid: '揭榜',
  awarded: '承榜',
  unanswered: '无人揭榜',
  bid_not_awarded: '揭榜未承榜',
  unsuccessful: '流榜',
  cancelled: '撤榜',
  underway: '办理中',
};

const COLUMNS: Column<Row>[] = [
  { key: 'code', title: '编号', text: (row) => row.code, width: 120 },
  { key: 'title', title: '榜单', heading: true, text: (row) => row.title },
  { key: 'unit', title: '发榜单位', text: (row) => row.postingUnitName },
  { key: 'category', title: '类别', text: (row) => SERVICE_CATEGORY_NAMES[row.category] },
  { key: 'funding', title: '资金方式', text: (row) => FUNDING_MODE_NAMES[row.fundingMode] },
  { key: 'published', title: '首次发榜', text: (row) => date(row.publishedAt) },
  { key: 'rounds', title: '轮次', align: 'right', text: (row) => row.rounds },
  {
    key: 'status',
    title: '状态',
    text: (row) => row.status,
    render: (row) => <StatusTag subject="listing" status={row.status} />,
  },
  {
    key: 'reason',
    title: '流榜原因',
    text: (row) => (row.unsuccessfulReason ? UNSUCCESSFUL_REASONS[row.unsuccessfulReason] : null),
  },
];

/** 一个指标背后的名单。 */
export function IndicatorListingsPage() {
  const [search] = useSearchParams();
  const measure = (search.get('measure') ?? 'posted') as Measure;
  const asked = {
    measure,
    asOf: search.get('asOf') ?? undefined,
    category: (search.get('category') ?? undefined) as keyof typeof SERVICE_CATEGORY_NAMES,
    fundingMode: (search.get('fundingMode') ?? undefined) as keyof typeof FUNDING_MODE_NAMES,
    counting: (search.get('counting') ?? undefined) as 'task' | 'round' | undefined,
  };
  return (
    <DeskPage title={`${NAMES[measure]}名单`} trail={[['/indicators', '指标与统计']]}>
      <DataTable<Row>
        name={`${NAMES[measure]}名单`}
        queryKey={['indicator-listings', asked]}
        columns={COLUMNS}
        rowKey={(row) => row.listingId}
        to={(row) => `/listings/${row.listingId}`}
        empty={<Empty title="没有符合这一指标的榜单" />}
        load={({ limit, cursor }) =>
          data(
            api.GET('/api/v1/indicators/listings', {
              params: { query: { ...asked, limit, cursor } },
            }),
          )
        }
      />
    </DeskPage>
  );
}
