import type { ReactNode } from 'react';

/** A table that is only read; each row is a card on a phone. */
export function PlainTable<T>({
  label,
  rows,
  columns,
  foot,
}: {
  label: string;
  rows: readonly T[];
  columns: { title: string; text: (row: T) => ReactNode; number?: boolean }[];
  foot?: ReactNode;
}) {
  return (
    <table className="plain-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">序号</th>
          {columns.map(({ title, number }) => (
            <th key={title} scope="col" className={number ? 'right' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <td data-label="序号">{index + 1}</td>
            {columns.map(({ title, text, number }) => (
              <td key={title} data-label={title} className={number ? 'right number' : undefined}>
                {text(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  );
}
