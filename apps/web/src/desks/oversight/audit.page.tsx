import { actionName, ROLE_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { DataTable, DeskPage, optionsOf, PrintButton, type Column, type Filter } from '../../desk';
import { dateTime } from '../../text/dates';
import { Empty } from '../../ui';
import { changeLines, factLines } from './audit-words';
import './oversight.css';

type Row = Schemas['AuditEntryItem'];

const SUBJECTS: Record<string, string> = {
  need: '需求',
  listing: '榜单',
  bid: '揭榜意向书',
  evaluation: '评审',
  award: '承榜',
  objection: '异议',
  agreement: '承榜协议',
  milestone: '里程碑',
  acceptance: '验收',
  account: '账号',
};

const who = (row: Row) =>
  row.actorKind === 'account'
    ? [row.accountName, row.role && ROLE_NAMES[row.role]].filter(Boolean).join('，')
    : ROLE_NAMES[row.actorKind];

const COLUMNS: Column<Row>[] = [
  { key: 'sequence', title: '链上序号', text: (row) => String(row.sequence), width: 100 },
  { key: 'at', title: '时间', text: (row) => dateTime(row.at), width: 170 },
  { key: 'who', title: '何人', text: who, width: 200 },
  {
    key: 'action',
    title: '何事',
    heading: true,
    text: (row) => actionName(row.action),
    width: 200,
  },
  {
    key: 'listing',
    title: '榜单',
    text: (row) => [row.listingCode, row.listingTitle].filter(Boolean).join('　'),
    width: 280,
  },
  { key: 'reason', title: '理由', text: (row) => row.reason, width: 240 },
  {
    key: 'details',
    title: '改动前后',
    text: (row) => lines(row).join('；'),
    render: (row) => (
      <ul className="audit-details">
        {lines(row).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ),
    width: 280,
    wide: true,
  },
  { key: 'address', title: '来源地址', text: (row) => row.address, width: 150, wide: true },
  { key: 'request', title: '请求编号', text: (row) => row.requestId, width: 300, wide: true },
];

const lines = (row: Row): string[] => {
  const details = row.details as Record<string, unknown>;
  return [...factLines(row.subjectType, details), ...changeLines(details)];
};

const FILTERS: Filter[] = [
  { key: 'from', label: '自（日期）', kind: 'date' },
  { key: 'to', label: '至（日期）', kind: 'date' },
  {
    key: 'subjectType',
    label: '对象',
    kind: 'choice',
    options: optionsOf(SUBJECTS),
  },
  {
    key: 'sort',
    label: '次序',
    kind: 'choice',
    options: [
      { value: '-at', label: '最近的在前' },
      { value: 'at', label: '最早的在前' },
    ],
  },
];

/** 审计记录：何人何时做了何事，只增不改。开榜之前，与意向书内容有关的细节不显示。 */
export function AuditPage() {
  return (
    <DeskPage title="审计记录" actions={<PrintButton />}>
      <DataTable<Row>
        name="审计记录"
        queryKey={['audit']}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        filters={FILTERS}
        empty={<Empty title="还没有记录">每一次写入都会在这里留下一条。</Empty>}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/audit-entries', {
              params: {
                query: {
                  limit,
                  cursor,
                  from: values.from,
                  to: values.to,
                  subjectType: values.subjectType,
                  sort: (values.sort as 'at' | '-at' | undefined) ?? '-at',
                },
              },
            }),
          )
        }
      />
    </DeskPage>
  );
}
