/** 评委1, 评委2 …: what a member is called in everything but the committee's own view. */
export const memberLabel = (seat: number): string => `评委${seat}`;

/**
 * A text as the panel may read it under blind scoring: every bidder's full name becomes its label.
 * A net for what bidders write themselves; longer names first, so that a name inside another one
 * does not break it.
 */
export function blind<T>(value: T, labelOf: ReadonlyMap<string, string>): T {
  const names = [...labelOf.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  const hide = (item: unknown): unknown => {
    if (typeof item === 'string') {
      return names.reduce((text, name) => text.replaceAll(name, labelOf.get(name)!), item);
    }
    if (Array.isArray(item)) return item.map(hide);
    if (item === null || typeof item !== 'object') return item;
    return Object.fromEntries(Object.entries(item).map(([key, member]) => [key, hide(member)]));
  };
  return hide(value) as T;
}
