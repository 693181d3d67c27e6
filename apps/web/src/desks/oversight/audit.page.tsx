import { api, data } from '../../api/client';
import {
  DataTable,
  DeskPage,
  LinkButton,
  optionsOf,
  PrintButton,
  type Filter,
  type FilterValues,
} from '../../desk';
import { useSession } from '../../session/session';
import { Empty } from '../../ui';
import { COLUMNS, type Row } from './audit-columns';

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
  export: '整表导出',
  reading: '紧急调阅',
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

const queryOf = (values: FilterValues) => ({
  from: values.from,
  to: values.to,
  subjectType: values.subjectType,
  sort: (values.sort as 'at' | '-at' | undefined) ?? '-at',
});

/** 审计记录：何人何时做了何事，只增不改。开榜之前，与意向书内容有关的细节不显示。 */
export function AuditPage() {
  const supervisor = useSession()?.membership.role === 'supervisor';
  return (
    <DeskPage
      title="审计记录"
      actions={
        <>
          {supervisor && <LinkButton to="/readings">紧急调阅</LinkButton>}
          <PrintButton />
        </>
      }
    >
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
              params: { query: { ...queryOf(values), limit, cursor } },
            }),
          )
        }
        download={(values) =>
          data(
            api.GET('/api/v1/exports/audit-entries.xlsx', {
              params: { query: queryOf(values) },
              parseAs: 'blob',
            }),
          )
        }
      />
    </DeskPage>
  );
}
