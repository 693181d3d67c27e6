import { UNIT_KIND_NAMES, type UnitKind } from '#contracts';
import { api, data } from '../../api/client';
import { DataTable, DeskPage, optionsOf, type Column, type Filter } from '../../desk';
import { useSession } from '../../session/session';
import { Empty } from '../../ui';
import { ChangeUnit, NewUnit } from './unit-dialogs';
import type { Unit } from './words';

const COLUMNS: Column<Unit>[] = [
  { key: 'name', title: '名称', heading: true, width: 240, text: ({ name }) => name },
  { key: 'kind', title: '种类', text: ({ kind }) => UNIT_KIND_NAMES[kind] },
  { key: 'parent', title: '上级单位', text: ({ parentName }) => parentName },
  { key: 'code', title: '行政区划代码', text: ({ divisionCode }) => divisionCode },
  {
    key: 'active',
    title: '状态',
    render: ({ active }) => (
      <span className={active ? 'tag tag-good' : 'tag'}>{active ? '在用' : '已停用'}</span>
    ),
    text: ({ active }) => (active ? '在用' : '已停用'),
  },
];

const FILTERS: Filter[] = [
  { key: 'keyword', label: '名称关键词', kind: 'text' },
  { key: 'kind', label: '种类', kind: 'choice', options: optionsOf(UNIT_KIND_NAMES) },
  {
    key: 'active',
    label: '是否在用',
    kind: 'choice',
    options: [
      { value: 'true', label: '在用' },
      { value: 'false', label: '已停用' },
    ],
  },
];

/** 单位: districts, streets, communities, departments; kept by the administrator. */
export function UnitsPage() {
  const administrator = useSession()?.membership.role === 'administrator';
  const edit: Column<Unit> = {
    key: 'edit',
    title: '办理',
    render: (unit) => <ChangeUnit unit={unit} />,
    text: () => null,
    screenOnly: true,
  };
  return (
    <DeskPage title="单位" actions={administrator && <NewUnit />}>
      <DataTable
        name="单位"
        queryKey={['units', 'table']}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/units', {
              params: {
                query: {
                  limit,
                  cursor,
                  keyword: values.keyword,
                  kind: values.kind as UnitKind | undefined,
                  active: values.active === undefined ? undefined : values.active === 'true',
                },
              },
            }),
          )
        }
        columns={administrator ? [...COLUMNS, edit] : COLUMNS}
        rowKey={({ id }) => id}
        filters={FILTERS}
        empty={<Empty title="还没有单位">先登记区，再登记街道和社区。</Empty>}
      />
    </DeskPage>
  );
}
