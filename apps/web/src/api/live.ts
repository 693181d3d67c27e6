import { useEffect } from 'react';
import { queryClient } from './query-client';

/** A listing, my messages, the committee's work, an interruption, my session. */
const KINDS = ['listing', 'message', 'todo', 'refresh', 'session'];

/** Reads what is on the page anew whenever the server says that something changed. */
export function useLiveUpdates(): void {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      // One change often brings several events.
      clearTimeout(waiting);
      waiting = setTimeout(() => void queryClient.invalidateQueries(), 300);
    };
    const source = new EventSource('/api/v1/live');
    for (const kind of KINDS) source.addEventListener(kind, refresh);
    return () => {
      clearTimeout(waiting);
      source.close();
    };
  }, []);
}
