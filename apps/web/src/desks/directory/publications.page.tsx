import { LISTING_STATUS_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { DataTable, DeskPage, type Column } from '../../desk';
import { dateTime, shortDateTime } from '../../text/dates';
import { Empty, StatusTag } from '../../ui';

type Publication = Schemas['PublicationItem'];

const COLUMNS: Column<Publication>[] = [
  { key: 'title', title: '榜单', heading: true, width: 300, text: ({ title }) => title },
  { key: 'code', title: '编号', text: ({ code }) => code },
  {
    key: 'status',
    title: '状态',
    render: ({ status }) => <StatusTag subject="listing" status={status} />,
    text: ({ status }) => LISTING_STATUS_NAMES[status],
  },
  {
    key: 'deliveredAt',
    title: '送达时间',
    render: ({ deliveredAt }) => shortDateTime(deliveredAt),
    text: ({ deliveredAt }) => dateTime(deliveredAt),
  },
  {
    key: 'bidDeadline',
    title: '揭榜截止',
    render: ({ bidDeadline }) => shortDateTime(bidDeadline),
    text: ({ bidDeadline }) => dateTime(bidDeadline),
  },
  {
    key: 'passedOnAt',
    title: '转发',
    render: ({ passedOnAt }) =>
      passedOnAt ? (
        `${shortDateTime(passedOnAt)}已转发`
      ) : (
        <span className="tag tag-waiting">未转发</span>
      ),
    text: ({ passedOnAt }) => (passedOnAt ? dateTime(passedOnAt) : '未转发'),
  },
  {
    key: 'read',
    title: '成员已读',
    align: 'right',
    text: ({ read, members }) => `${read} / ${members}`,
  },
];

/** 发榜送达: what the alliance received, passed on, and who has read it; nothing of who bids. */
export function PublicationsPage() {
  return (
    <DeskPage title="发榜送达">
      <p className="secondary">
        每项榜单同一时刻送达各联盟。请尽快转发本联盟成员；联盟不参与、不协调成员是否揭榜。
      </p>
      <DataTable
        name="发榜送达"
        queryKey={['publications']}
        load={({ limit, cursor }) =>
          data(
            api.GET('/api/v1/alliance-desk/publications', {
              params: { query: { limit, cursor } },
            }),
          )
        }
        columns={COLUMNS}
        rowKey={({ listingId }) => listingId}
        to={({ listingId }) => `/publications/${listingId}`}
        empty={
          <Empty title="还没有送达的榜单">综合党委发榜时会同时送达本联盟，并给您发消息。</Empty>
        }
      />
    </DeskPage>
  );
}
