import { clockTime } from '../../../text/dates';

/** `09:03:00—09:13:20，超时 0 分 20 秒`: a part of a slot, from and to, with the overtime. */
export function span(from: string | null, to: string | null, over: number | null): string {
  if (!from) return '—';
  const times = `${clockTime(from)}—${to ? clockTime(to) : ''}`;
  return over ? `${times}，超时 ${Math.floor(over / 60)} 分 ${over % 60} 秒` : times;
}
