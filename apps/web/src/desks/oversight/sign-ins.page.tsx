import { ACTION_NAMES } from '#contracts';
import { api, data } from '../../api/client';
import { DataTable, DeskPage, PrintButton, type Column, type Filter } from '../../desk';
import { Empty } from '../../ui';
import { COLUMNS, type Row } from './audit-columns';

/** Whose account it is about: whoever signs in is still nobody when it is asked. */
const ABOUT: Column<Row> = {
  key: 'about',
  title: '账号',
  text: (row) => row.subjectAccount,
  width: 160,
};
const SHOWN = COLUMNS.flatMap((column) => {
  if (column.key === 'listing') return [ABOUT];
  return column.key === 'reason' ? [] : [column];
});

const ACTIONS = [
  'session.begin',
  'session.refused',
  'session.end',
  'session.revoke',
  'session.prove',
  'account.reset',
  'account.unlock',
  'account.second_factor_reset',
  'membership.add',
  'membership.end',
];

const FILTERS: Filter[] = [
  { key: 'from', label: '自（日期）', kind: 'date' },
  { key: 'to', label: '至（日期）', kind: 'date' },
  {
    key: 'action',
    label: '何事',
    kind: 'choice',
    options: ACTIONS.map((value) => ({ value, label: ACTION_NAMES[value]! })),
  },
];

/** 登录与被拒：谁在何时从何处登录、被拒，谁的密码、身份被谁改动。 */
export function SignInsPage() {
  return (
    <DeskPage title="登录与被拒" actions={<PrintButton />}>
      <DataTable<Row>
        name="登录与被拒"
        queryKey={['audit', 'sign-ins']}
        columns={SHOWN}
        rowKey={(row) => row.id}
        filters={FILTERS}
        empty={<Empty title="没有符合条件的记录" />}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/audit-entries', {
              params: {
                query: {
                  limit,
                  cursor,
                  from: values.from,
                  to: values.to,
                  action: values.action,
                  about: 'access',
                  sort: '-at',
                },
              },
            }),
          )
        }
      />
    </DeskPage>
  );
}
