import { Select } from 'antd';
import { shanghaiInstant } from '#kernel';
import { DateInput } from '../../desk';
import { lastDayOf, timeOf } from './deadline';

/** Office hours by the half hour, and the end of the day. */
const TIMES = [
  ...Array.from({ length: 19 }, (_, index) => {
    const minutes = 9 * 60 + index * 30;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 ? '30' : '00'}`;
  }),
  '24:00',
];

interface DeadlineInputProps {
  /** An instant, as the api writes it. */
  value?: string | null;
  onChange?: (instant: string | null) => void;
  id?: string;
  min?: string;
  label?: string;
}

/** A deadline: its last day and the time of day, Beijing time whatever the machine's zone. */
export function DeadlineInput({
  value,
  onChange,
  id,
  min,
  label = '揭榜截止',
}: DeadlineInputProps) {
  const day = value ? lastDayOf(value) : undefined;
  const time = value ? timeOf(value) : '17:00';
  const set = (nextDay: string | undefined, nextTime: string) =>
    onChange?.(nextDay ? shanghaiInstant(nextDay, nextTime).toISOString() : null);
  return (
    <div className="deadline-input">
      <DateInput
        id={id}
        aria-label={`${label}日期`}
        value={day}
        min={min}
        onChange={(next) => set(next, time)}
      />
      <Select
        aria-label={`${label}时刻`}
        value={time}
        disabled={!day}
        onChange={(next) => set(day, next)}
        options={[...new Set([...TIMES, time])]
          .sort()
          .map((it) => ({ value: it, label: it === '24:00' ? '24:00（当日结束）' : it }))}
      />
    </div>
  );
}
