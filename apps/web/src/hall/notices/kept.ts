import { useState } from 'react';

/**
 * Form values that outlive a reload but not the tab: on a shared machine nobody finds them later.
 *
 * @returns the values, a setter, and what forgets them
 */
export function useKept<T extends Record<string, string>>(
  key: string,
  empty: T,
): [T, (next: T) => void, () => void] {
  const [values, setValues] = useState<T>(() => {
    try {
      return { ...empty, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>) };
    } catch {
      return empty;
    }
  });
  const keep = (next: T) => {
    setValues(next);
    try {
      sessionStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing still has them on the page.
    }
  };
  const forget = () => {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  };
  return [values, keep, forget];
}
