import { useQueries } from '@tanstack/react-query';
import { daysBetween, WorkCalendar } from '#kernel';
import { api, data } from '../api/client';
import { useServerDay } from '../ui/server-clock';

/** Today in Beijing by the server's clock. */
export const useToday = useServerDay;

/** The official working days of this year and the next, once they are here. */
export function useWorkCalendar(): WorkCalendar | undefined {
  const year = Number(useToday().slice(0, 4));
  return useQueries({
    queries: [year, year + 1].map((asked) => ({
      queryKey: ['calendar', asked],
      queryFn: () =>
        data(api.GET('/api/v1/calendar/years/{year}', { params: { path: { year: asked } } })),
      staleTime: 3_600_000,
    })),
    combine: (years) =>
      years.every((it) => it.data) ? new WorkCalendar(years.flatMap((it) => it.data!)) : undefined,
  });
}

/** `还剩 3 个工作日`; in days where the official calendar of that time is not known. */
function leftText(calendar: WorkCalendar, today: string, due: string): string {
  const late = due < today;
  const [from, to] = late ? [due, today] : [today, due];
  if (from === to) return '今天到期';
  try {
    const count = calendar.countWorkdays(from, to);
    if (count === 0) return late ? '刚过期' : '下一工作日前到期';
    return late ? `已逾期 ${count} 个工作日` : `还剩 ${count} 个工作日`;
  } catch {
    const count = daysBetween(from, to);
    return late ? `已逾期 ${count} 天` : `还剩 ${count} 天`;
  }
}

/** How long it is until the end of a day, in working days. */
export function WorkdaysLeft({ until }: { until: string }) {
  const today = useToday();
  const calendar = useWorkCalendar();
  if (!calendar) return null;
  const late = until < today;
  return (
    <span className={late ? 'days-left days-late' : 'days-left'}>
      {leftText(calendar, today, until)}
    </span>
  );
}
