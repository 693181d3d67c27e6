import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import type { Filter, FilterValues } from './types';

interface FiltersProps {
  filters: readonly Filter[];
  values: FilterValues;
  onChange: (key: string, value: string | undefined) => void;
  onClear: () => void;
}

/** The filters above a table. */
export function Filters({ filters, values, onChange, onClear }: FiltersProps) {
  return (
    <>
      {filters.map((filter) => (
        <div key={filter.key} className="table-filter">
          <One filter={filter} value={values[filter.key]} onChange={onChange} />
        </div>
      ))}
      {Object.values(values).some(Boolean) && (
        <Button type="link" onClick={onClear}>
          清除筛选
        </Button>
      )}
    </>
  );
}

function One({
  filter,
  value,
  onChange,
}: {
  filter: Filter;
  value: string | undefined;
  onChange: FiltersProps['onChange'];
}) {
  const { key, label } = filter;
  if (filter.kind === 'text') {
    return (
      <Input.Search
        key={value}
        allowClear
        aria-label={label}
        placeholder={label}
        defaultValue={value}
        onSearch={(text) => onChange(key, text.trim() || undefined)}
      />
    );
  }
  if (filter.kind === 'date') {
    return (
      <DatePicker
        aria-label={label}
        placeholder={label}
        value={value ? dayjs(value) : null}
        onChange={(day) => onChange(key, day?.format('YYYY-MM-DD'))}
        style={{ width: '100%' }}
      />
    );
  }
  const several = filter.kind === 'choices';
  return (
    <Select
      aria-label={label}
      placeholder={label}
      mode={several ? 'multiple' : undefined}
      allowClear
      maxTagCount="responsive"
      showSearch={{ optionFilterProp: 'label' }}
      options={filter.options}
      value={several ? (value?.split(',') ?? []) : value}
      onChange={(chosen?: string | string[]) =>
        onChange(key, (Array.isArray(chosen) ? chosen.join(',') : chosen) || undefined)
      }
      style={{ width: '100%' }}
    />
  );
}
