import { useQuery } from '@tanstack/react-query';
import { DatePicker, Form, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { ADMINISTRATOR_ROLES, ROLE_NAMES, ROLES, type Role } from '#contracts';
import { api, data } from '../../api/client';
import { CommandButton } from '../../desk';

/** A chair comes by appointment, from the alliance's desk. */
type Granted = Exclude<Role, 'rotating_chair'>;
const GRANTED = ROLES.filter((role): role is Granted => role !== 'rotating_chair');

interface Values {
  role: Granted;
  unitId?: string;
  organizationId?: string;
  allianceId?: string;
  validUntil?: Dayjs;
}

const AT_UNIT: readonly Role[] = [
  'posting_officer',
  'committee_officer',
  'committee_approver',
  'supervisor',
  'alliance_lead',
];

const isAdministrator = (role: Role) => (ADMINISTRATOR_ROLES as readonly Role[]).includes(role);

/** 三员分立: an administrator of one kind is that alone; the server decides, this only says so before. */
const grantable = (held: readonly Role[]) =>
  GRANTED.filter((role) =>
    held.every((it) => it === role || (!isAdministrator(it) && !isAdministrator(role))),
  );

/** 授予身份：一个身份是在一处的一个角色。 */
export function GrantMembership({ accountId, held }: { accountId: string; held: Role[] }) {
  return (
    <CommandButton<Values, unknown>
      label="授予身份"
      effect={`授予之后，本人下次切换身份或登录时即可使用。${held.length > 0 ? '系统、安全、审计三种管理员不兼任其他身份，与现有身份不能并存的没有列出。' : ''}`}
      ask={<Questions roles={grantable(held)} />}
      run={({ validUntil, ...body }, headers) =>
        data(
          api.POST('/api/v1/accounts/{id}/memberships', {
            params: { path: { id: accountId } },
            body: { ...body, validUntil: validUntil?.endOf('day').toISOString() },
            headers,
          }),
        )
      }
    />
  );
}

function Questions({ roles }: { roles: readonly Granted[] }) {
  const role = Form.useWatch<Role | undefined>('role');
  return (
    <>
      <Form.Item name="role" label="身份" rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={roles.map((value) => ({ value, label: ROLE_NAMES[value] }))}
        />
      </Form.Item>
      {role && AT_UNIT.includes(role) && (
        <Form.Item name="unitId" label="单位" rules={[{ required: true }]}>
          <Lookup list="units" />
        </Form.Item>
      )}
      {role === 'organization_agent' && (
        <Form.Item name="organizationId" label="社会组织" rules={[{ required: true }]}>
          <Lookup list="organizations" />
        </Form.Item>
      )}
      {role === 'alliance_lead' && (
        <Form.Item name="allianceId" label="联盟" rules={[{ required: true }]}>
          <Lookup list="alliances" />
        </Form.Item>
      )}
      <Form.Item name="validUntil" label="有效至" extra="不填为长期">
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
    </>
  );
}

/** Finds a unit, organisation or alliance by name as one types. */
function Lookup({
  list,
  ...field
}: {
  list: 'units' | 'organizations' | 'alliances';
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}) {
  const [keyword, setKeyword] = useState('');
  const query = useQuery({
    queryKey: [list, 'lookup', keyword],
    queryFn: async (): Promise<{ id: string; name: string }[]> => {
      const params = { query: { limit: 20, keyword: keyword || undefined } };
      if (list === 'units') return (await data(api.GET('/api/v1/units', { params }))).items;
      if (list === 'organizations') {
        return (await data(api.GET('/api/v1/organizations', { params }))).items;
      }
      return (await data(api.GET('/api/v1/alliances', { params: { query: { limit: 20 } } }))).items;
    },
  });
  const found = query.data ?? [];
  return (
    <Select
      {...field}
      showSearch={{ filterOption: false, onSearch: setKeyword }}
      placeholder="输入名称查找"
      loading={query.isFetching}
      notFoundContent={query.isFetching ? '正在查找……' : '没有找到，换个名称试试'}
      options={found.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
