import { Input } from 'antd';
import { DateInput } from '../../../desk/date-input';
import { MoneyInput } from '../../../desk';
import type { RowColumn } from './rows';

interface RowCellProps<R> {
  column: RowColumn<R>;
  value: unknown;
  onChange: (value: unknown) => void;
  id: string;
  /** Where no visible label stands beside it. */
  label?: string;
}

/** One field of one line. */
export function RowCell<R>({ column, value, onChange, id, label }: RowCellProps<R>) {
  const shared = { id, 'aria-label': label };
  const text = (value ?? '') as string;
  const typed = ({ target }: { target: { value: string } }) => onChange(target.value);
  switch (column.kind) {
    case 'money':
      return <MoneyInput {...shared} value={value as number | null} onChange={onChange} />;
    case 'date':
      return <DateInput {...shared} value={text || null} onChange={(day) => onChange(day ?? '')} />;
    case 'whole':
      return (
        <Input
          {...shared}
          inputMode="numeric"
          value={value === null || value === undefined ? '' : String(value)}
          onChange={({ target }) => onChange(wholeOf(target.value))}
        />
      );
    case 'long':
      return (
        <Input.TextArea
          {...shared}
          value={text}
          maxLength={column.max}
          autoSize={{ minRows: 1, maxRows: 8 }}
          onChange={typed}
        />
      );
    default:
      return <Input {...shared} value={text} maxLength={column.max} onChange={typed} />;
  }
}

/** Digits only, however they were typed; nothing for nothing. */
function wholeOf(typed: string): number | null {
  const digits = typed
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\D/g, '')
    .slice(0, 7);
  return digits === '' ? null : Math.min(Number(digits), 1_000_000);
}
