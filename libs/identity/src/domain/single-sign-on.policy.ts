/** What an ID token (or the provider's user information) says of somebody. */
export type Claims = Readonly<Record<string, unknown>>;

/** An address only to compare with; nothing is ever asked there. */
const NOWHERE = 'http://own.invalid';

/**
 * Where to go after signing in: an address of our own pages, `/todo` for anything else. Read as browsers
 * read it, so that neither `//host`, `/\host` nor a tab in between leads out.
 */
export function ownPath(path: string | undefined): string {
  if (!path?.startsWith('/') || !URL.canParse(path, NOWHERE)) return '/todo';
  const url = new URL(path, NOWHERE);
  return url.origin === NOWHERE ? url.pathname + url.search + url.hash : '/todo';
}

/** The text that binds somebody to an account; null where the provider does not say it. */
export function subjectOf(claims: Claims, claim: string): string | null {
  const value = claims[claim];
  return typeof value === 'string' && value.length > 0 && value.length <= 255 ? value : null;
}

/**
 * Whether the provider says that more than a password was asked: its `acr`, or one of its `amr`, is
 * among those that the setting trusts (RFC 8176).
 */
export function saysMultiFactor(claims: Claims, trusted: readonly string[]): boolean {
  const said = [claims.acr, ...(Array.isArray(claims.amr) ? (claims.amr as unknown[]) : [])];
  return said.some((value) => typeof value === 'string' && trusted.includes(value));
}

/**
 * How long ago the provider itself asked who this is, in milliseconds; null where it does not say.
 * @param now real time, by which the provider's clock goes
 */
export function ageOfProof(claims: Claims, now: Date): number | null {
  const { auth_time: at } = claims;
  return typeof at === 'number' ? Math.max(0, now.getTime() - at * 1000) : null;
}
