import type { ReactNode } from 'react';

export interface HallColumn<T> {
  title: string;
  render: (row: T) => ReactNode;
  number?: boolean;
  /** Names the row; on phones it heads the card. */
  heading?: boolean;
  /** Under the column, for all rows shown. */
  total?: ReactNode;
}

/** A table with numbered rows and a head that stays; on phones each row is a card. */
export function HallTable<T>({
  caption,
  columns,
  rows,
  rowKey,
  from = 0,
  plain,
}: {
  caption: string;
  columns: readonly HallColumn<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  from?: number;
  /** Without 序号, for short tables within a text. */
  plain?: boolean;
}) {
  const totals = columns.some(({ total }) => total !== undefined);
  return (
    <table className={plain ? 'hall-table hall-table-plain' : 'hall-table'}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {!plain && <th scope="col">序号</th>}
          {columns.map(({ title, number }) => (
            <th key={title} scope="col" className={number ? 'cell-number' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row)}>
            {!plain && (
              <td className="cell-order number" data-label="序号">
                {from + index + 1}
              </td>
            )}
            {columns.map(({ title, render, number, heading }) =>
              heading ? (
                <th key={title} scope="row" className="cell-heading">
                  {render(row)}
                </th>
              ) : (
                <td
                  key={title}
                  data-label={title}
                  className={number ? 'cell-number number' : undefined}
                >
                  {render(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {totals && (
        <tfoot>
          <tr>
            {!plain && <td />}
            {columns.map(({ title, total, number }) => (
              <td
                key={title}
                data-label={title}
                className={number ? 'cell-number number' : undefined}
              >
                {total}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
