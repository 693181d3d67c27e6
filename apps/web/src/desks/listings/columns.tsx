import {
  FUNDING_MODE_NAMES,
  LISTING_STATUS_NAMES,
  SERVICE_CATEGORY_NAMES,
  type ListingStatus,
} from '#contracts';
import { formatDeadline } from '#kernel';
import { optionsOf, type Column, type Filter } from '../../desk';
import { ceiling, shortYuan } from '../../text/money';
import { Countdown } from '../../ui/countdown';
import type { ListingItem } from './listing-data';
import { ListingState, stateName } from './state';

const total = (rows: ListingItem[]) => rows.reduce((sum, { ceilingFen }) => sum + ceilingFen, 0);

/** What waits on a listing, in a few words. */
function waits(row: ListingItem): string {
  return [
    row.publicationProposed && '待审批发榜',
    row.amendmentPending && '变更待审核',
    row.unanswered && `${row.unanswered} 个提问未答复`,
    row.read === false && '未读',
  ]
    .filter(Boolean)
    .join('，');
}

const deadlineText = ({ bidDeadline }: ListingItem) =>
  bidDeadline ? formatDeadline(new Date(bidDeadline)) : '';

export const COLUMNS: Column<ListingItem>[] = [
  {
    key: 'code',
    title: '编号',
    text: (row) => row.code ?? (row.status === 'cancelled' ? '未发榜' : '发榜后编号'),
    width: 120,
  },
  { key: 'title', title: '名称', text: ({ title }) => title || '（未命名）', heading: true },
  {
    key: 'status',
    title: '状态',
    text: (row) => [stateName(row), waits(row)].filter(Boolean).join('，'),
    render: (row) => (
      <>
        <ListingState listing={row} />
        {waits(row) && (
          <>
            <br />
            <span className="small secondary">{waits(row)}</span>
          </>
        )}
      </>
    ),
    width: 130,
  },
  { key: 'unit', title: '发榜单位', text: ({ postingUnitName }) => postingUnitName },
  {
    key: 'category',
    title: '服务类别',
    text: ({ category }) => SERVICE_CATEGORY_NAMES[category],
  },
  {
    key: 'funding',
    title: '资金方式',
    text: ({ fundingMode }) => FUNDING_MODE_NAMES[fundingMode],
  },
  {
    key: 'ceiling',
    title: '预算上限',
    align: 'right',
    text: ({ ceilingFen }) => ceilingFen / 100,
    render: ({ ceilingFen }) => ceiling(ceilingFen),
    total: (rows) => shortYuan(total(rows)),
  },
  {
    key: 'deadline',
    title: '揭榜截止',
    text: deadlineText,
    render: (row) =>
      row.status === 'published' && row.bidDeadline ? (
        <>
          {deadlineText(row)}
          <br />
          <span className="small">
            还有 <Countdown until={row.bidDeadline} />
          </span>
        </>
      ) : (
        deadlineText(row) || '未定'
      ),
  },
];

/** Where a listing stands before anybody decided, more finely than its state. */
export const STAGES = {
  to_review: '待审核',
  to_approve: '待审批发榜',
  amendment: '变更待审核',
  unanswered: '有提问未答复',
} as const;
export type Stage = keyof typeof STAGES;

export const STAGE_STATUS: Record<Stage, ListingStatus> = {
  to_review: 'under_review',
  to_approve: 'under_review',
  amendment: 'published',
  unanswered: 'published',
};

export const inStage: Record<Stage, (row: ListingItem) => boolean> = {
  to_review: ({ publicationProposed }) => !publicationProposed,
  to_approve: ({ publicationProposed }) => Boolean(publicationProposed),
  amendment: ({ amendmentPending }) => Boolean(amendmentPending),
  unanswered: ({ unanswered }) => Boolean(unanswered),
};

/** @param units streets and departments to choose from; for staff alone the finer stages */
export function filtersFor(
  units: { value: string; label: string }[],
  staff: boolean,
  statuses: readonly ListingStatus[],
): Filter[] {
  const names = Object.fromEntries(statuses.map((it) => [it, LISTING_STATUS_NAMES[it]]));
  return [
    { key: 'keyword', label: '名称或编号', kind: 'text' },
    { key: 'status', label: '状态', kind: 'choices', options: optionsOf(names) },
    ...(staff
      ? [{ key: 'stage', label: '待办理', kind: 'choice' as const, options: optionsOf(STAGES) }]
      : []),
    { key: 'unitId', label: '发榜单位（含下级）', kind: 'choice', options: units },
    {
      key: 'category',
      label: '服务类别',
      kind: 'choice',
      options: optionsOf(SERVICE_CATEGORY_NAMES),
    },
    {
      key: 'fundingMode',
      label: '资金方式',
      kind: 'choice',
      options: optionsOf(FUNDING_MODE_NAMES),
    },
    { key: 'deadlineFrom', label: '截止日期自', kind: 'date' },
    { key: 'deadlineTo', label: '截止日期至', kind: 'date' },
  ];
}
