import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import type { UnitKind } from '#contracts';
import { api, data } from '../../api/client';

interface Named {
  id: string;
  name: string;
}

interface RemoteProps<V> {
  id?: string;
  value?: V;
  onChange?: (value: V) => void;
  placeholder: string;
  queryKey: readonly unknown[];
  find: (keyword: string | undefined) => Promise<Named[]>;
  /** Reads the name of one that is chosen already. */
  name: (id: string) => Promise<Named>;
}

const chosenIn = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];

/** Chooses one or several out of very many: what is typed is looked for on the server. */
function Remote<V extends string | null | string[]>({
  find,
  name,
  queryKey,
  several,
  value,
  ...rest
}: RemoteProps<V> & { several?: boolean }) {
  const [keyword, setKeyword] = useState('');
  const found = useQuery({
    queryKey: [...queryKey, 'find', keyword],
    queryFn: () => find(keyword || undefined),
  });
  const ids = chosenIn(value);
  const chosen = useQuery({
    queryKey: [...queryKey, 'names', ids],
    queryFn: () => Promise.all(ids.map(name)),
    enabled: ids.length > 0,
  });
  const options = new Map<string, string>();
  for (const it of [...(chosen.data ?? []), ...(found.data ?? [])]) options.set(it.id, it.name);
  return (
    <Select<V>
      {...rest}
      value={value}
      mode={several ? 'multiple' : undefined}
      allowClear
      showSearch={{ filterOption: false, onSearch: setKeyword }}
      loading={found.isFetching}
      options={[...options].map(([id, label]) => ({ value: id, label }))}
      notFoundContent={found.isFetching ? '正在查找……' : '没有找到，换几个字试试'}
      style={{ width: '100%' }}
    />
  );
}

type Choice<V> = Pick<RemoteProps<V>, 'id' | 'value' | 'onChange'>;

interface OrganizationChoice {
  /** Only registered ones can be a host, only members can chair. */
  registeredOnly?: boolean;
  allianceId?: string;
}

const organizations = ({ registeredOnly, allianceId }: OrganizationChoice) => ({
  queryKey: ['organizations', 'choice', registeredOnly, allianceId] as const,
  placeholder: '输入名称中的字查找',
  find: async (keyword: string | undefined) => {
    const registrationKind = registeredOnly ? ('registered' as const) : undefined;
    const query = { keyword, active: true, limit: 20, registrationKind, allianceId };
    return (await data(api.GET('/api/v1/organizations', { params: { query } }))).items;
  },
  name: (id: string) => data(api.GET('/api/v1/organizations/{id}', { params: { path: { id } } })),
});

export function OrganizationSelect({
  registeredOnly,
  allianceId,
  ...rest
}: Choice<string | null> & OrganizationChoice) {
  return <Remote {...organizations({ registeredOnly, allianceId })} {...rest} />;
}

export function OrganizationsSelect(props: Choice<string[]>) {
  return <Remote several {...organizations({})} {...props} />;
}

export function UnitSelect({ kind, ...rest }: Choice<string | null> & { kind?: UnitKind }) {
  return (
    <Remote
      queryKey={['units', 'choice', kind]}
      placeholder="输入名称中的字查找"
      find={async (keyword) => {
        const query = { keyword, kind, active: true, limit: 50 };
        return (await data(api.GET('/api/v1/units', { params: { query } }))).items;
      }}
      name={(id) => data(api.GET('/api/v1/units/{id}', { params: { path: { id } } }))}
      {...rest}
    />
  );
}
