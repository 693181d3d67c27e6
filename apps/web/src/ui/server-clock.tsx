import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, data } from '../api/client';
import { dayOf } from '../text/dates';

/** How far this machine's clock stands from the server's, in milliseconds. */
function useClockShift(): number {
  const { data: shift = 0 } = useQuery({
    queryKey: ['clock'],
    queryFn: async () => {
      const asked = Date.now();
      const { now } = await data(api.GET('/api/v1/public/clock'));
      return new Date(now).getTime() - (asked + Date.now()) / 2;
    },
    staleTime: 60_000,
    refetchInterval: 300_000,
  });
  return shift;
}

/** The server's time, ticking once a second. */
export function useServerNow(): number {
  const shift = useClockShift();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now + shift;
}

/** The server's day in Beijing, `2026-11-22`; renders anew only when it changes. */
export function useServerDay(): string {
  const shift = useClockShift();
  const [day, setDay] = useState(() => dayOf(new Date(Date.now() + shift)));
  useEffect(() => {
    const read = () => setDay(dayOf(new Date(Date.now() + shift)));
    read();
    const timer = setInterval(read, 1000);
    return () => clearInterval(timer);
  }, [shift]);
  return day;
}
