import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { date, deadline } from '../../text/dates';
import { usePhone } from '../../ui/media';

type Entry = Schemas['PublicTimelineEntry'];

/** At 00:00 of their day; everything else at midnight is the end of the day before. */
const BEGINNINGS = ['notice_begins'];

const STATE_NAMES = { done: '已办', due: '到期未办', next: '将到' } as const;

/** From the need to the acceptance: what was done when, and what is to come. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  const phone = usePhone();
  const [all, setAll] = useState(false);
  const upcoming = entries.findIndex(({ state }) => state !== 'done');
  const now = upcoming < 0 ? entries.length : upcoming;
  // A phone shows where things stand; the whole way is one touch further.
  const folded = phone && !all && entries.length > 4;
  const from = folded ? Math.max(0, Math.min(now - 1, entries.length - 3)) : 0;
  const shown = folded ? entries.slice(from, from + 3) : entries;
  return (
    <section className="timeline" aria-labelledby="timeline">
      <h2 id="timeline" className="visually-hidden">
        办理进度
      </h2>
      <ol>
        {shown.map(({ key, name, at, state }, index) => (
          <li
            key={`${key}${at}${index}`}
            className={`timeline-${state}`}
            aria-current={from + index === now - 1 ? 'step' : undefined}
          >
            <span className="timeline-name">{name}</span>
            <time dateTime={at} className="number">
              {BEGINNINGS.includes(key) ? date(at) : deadline(at)}
            </time>
            <span className="timeline-state">{STATE_NAMES[state]}</span>
          </li>
        ))}
      </ol>
      {phone && entries.length > 4 && (
        <button
          type="button"
          className="btn btn-plain no-print"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? '收起' : `展开全部 ${entries.length} 步`}
        </button>
      )}
    </section>
  );
}
