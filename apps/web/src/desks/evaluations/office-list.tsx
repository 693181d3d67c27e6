import { LISTING_STATUS_NAMES, type ListingStatus } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { DataTable, listOf, type Column, type Filter, type PageQuery } from '../../desk';
import { ProblemError } from '../../api/problem';
import { date, dateTime } from '../../text/dates';
import { Empty, StatusTag } from '../../ui';
import { officeNext } from './next-step';
import type { Evaluation } from './types';
import { STEP_NAMES } from './words';

type Row = Schemas['ListingItem'] & {
  opening: Schemas['OpeningView'] | null;
  evaluation: Evaluation | null;
};

const STATUSES: ListingStatus[] = ['closed', 'evaluating'];
const LATER: ListingStatus[] = ['award_proposed', 'awarded', 'in_progress', 'completed'];

const FILTERS: Filter[] = [
  { key: 'keyword', label: '名称或编号', kind: 'text' },
  {
    key: 'status',
    label: '榜单状态',
    kind: 'choices',
    options: [...STATUSES, ...LATER, 'unsuccessful' as const].map((value) => ({
      value,
      label: LISTING_STATUS_NAMES[value],
    })),
  },
];

const orNull = async <T,>(read: Promise<T>): Promise<T | null> => {
  try {
    return await read;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  }
};

/** Listings with where their opening or evaluation stands. */
async function load({ values, limit, cursor }: PageQuery) {
  const page = await data(
    api.GET('/api/v1/listings', {
      params: {
        query: {
          status: listOf<ListingStatus>(values.status) ?? STATUSES,
          keyword: values.keyword,
          sort: 'deadline',
          limit,
          cursor,
        },
      },
    }),
  );
  const items = await Promise.all(
    page.items.map(async (item): Promise<Row> => {
      const params = { path: { id: item.id } };
      if (item.status === 'closed') {
        const opening = await orNull(data(api.GET('/api/v1/listings/{id}/opening', { params })));
        return { ...item, opening, evaluation: null };
      }
      const evaluation = await orNull(
        data(api.GET('/api/v1/listings/{id}/evaluation', { params })),
      );
      return { ...item, opening: null, evaluation };
    }),
  );
  return { items, nextCursor: page.nextCursor };
}

function stage({ opening, evaluation, status }: Row): string {
  if (evaluation) {
    const round = evaluation.round > 1 ? `第 ${evaluation.round} 轮，` : '';
    return `${round}${STEP_NAMES[evaluation.status]}`;
  }
  if (status !== 'closed') return '没有评审';
  return opening?.status === 'first_key' ? '开榜：首钥已确认' : '待开榜';
}

function next({ opening, evaluation, status }: Row): string {
  if (evaluation) return officeNext(evaluation).what;
  if (status !== 'closed') return '—';
  if (opening?.mode === 'automatic') return '到期自动开榜';
  return opening?.status === 'first_key' ? '待监督员转动次钥' : '待经办人转动首钥';
}

function panel({ evaluation: it }: Row): string {
  if (!it) return '—';
  return `声明 ${it.declared}/${it.panelSize}，交表 ${it.submitted}/${it.panelSize}`;
}

const COLUMNS: Column<Row>[] = [
  { key: 'title', title: '榜单', text: (row) => row.title, heading: true, width: 260 },
  { key: 'code', title: '编号', text: (row) => row.code },
  { key: 'unit', title: '发榜单位', text: (row) => row.postingUnitName },
  {
    key: 'status',
    title: '榜单状态',
    text: (row) => LISTING_STATUS_NAMES[row.status],
    render: (row) => <StatusTag subject="listing" status={row.status} />,
  },
  {
    key: 'deadline',
    title: '揭榜截止',
    text: (row) => row.bidDeadline && dateTime(row.bidDeadline),
    render: (row) => row.bidDeadline && date(row.bidDeadline),
  },
  { key: 'stage', title: '进行到', text: stage },
  { key: 'panel', title: '评审组', text: panel },
  { key: 'next', title: '下一步', text: next },
];

/** 全部在办评审，附进展。 */
export function OfficeList() {
  return (
    <DataTable<Row>
      name="评榜"
      queryKey={['evaluations', 'office']}
      load={load}
      columns={COLUMNS}
      rowKey={(row) => row.id}
      to={(row) =>
        row.evaluation ? `/evaluations/${row.evaluation.id}` : `/listings/${row.id}/opening`
      }
      filters={FILTERS}
      empty={
        <Empty title="现在没有等待开榜或正在评审的榜单">
          榜单截止后会出现在这里。要查看办过的，请在“榜单状态”中选择。
        </Empty>
      }
    />
  );
}
