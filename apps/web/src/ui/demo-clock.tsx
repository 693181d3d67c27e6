import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, data } from '../api/client';
import { ProblemError } from '../api/problem';
import { date, dateTime, dayOf } from '../text/dates';
import { useServerNow } from './server-clock';
import './demo-clock.css';

const DAY = 86_400_000;

/**
 * 演示时钟: lets a stranger see a whole listing in an hour. Stands at the foot of every page, and only
 * where the instance lets its clock be moved.
 */
export function DemoClock() {
  const queryClient = useQueryClient();
  const now = useServerNow();
  const [day, setDay] = useState('');
  const clock = useQuery({
    queryKey: ['demonstration-clock'],
    queryFn: () => data(api.GET('/api/v1/demonstration/clock')),
    retry: false,
  });
  const moving = useMutation({
    mutationFn: (to: string | null) =>
      data(api.PUT('/api/v1/demonstration/clock', { body: { now: to } })),
    onSuccess: async () => {
      setDay('');
      await queryClient.invalidateQueries();
      // What falls due is done by the workers within a moment.
      setTimeout(() => void queryClient.invalidateQueries(), 2500);
    },
  });
  if (!clock.data) return null;
  const forward = (days: number) => moving.mutate(new Date(now + days * DAY).toISOString());
  const today = dayOf(new Date(now));
  return (
    <section className="demo-clock no-print" aria-label="演示时钟">
      <p>
        <strong>演示时钟</strong> <span className="number">{dateTime(new Date(now))}</span>
        {clock.data.shifted && <span className="secondary">（已调整）</span>}
      </p>
      <div className="demo-clock-tools">
        <button type="button" disabled={moving.isPending} onClick={() => forward(1)}>
          前进一天
        </button>
        <button type="button" disabled={moving.isPending} onClick={() => forward(7)}>
          前进一周
        </button>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (day) moving.mutate(new Date(`${day}T09:00:00+08:00`).toISOString());
          }}
        >
          <input
            type="date"
            aria-label="到哪一天"
            value={day}
            min={today}
            onChange={(event) => setDay(event.target.value)}
          />
          <button type="submit" disabled={!day || moving.isPending}>
            {day ? `到${date(day)} 9:00` : '到这一天'}
          </button>
        </form>
        <button
          type="button"
          disabled={!clock.data.shifted || moving.isPending}
          onClick={() => moving.mutate(null)}
        >
          还原
        </button>
      </div>
      <p role="status" className={moving.isError ? 'field-error' : 'secondary'}>
        {moving.isPending && '正在调整……'}
        {moving.isSuccess && '已调整，到期的事项随即办理。'}
        {moving.error instanceof ProblemError && moving.error.message}
      </p>
    </section>
  );
}
