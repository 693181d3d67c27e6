export const FAILURES = 5;
export const LOCK_MINUTES = 15;

interface SignInState {
  failedSignIns: number;
  lockedUntil: Date | null;
}

export function isLocked(account: Pick<SignInState, 'lockedUntil'>, now: Date): boolean {
  return account.lockedUntil !== null && account.lockedUntil > now;
}

/** Five failures in a row lock the account for a quarter of an hour. */
export function afterFailure(account: SignInState, now: Date): SignInState {
  const failed = account.failedSignIns + 1;
  return failed >= FAILURES
    ? { failedSignIns: 0, lockedUntil: new Date(now.getTime() + LOCK_MINUTES * 60_000) }
    : { failedSignIns: failed, lockedUntil: account.lockedUntil };
}
