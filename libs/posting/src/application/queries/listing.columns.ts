import { FUNDING_MODE_NAMES, LISTING_STATUS_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { formatDeadline, formatShanghai } from '#kernel';
import type { XlsxColumn } from '#platform';
import type { ListingItem } from './list-listings.query.js';

const moment = (instant: Date | null) => instant && formatDeadline(instant);
const yes = (value: boolean | null) => (value === null ? null : value ? '是' : '否');

export const LISTING_COLUMNS: readonly XlsxColumn<ListingItem>[] = [
  { title: '编号', width: 16, cell: (row) => row.code },
  { title: '名称', width: 36, cell: (row) => row.title },
  { title: '状态', width: 12, cell: (row) => LISTING_STATUS_NAMES[row.status] },
  { title: '发榜单位', width: 18, cell: (row) => row.postingUnitName },
  { title: '服务类别', width: 12, cell: (row) => SERVICE_CATEGORY_NAMES[row.category] },
  { title: '资金方式', width: 16, cell: (row) => FUNDING_MODE_NAMES[row.fundingMode] },
  { title: '预算上限（元）', width: 16, cell: (row) => row.ceilingFen / 100 },
  { title: '接受联合揭榜', width: 14, cell: (row) => yes(row.jointAllowed) },
  { title: '发榜时间', width: 22, cell: (row) => moment(row.publishedAt) },
  { title: '提问截止', width: 22, cell: (row) => moment(row.enquiryDeadline) },
  { title: '揭榜截止', width: 22, cell: (row) => moment(row.bidDeadline) },
  { title: '轮次', width: 8, cell: (row) => row.round },
  { title: '内容版本', width: 10, cell: (row) => row.contentVersion },
  { title: '未答复的提问', width: 14, cell: (row) => row.unanswered },
  { title: '变更待审核', width: 12, cell: (row) => yes(row.amendmentPending) },
  { title: '已转政府采购', width: 14, cell: (row) => yes(row.handedOver) },
  { title: '更新时间', width: 22, cell: (row) => formatShanghai(row.updatedAt) },
];
