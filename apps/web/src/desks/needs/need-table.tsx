import { NEED_SOURCE_NAMES, NEED_STATUS_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { DataTable, type Column } from '../../desk';
import { date } from '../../text/dates';
import { Empty, StatusTag } from '../../ui';
import { loadNeeds, TABLE_FILTERS } from './filters';
import { URGENCY_NAMES, type NeedItem } from './words';

const VERDICT = (suitable: boolean | null) =>
  suitable === null ? '' : suitable ? '适由社会组织承担' : '不适由社会组织承担';

const COLUMNS: Column<NeedItem>[] = [
  { key: 'title', title: '需求', heading: true, width: 300, text: ({ title }) => title },
  {
    key: 'status',
    title: '状态',
    render: ({ status }) => <StatusTag subject="need" status={status} />,
    text: ({ status }) => NEED_STATUS_NAMES[status],
  },
  { key: 'unit', title: '所涉单位', text: ({ unitName }) => unitName },
  { key: 'category', title: '服务类别', text: ({ category }) => SERVICE_CATEGORY_NAMES[category] },
  {
    key: 'urgency',
    title: '急难程度',
    render: ({ urgency }) => (
      <span className={`urgency urgency-${urgency}`}>{URGENCY_NAMES[urgency]}</span>
    ),
    text: ({ urgency }) => URGENCY_NAMES[urgency] ?? '',
  },
  {
    key: 'beneficiaryCount',
    title: '受益人数',
    align: 'right',
    render: ({ beneficiaryCount }) => beneficiaryCount || '不详',
    text: ({ beneficiaryCount }) => beneficiaryCount || null,
    total: (rows) => rows.reduce((sum, { beneficiaryCount }) => sum + beneficiaryCount, 0),
  },
  {
    key: 'source',
    title: '来源',
    text: ({ source, onBehalf }) => NEED_SOURCE_NAMES[source] + (onBehalf ? '（代填）' : ''),
  },
  { key: 'suitable', title: '适宜性结论', text: ({ suitable }) => VERDICT(suitable) },
  {
    key: 'submittedAt',
    title: '提交日期',
    text: ({ submittedAt }) => (submittedAt ? date(submittedAt) : '未提交'),
  },
];

/** The needs one may see, as a table. */
export function NeedTable() {
  return (
    <DataTable
      name="需求"
      queryKey={['needs', 'table']}
      load={({ values, limit, cursor }) => loadNeeds(values, { limit, cursor })}
      columns={COLUMNS}
      rowKey={({ id }) => id}
      to={({ id }) => `/needs/${id}`}
      filters={TABLE_FILTERS}
      empty={
        <Empty title="还没有需求">
          居民提交的、经办人代填的和上级部署的需求会列在这里。点“提出需求”可以登记一条。
        </Empty>
      }
    />
  );
}
