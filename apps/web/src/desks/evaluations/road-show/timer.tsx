import { useServerNow } from '../../../ui/server-clock';
import './road-show.css';

interface TimerProps {
  /** When this part began, and how many minutes it has. */
  since: string;
  minutes: number;
  what: string;
}

const face = (seconds: number) =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;

/** Counts down by the server's clock, with a word at the last minute and when it is over. */
export function Timer({ since, minutes, what }: TimerProps) {
  const now = useServerNow();
  const left = Math.ceil((Date.parse(since) + minutes * 60_000 - now) / 1000);
  const state = left <= 0 ? 'over' : left <= 60 ? 'soon' : 'running';
  return (
    <div className={`stage-timer stage-timer-${state}`}>
      <span className="stage-timer-what">{what}</span>
      <span className="stage-timer-face" role="timer" aria-live="off">
        {left > 0 ? face(left) : `+${face(-left)}`}
      </span>
      <span className="stage-timer-word" role="status">
        {state === 'over'
          ? `${what}时间已到，请收尾；超时照实记录`
          : state === 'soon'
            ? `${what}还剩最后 1 分钟`
            : `共 ${minutes} 分钟`}
      </span>
    </div>
  );
}
