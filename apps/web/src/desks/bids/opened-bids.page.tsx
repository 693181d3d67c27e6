import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, data, type Schemas } from '../../api/client';
import { DataTable, DeskPage, Panel, type Column } from '../../desk';
import { dateTime } from '../../text/dates';
import { yuan } from '../../text/money';
import { statusName } from '../../text/status';
import { Empty, Facts, Loaded, StatusTag } from '../../ui';
import { Digest, RECEIPT_KIND_NAMES } from './receipt-card';
import { useListing } from './reads';
import './bids.css';

type Item = Schemas['OpenedBidItem'];

/** 一项榜单已开榜的揭榜意向书. */
export function OpenedBidsPage() {
  const { id = '' } = useParams();
  return (
    <Loaded query={useListing(id)}>
      {(listing) => (
        <DeskPage
          title="揭榜意向书"
          mark={<StatusTag subject="listing" status={listing.status} />}
          trail={[
            ['/listings', '榜单'],
            [`/listings/${id}`, listing.title],
          ]}
        >
          <Panel>
            <Facts
              columns={3}
              items={[
                ['榜单', `${listing.code ?? ''} ${listing.title}`],
                ['预算上限', yuan(listing.ceilingFen)],
                ['揭榜截止', listing.bidDeadline && dateTime(listing.bidDeadline)],
              ]}
            />
          </Panel>
          <DataTable<Item>
            name={`${listing.code ?? ''} 揭榜意向书`}
            queryKey={['listings', id, 'bids']}
            load={({ limit, cursor }) =>
              data(
                api.GET('/api/v1/listings/{id}/bids', {
                  params: { path: { id }, query: { limit, cursor } },
                }),
              )
            }
            columns={COLUMNS}
            rowKey={(bid) => bid.id}
            to={(bid) => `/bids/${bid.id}`}
            empty={
              <Empty title="没有可看的揭榜意向书">
                <p>开榜之前，有没有揭榜、谁来揭榜，任何人都看不到；开榜后按接收先后列在这里。</p>
              </Empty>
            }
          />
          <Receipts listingId={id} />
        </DeskPage>
      )}
    </Loaded>
  );
}

const COLUMNS: Column<Item>[] = [
  { key: 'label', title: '代称', heading: true, text: ({ label }) => label, width: 110 },
  {
    key: 'names',
    title: '参与单位',
    text: ({ names }) => names.join('、') || '隐名评审，暂不显示',
    width: 380,
  },
  { key: 'joint', title: '方式', text: ({ joint }) => (joint ? '联合' : '独立'), width: 70 },
  {
    key: 'amount',
    title: '预算合计',
    align: 'right',
    text: ({ amountFen }) => amountFen / 100,
    render: ({ amountFen }) => yuan(amountFen),
    width: 140,
  },
  {
    key: 'submitted',
    title: '提交时间',
    text: ({ submittedAt }) => dateTime(submittedAt),
    width: 180,
  },
  {
    key: 'status',
    title: '状态',
    text: ({ status }) => statusName('bid', status),
    render: ({ status }) => <StatusTag subject="bid" status={status} />,
    width: 110,
  },
];

/** All receipts, those of bids withdrawn as well: nothing that was received goes missing. */
function Receipts({ listingId }: { listingId: string }) {
  const params = { path: { id: listingId } };
  const opening = useQuery({
    queryKey: ['listings', listingId, 'opening'],
    queryFn: () => data(api.GET('/api/v1/listings/{id}/opening', { params })),
  });
  const receipts = useQuery({
    queryKey: ['listings', listingId, 'receipts'],
    queryFn: () => data(api.GET('/api/v1/listings/{id}/receipts', { params })),
    enabled: opening.data?.status === 'opened',
  });
  const list = receipts.data ?? [];
  if (list.length === 0) return null;
  return (
    <Panel title="全部回执">
      <table className="read-table" aria-label="全部回执">
        <thead>
          <tr>
            {['序号', '回执编号', '事由', '揭榜方', '收到时间', '内容摘要（SHA-256）'].map((it) => (
              <th key={it} scope="col">
                {it}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.map((receipt, index) => (
            <tr key={receipt.serial}>
              <td data-label="序号" className="number">
                {index + 1}
              </td>
              <td data-label="回执编号" className="number nowrap">
                {receipt.serial}
              </td>
              <td data-label="事由" className="nowrap">
                {RECEIPT_KIND_NAMES[receipt.kind]}
              </td>
              <td data-label="揭榜方" className="nowrap">
                {receipt.label ?? '已撤回或失效'}
              </td>
              <td data-label="收到时间" className="nowrap">
                {dateTime(receipt.receivedAt)}
              </td>
              <td data-label="内容摘要">
                <Digest value={receipt.digest} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
