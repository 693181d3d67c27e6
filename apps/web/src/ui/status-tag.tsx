import { statusName, toneOf, type Subject } from '../text/status';

/** A state by colour and word. */
export function StatusTag({ subject, status }: { subject: Subject; status: string }) {
  return <span className={`tag tag-${toneOf(status)}`}>{statusName(subject, status)}</span>;
}
