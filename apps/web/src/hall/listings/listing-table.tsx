import { Link } from 'react-router';
import { FUNDING_MODE_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import type { Schemas } from '../../api/client';
import { deadline } from '../../text/dates';
import { ceiling } from '../../text/money';
import { HallTable } from '../parts/hall-table';
import { Marked } from '../parts/marked';
import { PublicStatus } from '../parts/public-status';

type Item = Schemas['FoundListingItem'];

/** Listings in rows, for those who compare. */
export function ListingTable({ items, from }: { items: readonly Item[]; from: number }) {
  return (
    <HallTable<Item>
      caption="榜单"
      rows={items}
      rowKey={({ id }) => id}
      from={from}
      columns={[
        {
          title: '名称',
          heading: true,
          render: ({ id, title, titleMarks, code }) => (
            <>
              <Link to={`/hall/listings/${id}`}>
                <Marked text={title} marks={titleMarks} />
              </Link>
              <span className="cell-under number">{code}</span>
            </>
          ),
        },
        { title: '发榜单位', render: ({ postingUnitName }) => postingUnitName },
        { title: '服务类别', render: ({ category }) => SERVICE_CATEGORY_NAMES[category] },
        { title: '资金方式', render: ({ fundingMode }) => FUNDING_MODE_NAMES[fundingMode] },
        { title: '预算上限', number: true, render: ({ ceilingFen }) => ceiling(ceilingFen) },
        { title: '联合揭榜', render: ({ jointAllowed }) => (jointAllowed ? '接受' : '不接受') },
        { title: '揭榜截止', render: ({ bidDeadline }) => deadline(bidDeadline) },
        { title: '状态', render: (listing) => <PublicStatus listing={listing} /> },
      ]}
    />
  );
}
