import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface DateInputProps {
  /** `2026-11-22`. */
  value?: string | null;
  onChange?: (day: string | undefined) => void;
  id?: string;
  disabled?: boolean;
  /** First and last day that may be chosen. */
  min?: string;
  max?: string;
  'aria-label'?: string;
}

/** A day, held as the api writes it. */
export function DateInput({ value, onChange, min, max, ...rest }: DateInputProps) {
  return (
    <DatePicker
      {...rest}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day?.format('YYYY-MM-DD'))}
      // Enter takes the day; it does not send the form.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      minDate={min ? dayjs(min) : undefined}
      maxDate={max ? dayjs(max) : undefined}
      format="YYYY-MM-DD"
      placeholder="年-月-日"
      style={{ width: '100%' }}
    />
  );
}
