import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, data } from '../../api/client';

interface Named {
  id: string;
  name: string;
}

/** 有关组织：按名称查找，可选多家。 */
export function OrganizationsField({
  value,
  onChange,
}: {
  value: Named[];
  onChange: (value: Named[]) => void;
}) {
  const [keyword, setKeyword] = useState('');
  const { data: found, isFetching } = useQuery({
    queryKey: ['organizations', 'names', keyword],
    queryFn: () =>
      data(
        api.GET('/api/v1/organizations', {
          params: { query: { keyword: keyword || undefined, limit: 50, sort: 'name' } },
        }),
      ),
  });
  const offered = [
    ...value,
    ...(found?.items ?? []).filter(({ id }) => !value.some((it) => it.id === id)),
  ];
  return (
    <div className="stack">
      <Select
        mode="multiple"
        aria-label="有关组织"
        placeholder="输入名称查找，可选多家"
        loading={isFetching}
        showSearch={{ filterOption: false, onSearch: setKeyword }}
        value={value.map((it) => it.id)}
        options={offered.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(ids: string[]) =>
          onChange(ids.map((id) => offered.find((it) => it.id === id) ?? { id, name: id }))
        }
        notFoundContent={isFetching ? '正在查找……' : '没有找到；未在本平台登记的组织不必填写'}
        style={{ width: '100%' }}
      />
      <p className="secondary small">
        由系统与揭榜方比对，只用于核对回避，不会告诉您有哪些揭榜方。
      </p>
    </div>
  );
}
