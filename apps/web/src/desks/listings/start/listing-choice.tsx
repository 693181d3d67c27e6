import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { LISTING_STATUS_NAMES, type ListingStatus } from '#contracts';
import { api, data } from '../../../api/client';

/** Chooses one of the listings that the officer sees, found by name or code. */
export function ListingChoice({
  label,
  status,
  value,
  onChange,
}: {
  label: string;
  status?: ListingStatus[];
  value: string | null;
  onChange: (id: string) => void;
}) {
  const id = useId();
  const [keyword, setKeyword] = useState('');
  const { data: found, isFetching } = useQuery({
    queryKey: ['listings', 'choice', status, keyword],
    queryFn: () =>
      data(
        api.GET('/api/v1/listings', {
          params: { query: { status, keyword: keyword || undefined, limit: 20 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="stack">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        placeholder="输入名称或编号查找"
        showSearch={{ filterOption: false, onSearch: setKeyword }}
        loading={isFetching}
        value={value ?? undefined}
        notFoundContent="没有找到，请换个词试试"
        options={(found?.items ?? []).map((it) => ({
          value: it.id,
          label: [it.code, it.title || '（未命名）', LISTING_STATUS_NAMES[it.status]]
            .filter(Boolean)
            .join('　'),
        }))}
        onChange={onChange}
      />
    </div>
  );
}
