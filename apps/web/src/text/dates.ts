import { formatDeadline } from '#kernel';

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

function pick(instant: string | Date): Record<Part, string> {
  const found = parts.formatToParts(new Date(instant));
  return Object.fromEntries(found.map(({ type, value }) => [type, value])) as Record<Part, string>;
}

/** `2026年11月22日 13:23`, Beijing time, whatever the machine's zone. */
export function dateTime(instant: string | Date): string {
  const { year, month, day, hour, minute } = pick(instant);
  return `${year}年${Number(month)}月${Number(day)}日 ${hour}:${minute}`;
}

/** `2026年11月22日` of an instant (Beijing) or of a date `2026-11-22`. */
export function date(value: string | Date): string {
  const { year, month, day } =
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
      ? { year: value.slice(0, 4), month: value.slice(5, 7), day: value.slice(8) }
      : pick(value);
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** A deadline: midnight is told as `24:00` of the day that it ends, as offices write it. */
export const deadline = (instant: string | Date): string => formatDeadline(new Date(instant));

/** `11月22日 13:23`, for lists. */
export function shortDateTime(instant: string | Date): string {
  const { month, day, hour, minute } = pick(instant);
  return `${Number(month)}月${Number(day)}日 ${hour}:${minute}`;
}

/** `13:23:05`, for “saved at”. */
export function clockTime(instant: string | Date): string {
  const { hour, minute, second } = pick(instant);
  return `${hour}:${minute}:${second}`;
}

/** `2026-11-22` of an instant, in Beijing. */
export function dayOf(instant: string | Date): string {
  const { year, month, day } = pick(instant);
  return `${year}-${month}-${day}`;
}

/** What a countdown shows of the milliseconds left: `3天04小时05分`, under a day with seconds. */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const [days, hours] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24];
  const minutes = two(Math.floor(seconds / 60) % 60);
  if (days > 0) return `${days}天${two(hours)}小时${minutes}分`;
  return `${two(hours)}小时${minutes}分${two(seconds % 60)}秒`;
}
