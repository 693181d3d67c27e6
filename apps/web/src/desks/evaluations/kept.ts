import { useCallback, useState } from 'react';
import { useSession } from '../../session/session';

/** A form that is sent in one go and kept on this machine until then, also across a closed browser. */
export function useKept<T>(key: string, initial: T) {
  const place = `kept/${useSession()?.account.id ?? ''}/${key}`;
  const [value, setValue] = useState<T>(() => {
    try {
      const text = localStorage.getItem(place);
      return text ? (JSON.parse(text) as T) : initial;
    } catch {
      return initial;
    }
  });
  const change = useCallback(
    (next: T) => {
      setValue(next);
      try {
        localStorage.setItem(place, JSON.stringify(next));
      } catch {
        // Kept on the page alone.
      }
    },
    [place],
  );
  const forget = useCallback(() => {
    try {
      localStorage.removeItem(place);
    } catch {
      // Nothing was kept.
    }
  }, [place]);
  return { value, change, forget };
}
