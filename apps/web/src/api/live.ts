import { useEffect } from 'react';
import { queryClient } from './query-client';

/** A listing, my messages, the committee's work, a road show, an interruption, my session. */
const KINDS = ['listing', 'message', 'todo', 'road_show', 'refresh', 'session'];

/**
 * Reads what is on the page anew whenever the server says that something changed. Only while the page
 * is in view: a browser opens few connections to one server, and each page in view holds one.
 */
export function useLiveUpdates(): void {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource | undefined;
    const refresh = () => {
      // One change often brings several events.
      clearTimeout(waiting);
      waiting = setTimeout(() => void queryClient.invalidateQueries(), 300);
    };
    const listen = () => {
      if (document.hidden) return stop();
      if (source) return;
      source = new EventSource('/api/v1/live');
      for (const kind of KINDS) source.addEventListener(kind, refresh);
    };
    const stop = () => {
      source?.close();
      source = undefined;
    };
    const back = () => {
      listen();
      if (!document.hidden) refresh();
    };
    listen();
    document.addEventListener('visibilitychange', back);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('visibilitychange', back);
      stop();
    };
  }, []);
}
