/** Farther off than this the job comes early and adds itself again: clocks and plans change. */
const LONGEST_MS = 24 * 3_600_000;

/** How long the queue keeps a deadline's job, from the time that is left by the database's clock. */
export function deadlineDelay(remainingMs: number): number {
  return Math.min(Math.max(0, Math.ceil(remainingMs)), LONGEST_MS);
}
