import { Link } from 'react-router';
import { BID_STATUS_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { DataTable, DeskPage, optionsOf, type Column, type Filter } from '../../desk';
import { dateTime } from '../../text/dates';
import { statusName } from '../../text/status';
import { Countdown, Empty, StatusTag } from '../../ui';
import './bids.css';

type Item = Schemas['OwnBidItem'];

const FILTERS: Filter[] = [
  { key: 'status', label: '状态', kind: 'choice', options: optionsOf(BID_STATUS_NAMES) },
  {
    key: 'party',
    label: '参与情况',
    kind: 'choice',
    options: [
      { value: 'invited', label: '受邀待答复' },
      { value: 'joined', label: '已参与' },
    ],
  },
  {
    key: 'sort',
    label: '排列',
    kind: 'choice',
    options: [
      { value: '-updatedAt', label: '最近办理的在前' },
      { value: 'bidDeadline', label: '先截止的在前' },
    ],
  },
];

/** 我的揭榜: led, joined or invited to. */
export function MyBidsPage() {
  return (
    <DeskPage
      title="我的揭榜"
      actions={
        <Link className="btn" to="/market">
          去看可揭榜单
        </Link>
      }
    >
      <DataTable<Item>
        name="我的揭榜"
        queryKey={['bids', 'own']}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/bids', {
              params: {
                query: {
                  status: values.status as Item['status'] | undefined,
                  partyState: values.party as 'invited' | 'joined' | undefined,
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
        to={({ id }) => `/bids/${id}`}
        filters={FILTERS}
        empty={
          <Empty title="还没有揭榜">
            <p>
              从<Link to="/market">可揭榜单</Link>
              中选一项开始；别家邀请贵单位联合揭榜时，也会出现在这里。
            </p>
          </Empty>
        }
      />
    </DeskPage>
  );
}

/** What this organisation has to do now, if anything. */
function next(bid: Item): string | null {
  if (bid.listingStatus !== 'published') return null;
  if (bid.status === 'draft') return '填写并提交';
  if (bid.status === 'needs_confirmation') return bid.lead ? '重新确认' : null;
  if (bid.status !== 'awaiting_consents') return null;
  if (bid.consentedVersion !== bid.currentVersion) return '阅读并确认';
  return bid.lead ? '成员确认后提交' : null;
}

const part = ({ joint, lead, partyState }: Item) =>
  !joint ? '独立' : lead ? '联合·牵头' : partyState === 'invited' ? '联合·受邀' : '联合·成员';

const COLUMNS: Column<Item>[] = [
  { key: 'title', title: '榜单', heading: true, text: (it) => it.listingTitle, width: 230 },
  {
    key: 'status',
    title: '状态',
    text: ({ status }) => statusName('bid', status),
    render: ({ status }) => <StatusTag subject="bid" status={status} />,
    width: 120,
  },
  {
    key: 'next',
    title: '待办',
    text: next,
    render: (it) => next(it) && <Link to={`/bids/${it.id}`}>{next(it)}</Link>,
    width: 120,
  },
  { key: 'part', title: '参与方式', text: part, width: 95 },
  { key: 'code', title: '编号', text: (it) => it.listingCode, width: 125 },
  {
    key: 'listing',
    title: '榜单状态',
    text: ({ listingStatus }) => statusName('listing', listingStatus),
    render: ({ listingStatus }) => <StatusTag subject="listing" status={listingStatus} />,
    width: 95,
  },
  {
    key: 'deadline',
    title: '揭榜截止',
    text: ({ bidDeadline }) => dateTime(bidDeadline),
    render: ({ bidDeadline, listingStatus }) => (
      <span className="offer-deadline">
        {dateTime(bidDeadline)}
        {listingStatus === 'published' && <Countdown until={bidDeadline} />}
      </span>
    ),
    width: 160,
  },
  {
    key: 'submitted',
    title: '提交时间',
    text: ({ submittedAt }) => submittedAt && dateTime(submittedAt),
    render: ({ id, submittedAt }) =>
      submittedAt ? (
        <span className="offer-deadline">
          {dateTime(submittedAt)}
          <Link to={`/bids/${id}/receipts`}>回执</Link>
        </span>
      ) : (
        '未提交'
      ),
    width: 160,
  },
];
