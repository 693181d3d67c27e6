/** Doubling from half a minute to an hour, this bridges a night without the other side. */
export const ATTEMPTS = 16;
const FIRST_PAUSE_S = 30;
const LONGEST_PAUSE_S = 3_600;

/** Seconds to wait after the n-th attempt has failed (1 for the first). */
export function pauseAfter(attempt: number): number {
  return Math.min(FIRST_PAUSE_S * 2 ** (attempt - 1), LONGEST_PAUSE_S);
}

/** What a mail library says of a failure. */
export interface MailFailure {
  /** Such as EENVELOPE or ECONNECTION. */
  code?: string;
  /** The server's answer, such as 550. */
  responseCode?: number;
}

/**
 * Whether trying again is in vain: the server refused this letter or this address for good (5xx), or
 * the address cannot be written at all. Wrong credentials are the operator's to mend, so these wait.
 */
export function isHopeless({ code, responseCode }: MailFailure): boolean {
  if (code === 'EAUTH') return false;
  if (responseCode !== undefined) return responseCode >= 500 && responseCode < 600;
  return code === 'EENVELOPE' || code === 'EMESSAGE';
}
