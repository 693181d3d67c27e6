/** One thing that was checked in a file. */
export interface Verified {
  what: string;
  holds: boolean;
  /** what stands there and what came out, in the reader's words */
  found: string;
}

export const verified = (what: string, holds: boolean, found: string): Verified => ({
  what,
  holds,
  found,
});

/** A seed is committed to first, and used later. Instants are ISO 8601. */
export function moments(
  what: string,
  { committedAt, drawnAt }: { committedAt: string; drawnAt: string },
): Verified {
  const holds = Date.parse(committedAt) <= Date.parse(drawnAt);
  return verified(what, holds, `承诺于 ${committedAt}，抽取于 ${drawnAt}`);
}
