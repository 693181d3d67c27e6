import { useRef, useState } from 'react';
import { useSession } from '../../session/session';

/**
 * What is typed before there is anything on the server to save it in: kept on this machine with every
 * keystroke, and back after a closed browser, until `forget`.
 */
export function useKept<T extends object>(key: string, initial: T) {
  const account = useSession()?.account.id ?? '';
  const place = `draft/${account}/${key}`;
  const [recalled] = useState(() => recall<T>(place));
  const [value, setValue] = useState<T>(recalled ?? initial);
  const latest = useRef(value);
  return {
    value,
    /** Changes parts; what was typed while a file was on its way stays. */
    change: (part: (now: T) => Partial<T>) => {
      latest.current = { ...latest.current, ...part(latest.current) };
      setValue(latest.current);
      write(place, JSON.stringify(latest.current));
    },
    forget: () => write(place, null),
    recalled: recalled !== undefined,
  };
}

function recall<T>(place: string): T | undefined {
  try {
    const text = localStorage.getItem(place);
    return text ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}

function write(place: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(place);
    else localStorage.setItem(place, text);
  } catch {
    // Without storage the text lives as long as the page.
  }
}
