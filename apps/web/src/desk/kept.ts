import { useCallback, useState } from 'react';
import { useSession } from '../session/session';

interface Kept<T> {
  value: T;
  at: number;
}

/**
 * What is typed into a form before it is sent, kept on this machine: a reload, a closed browser or an
 * ended session loses nothing. For forms that the server learns of only when they are sent; a draft
 * that lives on the server uses `useDraft`.
 *
 * @param key names the form, such as `agreement/<listing>`
 */
export function useKept<T>(key: string) {
  const account = useSession()?.account.id ?? '';
  const place = `kept/${account}/${key}`;
  const [first] = useState(() => read<T>(place));
  const [at, setAt] = useState<Date>();
  return {
    /** What was typed on an earlier visit and never sent. */
    recalled: first?.value,
    /** When something was last kept on this visit. */
    at,
    keep: useCallback(
      (value: T) => {
        write(place, { value, at: Date.now() });
        setAt(new Date());
      },
      [place],
    ),
    /** Once it is sent, or given up. */
    forget: useCallback(() => {
      try {
        localStorage.removeItem(place);
      } catch {
        // Nothing was kept.
      }
    }, [place]),
  };
}

function read<T>(place: string): Kept<T> | undefined {
  try {
    const text = localStorage.getItem(place);
    return text ? (JSON.parse(text) as Kept<T>) : undefined;
  } catch {
    return undefined;
  }
}

function write<T>(place: string, kept: Kept<T>): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage leaves the page itself, which is still open.
  }
}
