import { canonicalJson, sha256Hex } from '#kernel';

/** So many searches may one account keep. */
export const MOST_SEARCHES = 20;
/** So many of them are named in a message. */
const NAMED = 3;

/** What is asked for, of the hall's filters; any that is left out asks nothing. */
type Asked = Readonly<Record<string, unknown>>;

/** Filters without those that ask nothing, lists sorted and without doubles. */
export function plainFilters<T extends object>(filters: T): Partial<T> {
  const set = Object.entries(filters).filter(
    ([, value]) =>
      value !== undefined && value !== null && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(
    set.map(([name, value]) => [name, Array.isArray(value) ? [...new Set(value)].sort() : value]),
  ) as Partial<T>;
}

/**
 * What makes two searches the same: their filters, and the words of the keyword, however they are
 * written and in whatever order.
 *
 * @param filters as `plainFilters` gives them
 * @param words of the keyword
 */
export const fingerprintOf = (filters: Asked, words: readonly string[]): string =>
  sha256Hex(canonicalJson({ ...filters, keyword: [...words].sort() }));

/**
 * Whether a listing that is just published can be found by these filters at all: those that ask for a later
 * state, or for who was awarded, are kept to be looked at, and never tell of anything.
 */
export function mayAlert({ status, open, allianceId }: Asked): boolean {
  return (
    open !== false &&
    allianceId === undefined &&
    !(Array.isArray(status) && !status.includes('published'))
  );
}

/** “养老助餐”“法律咨询”: the names of searches, a few of them. */
export function namesOf(names: readonly string[]): string {
  const named = names.slice(0, NAMED).map((name) => `“${name}”`);
  return `${named.join('')}${names.length > NAMED ? `等 ${names.length} 个` : ''}`;
}
