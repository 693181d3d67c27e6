import type { Schemas } from '../../api/client';
import { toneOf } from '../../text/status';

/** A listing's state in the public's words; an award that waits for approval is under no notice yet. */
export function PublicStatus({
  listing: { status, statusName, open },
}: {
  listing: Pick<Schemas['FoundListingItem'], 'status' | 'statusName' | 'open'>;
}) {
  const over = status === 'published' && !open;
  return (
    <span className={`tag tag-${over ? 'quiet' : toneOf(status)}`}>
      {over ? '已到截止时间' : statusName}
    </span>
  );
}
