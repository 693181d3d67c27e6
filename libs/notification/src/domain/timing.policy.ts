const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const BEIJING_MINUTES = 8 * 60;

/** When an account wants to be written to. Times of day are `HH:mm` in Beijing. */
export interface Timing {
  /** All letters of a day in one, at this time; null for each at once. */
  digestAt: string | null;
  /** 免打扰: from here to `quietUntil`, perhaps over midnight. Both or neither. */
  quietFrom: string | null;
  quietUntil: string | null;
}

/**
 * Seconds that a letter or a text waits: for the end of the quiet hours, or for the day's digest. What
 * is urgent joins no digest, for a term stands behind it, but wakes nobody either.
 *
 * @param now the instant of the occasion
 */
export function secondsToWait(now: Date, timing: Timing, urgent: boolean): number {
  const minute = minuteOfDay(now);
  const { digestAt } = timing;
  const wait = digestAt === null || urgent ? 0 : minutesUntil(minute, minutes(digestAt));
  const quiet = quietFor((minute + wait) % DAY_MINUTES, timing);
  const total = wait + quiet;
  if (total === 0) return 0;
  // On the full minute: what was counted began some seconds ago.
  return total * 60 - Math.floor((now.getTime() % MINUTE_MS) / 1000);
}

/** Minutes until the quiet hours end; 0 outside of them. */
function quietFor(minute: number, { quietFrom, quietUntil }: Timing): number {
  if (quietFrom === null || quietUntil === null) return 0;
  const [from, until] = [minutes(quietFrom), minutes(quietUntil)];
  const length = minutesUntil(from, until);
  return minutesUntil(from, minute) < length ? minutesUntil(minute, until) : 0;
}

/** From one minute of the day to the next time that it is the other one. */
const minutesUntil = (from: number, to: number): number => (to - from + DAY_MINUTES) % DAY_MINUTES;

function minutes(time: string): number {
  const [hours, rest] = time.split(':').map(Number);
  return hours! * 60 + rest!;
}

const minuteOfDay = (instant: Date): number =>
  (Math.floor(instant.getTime() / MINUTE_MS) + BEIJING_MINUTES) % DAY_MINUTES;
