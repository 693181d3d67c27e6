import type { Read } from '#platform';

/** One thing that does not hold. */
export interface Finding {
  /** the record: a number in the chain, a day, a kind and an id */
  where: string;
  what: string;
}

/** One thing that was looked at. */
export interface Check {
  name: string;
  /** what was looked at, for a check that found nothing */
  looked: string;
  findings: Finding[];
}

export type Examine = (read: Read) => Promise<Check[]>;

/** More of one kind tells nothing new. */
export const MOST_FINDINGS = 200;
