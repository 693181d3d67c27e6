import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';

interface RowsTableProps<T> {
  label: string;
  rows: readonly T[];
  columns: { title: string; width?: string; cell: (row: T, index: number) => ReactNode }[];
  /** What one row is called: 指标、评分项. */
  noun: string;
  max: number;
  onAdd: () => void;
  onRemove: (index: number) => void;
  foot?: ReactNode;
  id?: string;
}

/** A table written in place; each row is a card on a phone. */
export function RowsTable<T>(props: RowsTableProps<T>) {
  const { label, rows, columns, noun, max, onAdd, onRemove, foot, id } = props;
  return (
    <div className="stack" id={id} tabIndex={-1}>
      {rows.length > 0 && (
        <table className="plain-table edit-table" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">序号</th>
              {columns.map(({ title, width }) => (
                <th key={title} scope="col" style={{ width }}>
                  {title}
                </th>
              ))}
              <th scope="col">删除</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <td data-label="序号">{index + 1}</td>
                {columns.map(({ title, cell }) => (
                  <td key={title} data-label={title}>
                    {cell(row, index)}
                  </td>
                ))}
                <td data-label="删除">
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={`删除第 ${index + 1} 项${noun}`}
                    onClick={() => onRemove(index)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          {foot && <tfoot>{foot}</tfoot>}
        </table>
      )}
      <div>
        <Button icon={<PlusOutlined />} disabled={rows.length >= max} onClick={onAdd}>
          添加{noun}
        </Button>
        {rows.length >= max && <span className="why-not">　最多 {max} 项</span>}
      </div>
    </div>
  );
}
