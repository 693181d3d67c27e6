import { Link } from 'react-router';
import {
  FUNDING_MODE_NAMES,
  LISTING_STATUS_NAMES,
  PUBLIC_LISTING_STATUSES,
  SERVICE_CATEGORY_NAMES,
} from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import {
  DataTable,
  DeskPage,
  listOf,
  optionsOf,
  type Column,
  type Filter,
  type FilterValues,
} from '../../desk';
import { date, dateTime } from '../../text/dates';
import { ceiling, hundredths, yuan } from '../../text/money';
import { Empty, StatusTag } from '../../ui';

type Row = Schemas['LedgerRow'];

const sumOf = (rows: Row[], part: (row: Row) => number | null) =>
  rows.reduce((sum, row) => sum + (part(row) ?? 0), 0);

const inYuan = (fen: number | null) => (fen === null ? null : fen / 100);

const COLUMNS: Column<Row>[] = [
  { key: 'code', title: '编号', text: (row) => row.code, width: 120 },
  { key: 'title', title: '榜单', heading: true, text: (row) => row.title, width: 260 },
  {
    key: 'status',
    title: '状态',
    text: (row) => row.statusName,
    render: (row) => <StatusTag subject="listing" status={row.status} />,
    width: 110,
  },
  { key: 'unit', title: '发榜单位', text: (row) => row.postingUnitName, width: 130 },
  {
    key: 'category',
    title: '类别',
    text: (row) => SERVICE_CATEGORY_NAMES[row.category],
    width: 90,
  },
  {
    key: 'funding',
    title: '资金方式',
    text: (row) => FUNDING_MODE_NAMES[row.fundingMode],
    width: 120,
  },
  {
    key: 'ceiling',
    title: '预算上限（元）',
    align: 'right',
    text: (row) => inYuan(row.ceilingFen),
    render: (row) => ceiling(row.ceilingFen),
    total: (rows) => yuan(sumOf(rows, (row) => row.ceilingFen)),
    width: 130,
  },
  { key: 'round', title: '轮次', align: 'right', text: (row) => row.round, width: 60, wide: true },
  { key: 'published', title: '发榜日期', text: (row) => date(row.publishedAt), width: 130 },
  { key: 'deadline', title: '揭榜截止', text: (row) => dateTime(row.bidDeadline), width: 170 },
  {
    key: 'bids',
    title: '揭榜数',
    align: 'right',
    text: (row) => row.bidCount,
    render: (row) => row.bidCount ?? '开榜前不显示',
    width: 100,
  },
  {
    key: 'bidders',
    title: '揭榜组织',
    text: (row) => row.bidderNames?.join('、') ?? null,
    width: 220,
    wide: true,
  },
  {
    key: 'awardee',
    title: '承榜组织',
    text: (row) => row.awardeeNames?.join('、') ?? null,
    width: 200,
  },
  {
    key: 'total',
    title: '评审得分',
    align: 'right',
    text: (row) => (row.totalHundredths === null ? null : hundredths(row.totalHundredths)),
    width: 90,
  },
  {
    key: 'amount',
    title: '承榜金额（元）',
    align: 'right',
    text: (row) => inYuan(row.amountFen),
    render: (row) => (row.amountFen === null ? '' : yuan(row.amountFen)),
    total: (rows) => yuan(sumOf(rows, (row) => row.amountFen)),
    width: 130,
  },
  {
    key: 'notice',
    title: '公示期',
    text: (row) =>
      row.noticeStart && row.noticeEnd ? `${date(row.noticeStart)}至${date(row.noticeEnd)}` : null,
    width: 230,
    wide: true,
  },
  {
    key: 'objections',
    title: '异议',
    align: 'right',
    text: (row) => row.objections,
    width: 60,
    wide: true,
  },
  {
    key: 'progress',
    title: '进度',
    align: 'right',
    text: (row) => (row.progressPercent === null ? null : `${row.progressPercent}%`),
    width: 70,
  },
  {
    key: 'paid',
    title: '已拨付（元）',
    align: 'right',
    text: (row) => inYuan(row.paidFen),
    render: (row) => (row.paidFen === null ? '' : yuan(row.paidFen)),
    total: (rows) => yuan(sumOf(rows, (row) => row.paidFen)),
    width: 130,
  },
  { key: 'conclusion', title: '验收结论', text: (row) => row.conclusion, width: 90 },
  {
    key: 'satisfaction',
    title: '满意率',
    align: 'right',
    text: (row) => row.satisfactionRate,
    width: 80,
  },
  { key: 'remark', title: '备注', text: (row) => row.remark, width: 180, wide: true },
];

const FILTERS: Filter[] = [
  { key: 'keyword', label: '编号、名称', kind: 'text' },
  {
    key: 'status',
    label: '状态',
    kind: 'choices',
    options: optionsOf(LISTING_STATUS_NAMES).filter(({ value }) =>
      (PUBLIC_LISTING_STATUSES as readonly string[]).includes(value),
    ),
  },
  { key: 'category', label: '类别', kind: 'choices', options: optionsOf(SERVICE_CATEGORY_NAMES) },
  {
    key: 'fundingMode',
    label: '资金方式',
    kind: 'choices',
    options: optionsOf(FUNDING_MODE_NAMES),
  },
  {
    key: 'year',
    label: '发榜年度',
    kind: 'choice',
    options: [2025, 2026, 2027].map((year) => ({ value: String(year), label: `${year} 年` })),
  },
];

const queryOf = (values: FilterValues) => ({
  keyword: values.keyword,
  year: values.year ? Number(values.year) : undefined,
  status: listOf<Row['status']>(values.status),
  category: listOf<Row['category']>(values.category),
  fundingMode: listOf<Row['fundingMode']>(values.fundingMode),
});

/** 台账：每项榜单一行，从发榜到验收。 */
export function LedgerPage() {
  return (
    <DeskPage title="台账" actions={<Link to="/indicators">指标与统计</Link>}>
      <DataTable<Row>
        name="发榜揭榜承榜台账"
        queryKey={['ledger']}
        columns={COLUMNS}
        rowKey={(row) => row.listingId}
        to={(row) => `/listings/${row.listingId}`}
        filters={FILTERS}
        empty={<Empty title="还没有发布过的榜单">榜单发布之后，这里自动出现一行。</Empty>}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/ledger', { params: { query: { ...queryOf(values), limit, cursor } } }),
          )
        }
        download={(values) =>
          data(
            api.GET('/api/v1/exports/ledger.xlsx', {
              params: { query: queryOf(values) },
              parseAs: 'blob',
            }),
          )
        }
      />
    </DeskPage>
  );
}
