import { Form, Input } from 'antd';
import { api, data } from '../../api/client';
import { CommandButton, DataTable, DeskPage, type Column, type Filter } from '../../desk';
import { useSession } from '../../session/session';
import { date } from '../../text/dates';
import { Empty } from '../../ui';
import { UnitSelect } from './choices';
import type { Alliance } from './words';

const COLUMNS: Column<Alliance>[] = [
  { key: 'name', title: '联盟', heading: true, width: 220, text: ({ name }) => name },
  { key: 'lead', title: '牵头单位', text: ({ leadUnitName }) => leadUnitName },
  {
    key: 'members',
    title: '成员数',
    align: 'right',
    text: ({ memberCount }) => memberCount,
    total: (rows) => rows.reduce((sum, { memberCount }) => sum + memberCount, 0),
  },
  {
    key: 'chair',
    title: '现任轮值主席单位',
    text: ({ chairOrganizationName }) => chairOrganizationName ?? '暂缺',
  },
  {
    key: 'until',
    title: '任期至',
    text: ({ chairEndsOn }) => (chairEndsOn ? date(chairEndsOn) : ''),
  },
  { key: 'active', title: '状态', text: ({ active }) => (active ? '在用' : '已停用') },
];

const FILTERS: Filter[] = [
  { key: 'keyword', label: '名称关键词', kind: 'text' },
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

/** 联盟. */
export function AlliancesPage() {
  const officer = useSession()?.membership.role === 'committee_officer';
  return (
    <DeskPage title="联盟" actions={officer && <NewAlliance />}>
      <DataTable
        name="联盟"
        queryKey={['alliances']}
        load={({ values, limit, cursor }) =>
          data(
            api.GET('/api/v1/alliances', {
              params: {
                query: {
                  limit,
                  cursor,
                  keyword: values.keyword,
                  active: values.active === undefined ? undefined : values.active === 'true',
                },
              },
            }),
          )
        }
        columns={COLUMNS}
        rowKey={({ id }) => id}
        to={({ id }) => `/alliances/${id}`}
        filters={FILTERS}
        empty={<Empty title="还没有联盟">登记联盟并加入成员后，每次发榜会同时送达各联盟。</Empty>}
      />
    </DeskPage>
  );
}

function NewAlliance() {
  return (
    <CommandButton<{ name: string; leadUnitId: string }, unknown>
      label="登记联盟"
      primary
      effect="登记后可加入成员、任命轮值主席，今后发榜同时送达这个联盟。"
      done="已登记"
      ask={<AllianceItems />}
      run={(body, headers) => data(api.POST('/api/v1/alliances', { body, headers }))}
    />
  );
}

/** 名称、牵头单位. */
export function AllianceItems() {
  return (
    <>
      <Form.Item name="name" label="联盟名称" rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="leadUnitId" label="牵头单位" rules={[{ required: true }]}>
        <UnitSelect />
      </Form.Item>
    </>
  );
}
