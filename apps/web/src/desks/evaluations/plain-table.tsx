import type { ReactNode } from 'react';
import { useElderMode } from '../../ui/elder-mode';
import { usePhone } from '../../ui/media';

export interface PlainColumn<T> {
  title: string;
  cell: (row: T, index: number) => ReactNode;
  /** Heads the card on a phone. */
  heading?: boolean;
  align?: 'right' | 'center';
}

interface PlainTableProps<T> {
  label: string;
  rows: readonly T[];
  rowKey: (row: T, index: number) => string;
  columns: PlainColumn<T>[];
  /** 序号; on unless told. */
  numbered?: boolean;
  /** The last line: 合计. */
  foot?: [string, ReactNode];
}

/** A short table of a document: real rows on paper and on a desk, cards on a phone. */
export function PlainTable<T>({
  label,
  rows,
  rowKey,
  columns,
  numbered = true,
  foot,
}: PlainTableProps<T>) {
  const narrow = usePhone();
  const elder = useElderMode();
  if (narrow || (elder && columns.length > 4)) {
    const heading = columns.find((column) => column.heading) ?? columns[0]!;
    return (
      <ol className="plain-cards" aria-label={label}>
        {rows.map((row, index) => (
          <li key={rowKey(row, index)}>
            <b>
              {numbered && `${index + 1}．`}
              {heading.cell(row, index)}
            </b>
            <dl className="facts">
              {columns
                .filter((column) => column !== heading)
                .map((column) => (
                  <div key={column.title}>
                    <dt>{column.title}</dt>
                    <dd>{column.cell(row, index)}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
        {foot && (
          <li className="plain-foot">
            <b>{foot[0]}</b>　{foot[1]}
          </li>
        )}
      </ol>
    );
  }
  return (
    <table className="plain">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          {numbered && <th scope="col">序号</th>}
          {columns.map(({ title, align }) => (
            <th key={title} scope="col" className={align}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)}>
            {numbered && <td className="number">{index + 1}</td>}
            {columns.map(({ title, cell, align }) => (
              <td key={title} className={align}>
                {cell(row, index)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={columns.length + (numbered ? 1 : 0)}>
              {foot[0]}　{foot[1]}
            </th>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
