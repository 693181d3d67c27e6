import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useId, useRef, type ReactNode } from 'react';
import { usePhone } from '../../../ui/media';
import { fieldId } from './parts';
import { RowCell } from './row-cell';
import { isBlank, rowFault, type RowColumn, type RowKind } from './rows';
import { Required } from './text-part';

interface RowTableProps<R extends object> {
  kind: RowKind<R>;
  rows: R[];
  onChange: (rows: R[]) => void;
  required?: boolean;
  hint?: ReactNode;
  /** A computed last column, such as the line's amount. */
  sum?: { label: string; of: (row: R) => ReactNode };
  /** Under the table: the total. */
  foot?: ReactNode;
  /** Beside “添加一行”. */
  tools?: ReactNode;
  max?: number;
}

/** A table one writes in: a table on desks, one card a line on phones. */
export function RowTable<R extends object>(props: RowTableProps<R>) {
  const { kind, rows, onChange, required, hint, foot, tools, max = 50 } = props;
  const phone = usePhone();
  const uid = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const cellId = (index: number, column: RowColumn<R>) => `${uid}-${index}-${column.key}`;

  const add = () => {
    const index = rows.length;
    onChange([...rows, { ...kind.empty }]);
    // The new line is on the page a moment later.
    setTimeout(() => document.getElementById(cellId(index, kind.columns[0]!))?.focus(), 50);
  };
  const lines: LineProps<R>[] = rows.map((row, index) => ({
    ...props,
    row,
    index,
    idOf: (column) => cellId(index, column),
    set: (key, value) =>
      onChange(rows.map((other, at) => (at === index ? { ...other, [key]: value } : other))),
    remove: () => onChange(rows.filter((_, at) => at !== index)),
  }));
  return (
    <fieldset className="letter-rows" id={fieldId(kind.name)} ref={box} tabIndex={-1}>
      <legend>
        {kind.name}
        {required && <Required />}
      </legend>
      {hint && <p className="secondary small">{hint}</p>}
      {rows.length > 0 &&
        (phone ? (
          <ol className="letter-cards">
            {lines.map((line) => (
              <CardLine key={line.index} {...line} />
            ))}
          </ol>
        ) : (
          <TableLines {...props} lines={lines} />
        ))}
      {foot}
      <div className="row">
        <Button icon={<PlusOutlined />} onClick={add} disabled={rows.length >= max}>
          添加一行{kind.name}
        </Button>
        {tools}
        {rows.length >= max && <span className="why-not">最多 {max} 行</span>}
      </div>
    </fieldset>
  );
}

interface LineProps<R extends object> extends RowTableProps<R> {
  row: R;
  index: number;
  idOf: (column: RowColumn<R>) => string;
  set: (key: string, value: unknown) => void;
  remove: () => void;
}

function TableLines<R extends object>({
  kind,
  sum,
  lines,
}: RowTableProps<R> & { lines: LineProps<R>[] }) {
  return (
    <table className="letter-table" aria-label={kind.name}>
      <thead>
        <tr>
          <th scope="col" style={{ width: 44 }}>
            序号
          </th>
          {kind.columns.map(({ key, label, required, width, hint }) => (
            <th key={key} scope="col" style={{ width }}>
              {label}
              {required && <Required />}
              {hint && <span className="secondary small">（{hint}）</span>}
            </th>
          ))}
          {sum && (
            <th scope="col" className="number" style={{ width: 130 }}>
              {sum.label}
            </th>
          )}
          <th scope="col" style={{ width: 52 }}>
            <span className="visually-hidden">删除</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <TableLine key={line.index} {...line} />
        ))}
      </tbody>
    </table>
  );
}

function TableLine<R extends object>(line: LineProps<R>) {
  const { kind, row, index, idOf, set, sum } = line;
  const fault = isBlank(row) ? null : rowFault(kind, row);
  return (
    <>
      <tr>
        <td className="number">{index + 1}</td>
        {kind.columns.map((column) => (
          <td key={column.key}>
            <RowCell
              column={column}
              id={idOf(column)}
              label={`${kind.name}第 ${index + 1} 行${column.label}`}
              value={row[column.key]}
              onChange={(value) => set(column.key, value)}
            />
          </td>
        ))}
        {sum && <td className="number letter-sum">{sum.of(row)}</td>}
        <td>
          <Remove {...line} />
        </td>
      </tr>
      {fault && (
        <tr>
          <td />
          <td colSpan={kind.columns.length + (sum ? 2 : 1)}>
            <Fault text={fault} />
          </td>
        </tr>
      )}
    </>
  );
}

function CardLine<R extends object>(line: LineProps<R>) {
  const { kind, row, index, idOf, set, sum } = line;
  const fault = isBlank(row) ? null : rowFault(kind, row);
  return (
    <li className="letter-card">
      <div className="letter-card-head">
        <b>第 {index + 1} 行</b>
        <Remove {...line} />
      </div>
      {kind.columns.map((column) => (
        <div key={column.key} className="letter-field">
          <label htmlFor={idOf(column)}>
            {column.label}
            {column.required && <Required />}
            {column.hint && <span className="secondary small">（{column.hint}）</span>}
          </label>
          <RowCell
            column={column}
            id={idOf(column)}
            value={row[column.key]}
            onChange={(value) => set(column.key, value)}
          />
        </div>
      ))}
      {sum && (
        <p className="row">
          <span className="secondary">{sum.label}</span>
          <b className="number">{sum.of(row)}</b>
        </p>
      )}
      {fault && <Fault text={fault} />}
    </li>
  );
}

const Fault = ({ text }: { text: string }) => <span className="field-error small">{text}</span>;

/** A blank line goes at once; a written one asks. */
function Remove<R extends object>({ kind, row, index, remove }: LineProps<R>) {
  const label = `删除${kind.name}第 ${index + 1} 行`;
  const button = (onClick?: () => void) => (
    <Button type="text" icon={<DeleteOutlined />} aria-label={label} onClick={onClick} />
  );
  if (isBlank(row)) return button(remove);
  return (
    <Popconfirm
      title={`${label}？`}
      description="这一行填写的内容将被删去。"
      okText="删除"
      cancelText="保留"
      onConfirm={remove}
    >
      {button()}
    </Popconfirm>
  );
}
