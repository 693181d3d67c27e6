import { Link } from 'react-router';
import { FUNDING_MODE_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { DataTable, DeskPage, optionsOf, type Column, type Filter } from '../../desk';
import { dateTime } from '../../text/dates';
import { ceiling } from '../../text/money';
import { statusName } from '../../text/status';
import { Countdown, Empty, StatusTag } from '../../ui';
import './bids.css';

/** A listing as the own organisation stands to it. */
type Item = Schemas['OpportunityItem'];

const FILTERS: Filter[] = [
  { key: 'keyword', label: '名称、编号或任务', kind: 'text' },
  {
    key: 'category',
    label: '服务类别',
    kind: 'choice',
    options: optionsOf(SERVICE_CATEGORY_NAMES),
  },
  { key: 'mode', label: '资金方式', kind: 'choice', options: optionsOf(FUNDING_MODE_NAMES) },
  {
    key: 'eligible',
    label: '承接条件',
    kind: 'choice',
    options: [
      { value: 'yes', label: '本单位符合' },
      { value: 'no', label: '本单位不符合' },
    ],
  },
  {
    key: 'sort',
    label: '排列',
    kind: 'choice',
    options: [
      { value: 'bidDeadline', label: '先截止的在前' },
      { value: '-publishedAt', label: '新发榜的在前' },
    ],
  },
];

/** 可揭榜单: what one may bid for, and for the rest why not. */
export function MarketPage() {
  return (
    <DeskPage title="可揭榜单">
      <DataTable<Item>
        name="可揭榜单"
        queryKey={['market']}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/opportunities', {
              params: {
                query: {
                  keyword: values.keyword,
                  category: values.category as Item['category'] | undefined,
                  fundingMode: values.mode as Item['fundingMode'] | undefined,
                  eligible: values.eligible ? values.eligible === 'yes' : undefined,
                  sort: values.sort as 'bidDeadline' | undefined,
                  limit,
                  cursor,
                },
              },
            }),
          )
        }
        columns={COLUMNS}
        rowKey={({ id }) => id}
        to={({ id }) => `/market/${id}`}
        filters={FILTERS}
        empty={
          <Empty title="现在没有正在揭榜的榜单">
            <p>
              发榜时会通知联盟成员单位，也可以看看<Link to="/hall/listings">全部榜单</Link>。
            </p>
          </Empty>
        }
      />
    </DeskPage>
  );
}

const left = ({ workdaysLeft }: Item): string | null =>
  workdaysLeft === null
    ? null
    : workdaysLeft === 0
      ? '下一工作日前截止'
      : `还剩 ${workdaysLeft} 个工作日`;

const COLUMNS: Column<Item>[] = [
  {
    key: 'title',
    title: '榜单',
    heading: true,
    text: ({ title }) => title,
    render: ({ title, read }) => (read ? title : <b>{title}</b>),
    width: 250,
  },
  { key: 'code', title: '编号', text: ({ code }) => code, width: 125 },
  { key: 'unit', title: '发榜单位', text: ({ postingUnitName }) => postingUnitName, width: 110 },
  {
    key: 'kind',
    title: '类别与资金',
    text: (it) => `${SERVICE_CATEGORY_NAMES[it.category]}，${FUNDING_MODE_NAMES[it.fundingMode]}`,
    render: (it) => (
      <span className="offer-deadline">
        {SERVICE_CATEGORY_NAMES[it.category]}
        <span className="secondary small">{FUNDING_MODE_NAMES[it.fundingMode]}</span>
      </span>
    ),
    width: 120,
  },
  {
    key: 'ceiling',
    title: '预算上限',
    align: 'right',
    render: ({ ceilingFen }) => ceiling(ceilingFen),
    text: ({ ceilingFen }) => ceilingFen / 100,
    width: 95,
  },
  {
    key: 'joint',
    title: '联合揭榜',
    text: ({ jointAllowed, maxMembers }) => (jointAllowed ? `最多 ${maxMembers} 家` : '不接受'),
    width: 90,
  },
  {
    key: 'deadline',
    title: '揭榜截止',
    text: ({ bidDeadline }) => dateTime(bidDeadline),
    render: (it) => (
      <span className="offer-deadline">
        {dateTime(it.bidDeadline)}
        <Countdown until={it.bidDeadline} />
        <span className="secondary small">{left(it)}</span>
      </span>
    ),
    width: 165,
  },
  {
    key: 'mine',
    title: '本单位',
    text: ({ bid, eligible, reasons }) =>
      bid ? statusName('bid', bid.status) : eligible ? '可揭榜' : `不能揭榜：${reasons.join('；')}`,
    render: (it) => <Standing item={it} />,
    width: 220,
  },
];

function Standing({ item: { id, bid, mayBid, reasons } }: { item: Item }) {
  return (
    <span className="offer-standing">
      {bid && (
        <span className="row">
          <StatusTag subject="bid" status={bid.status} />
          <Link to={`/bids/${bid.id}`}>
            {bid.status === 'draft'
              ? '继续填写'
              : bid.part === 'invited'
                ? '受邀，去查看'
                : '查看本次揭榜'}
          </Link>
        </span>
      )}
      {mayBid && (
        <span className="row">
          {!bid && <span className="tag tag-strong">可揭榜</span>}
          <Link to={`/market/${id}`}>{bid ? '重新揭榜' : '去揭榜'}</Link>
        </span>
      )}
      {!bid && !mayBid && <span className="tag">不能揭榜</span>}
      {!mayBid &&
        reasons.map((reason) => (
          <span key={reason} className="small">
            {reason}
          </span>
        ))}
    </span>
  );
}
