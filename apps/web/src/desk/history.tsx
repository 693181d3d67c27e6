import { dateTime } from '../text/dates';

/** One thing that happened, as history lists show it. */
export interface HistoryEntry {
  at: string;
  title: string;
  who?: string | null;
  note?: string | null;
}

/** What happened, newest last, as a line of dated points. */
export function History({ entries }: { entries: HistoryEntry[] }) {
  return (
    <ol className="history">
      {entries.map(({ at, title, who, note }, index) => (
        <li key={index}>
          <time dateTime={at}>{dateTime(at)}</time>
          <div>
            <b>{title}</b>
            {who && <span className="secondary">　{who}</span>}
            {note && <p className="secondary">{note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
