import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { ROLE_NAMES, ROLES, type Role } from '#contracts';
import { api, data, type Schemas } from '../../api/client';
import { useSession } from '../../session/session';
import { DataTable, DeskPage, type Column, type Filter } from '../../desk';
import { dateTime } from '../../text/dates';
import { Empty } from '../../ui';

type Row = Schemas['AccountItem'];

const state = (row: Row) => (row.disabled ? '已停用' : row.locked ? '已锁定' : '正常');

const COLUMNS: Column<Row>[] = [
  { key: 'login', title: '账号名', heading: true, text: (row) => row.login },
  { key: 'name', title: '姓名', text: (row) => row.name },
  {
    key: 'state',
    title: '状态',
    text: state,
    render: (row) => (
      <span className={row.disabled || row.locked ? 'tag tag-bad' : 'tag tag-good'}>
        {state(row)}
      </span>
    ),
  },
  { key: 'created', title: '建立时间', text: (row) => dateTime(row.createdAt) },
];

const FILTERS: Filter[] = [
  { key: 'keyword', label: '账号名、姓名', kind: 'text' },
  {
    key: 'role',
    label: '身份',
    kind: 'choice',
    options: ROLES.map((value) => ({ value, label: ROLE_NAMES[value] })),
  },
];

/** 账号。 */
export function AccountsPage() {
  const navigate = useNavigate();
  const opens = useSession()?.membership.role === 'administrator';
  return (
    <DeskPage
      title="账号"
      actions={
        opens ? (
          <Button type="primary" onClick={() => void navigate('/accounts/new')}>
            建立账号
          </Button>
        ) : (
          <span className="secondary">开户、停用由系统管理员办理</span>
        )
      }
    >
      <DataTable<Row>
        name="账号"
        queryKey={['accounts']}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        to={(row) => `/accounts/${row.id}`}
        filters={FILTERS}
        empty={<Empty title="还没有账号" />}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/accounts', {
              params: {
                query: {
                  limit,
                  cursor,
                  keyword: values.keyword,
                  role: values.role as Role | undefined,
                },
              },
            }),
          )
        }
      />
    </DeskPage>
  );
}
