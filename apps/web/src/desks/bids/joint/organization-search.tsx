import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { ORG_TYPE_NAMES } from '#contracts';
import { api, data, type Schemas } from '../../../api/client';

type Organization = Schemas['OrganizationItem'];

interface OrganizationSearchProps {
  id: string;
  /** Those who are in already. */
  except: readonly string[];
  disabled?: boolean;
  onChoose: (organization: Organization) => void;
}

/** Finds an organisation by its name and takes it at once. */
export function OrganizationSearch({ id, except, disabled, onChoose }: OrganizationSearchProps) {
  const [keyword, setKeyword] = useState('');
  const { data: page, isFetching } = useQuery({
    queryKey: ['organizations', 'search', keyword],
    queryFn: () =>
      data(
        api.GET('/api/v1/organizations', {
          params: { query: { keyword: keyword || undefined, active: true, limit: 20 } },
        }),
      ),
    placeholderData: (before) => before,
  });
  const found = (page?.items ?? []).filter((it) => !except.includes(it.id));
  return (
    <Select
      id={id}
      value={null}
      disabled={disabled}
      placeholder="输入名称查找并邀请"
      showSearch={{ filterOption: false, onSearch: setKeyword }}
      loading={isFetching}
      notFoundContent={isFetching ? '正在查找……' : '没有找到，请核对名称'}
      options={found.map((it) => ({
        value: it.id,
        label: `${it.name}（${ORG_TYPE_NAMES[it.orgType]}）`,
      }))}
      onChange={(chosen: string | null) => {
        const organization = found.find((it) => it.id === chosen);
        if (organization) onChoose(organization);
        setKeyword('');
      }}
      style={{ width: '100%' }}
    />
  );
}
