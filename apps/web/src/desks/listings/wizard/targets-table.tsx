import { Input, InputNumber } from 'antd';
import type { Target } from '../listing-data';
import { useGap } from './item';
import { RowsTable } from './rows-table';
import { idOf } from './steps';

/** 可量化指标: what is accepted in the end, one line each. */
export function TargetsTable({
  value,
  onChange,
}: {
  value: Target[];
  onChange: (targets: Target[]) => void;
}) {
  const gap = useGap('targets');
  const set = (index: number, part: Partial<Target>) =>
    onChange(value.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const text = (key: 'name' | 'unit' | 'proof', title: string, max: number, hint: string) => ({
    title,
    cell: (row: Target, index: number) => (
      <Cell field={`targets[${index}].${key}`}>
        {(id, status) => (
          <Input
            id={id}
            status={status}
            aria-label={`第 ${index + 1} 项${title === '指标' ? '指标名称' : title}`}
            placeholder={hint}
            value={row[key]}
            maxLength={max}
            onChange={({ target }) => set(index, { [key]: target.value })}
          />
        )}
      </Cell>
    ),
  });
  return (
    <>
      {gap && <p className="field-error">{gap}</p>}
      <RowsTable
        id="targets"
        label="可量化指标"
        noun="指标"
        rows={value}
        max={50}
        columns={[
          { ...text('name', '指标', 100, '如 入户探访'), width: '28%' },
          {
            title: '目标值',
            width: '16%',
            cell: (row, index) => (
              <Cell field={`targets[${index}].target`}>
                {(id, status) => (
                  <InputNumber
                    id={id}
                    status={status}
                    aria-label={`第 ${index + 1} 项目标值`}
                    value={row.target}
                    min={0}
                    max={1_000_000_000}
                    precision={0}
                    style={{ width: '100%' }}
                    onChange={(target) => set(index, { target })}
                  />
                )}
              </Cell>
            ),
          },
          { ...text('unit', '计量单位', 20, '如 人次'), width: '14%' },
          text('proof', '证明方式', 200, '如 签到表、服务台账'),
        ]}
        onAdd={() => onChange([...value, { name: '', unit: '', target: null, proof: '' }])}
        onRemove={(index) => onChange(value.filter((_, at) => at !== index))}
      />
    </>
  );
}

/** One cell of a table with what is missing in it. */
export function Cell({
  field,
  children,
}: {
  field: string;
  children: (id: string, status: 'error' | undefined) => React.ReactNode;
}) {
  const gap = useGap(field);
  return (
    <>
      {children(idOf(field), gap ? 'error' : undefined)}
      {gap && <span className="field-error small">{gap}</span>}
    </>
  );
}
