import { timeLeft } from '../text/dates';
import { useServerNow } from './server-clock';

/** What is left until an instant, by the server's clock. */
export function Countdown({ until, over = '已截止' }: { until: string; over?: string }) {
  const left = new Date(until).getTime() - useServerNow();
  // Not announced each second to those who listen to the page.
  return (
    <span className={left > 0 && left < 86_400_000 ? 'countdown countdown-soon' : 'countdown'}>
      {left > 0 ? timeLeft(left) : over}
    </span>
  );
}
