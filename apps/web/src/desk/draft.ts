import { useCallback, useEffect, useRef, useState } from 'react';
import { canonicalJson } from '#kernel';
import { useSession } from '../session/session';
import { ProblemError } from '../api/problem';

/** What a draft is on the server: its content and the version it was read in. */
export interface Stored<T> {
  value: T;
  version: number;
}

export type DraftState = 'saved' | 'typing' | 'saving' | 'failed' | 'conflict';

interface DraftOptions<T> {
  /** Names the draft on this machine, such as `bid/<id>`. */
  key: string;
  stored: Stored<T>;
  /** Writes to the server; gives the new version. */
  save: (value: T, version: number) => Promise<number>;
  /** Reads the server's newest, when somebody else wrote in between. */
  reload: () => Promise<Stored<T>>;
  /** Milliseconds without typing before it is saved. */
  pause?: number;
  /** Whether something in it cannot be sent yet, such as a half-filled line: it stays on this machine. */
  unfinished?: (value: T) => boolean;
}

interface Kept<T> extends Stored<T> {
  at: number;
  /** What was under way to the server when the page was left: it may have arrived. */
  sent?: T;
}

/**
 * A long form that loses nothing: every keystroke is kept on this machine at once and sent to the
 * server after a pause; what was kept and never sent comes back after a closed browser; when somebody
 * else wrote in between, both texts are there to be merged.
 */
export function useDraft<T>({
  key,
  stored,
  save,
  reload,
  pause = 1500,
  unfinished,
}: DraftOptions<T>) {
  const account = useSession()?.account.id ?? '';
  const place = `draft/${account}/${key}`;
  const [first] = useState(() => recall<T>(place));
  const [value, setValue] = useState<T>(first?.value ?? stored.value);
  const [state, setState] = useState<DraftState>(first ? 'typing' : 'saved');
  const [savedAt, setSavedAt] = useState<Date>();
  const [problem, setProblem] = useState<unknown>();
  const [theirs, setTheirs] = useState<Stored<T>>();
  const version = useRef(first?.version ?? stored.version);
  const latest = useRef(value);
  const running = useRef<Promise<void> | null>(null);
  const underWay = useRef(first?.sent);

  /** Saves; over a newer version too when that is this writer's own, sent as the page was left. */
  const saveOver = useCallback(
    async (sent: T, before?: T): Promise<number> => {
      try {
        return await save(sent, version.current);
      } catch (error) {
        if (!isStale(error)) throw error;
        const newest = await reload();
        if (!alike(newest.value, before)) {
          setTheirs(newest);
          throw error;
        }
        version.current = newest.version;
        return saveOver(sent);
      }
    },
    [save, reload],
  );

  const send = useCallback(async (): Promise<void> => {
    await running.current;
    const sent = latest.current;
    const before = underWay.current;
    underWay.current = sent;
    keep(place, { value: sent, version: version.current, at: Date.now(), sent });
    setState('saving');
    running.current = saveOver(sent, before)
      .then((next) => {
        version.current = next;
        underWay.current = undefined;
        setSavedAt(new Date());
        setProblem(undefined);
        if (latest.current === sent) {
          if (unfinished?.(sent)) keep(place, { value: sent, version: next, at: Date.now() });
          else forget(place);
          setState('saved');
        } else setState('typing');
      })
      .catch((error: unknown) => {
        setProblem(error);
        setState(isStale(error) ? 'conflict' : 'failed');
        throw error;
      })
      .finally(() => (running.current = null));
    await running.current;
  }, [saveOver, place, unfinished]);

  useEffect(() => {
    if (state !== 'typing') return;
    const timer = setTimeout(() => void send().catch(() => undefined), pause);
    return () => clearTimeout(timer);
  }, [state, value, send, pause]);

  useEffect(() => {
    if (state === 'saved') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [state]);

  const change = useCallback(
    (change: T | ((now: T) => T)) => {
      const next =
        typeof change === 'function' ? (change as (now: T) => T)(latest.current) : change;
      latest.current = next;
      const sent = underWay.current;
      keep(place, { value: next, version: version.current, at: Date.now(), sent });
      setValue(next);
      setState((now) => (now === 'conflict' ? now : 'typing'));
    },
    [place],
  );

  return {
    value,
    change,
    state,
    savedAt,
    problem,
    /** Came back from this machine: typed earlier and never sent. */
    recalled: first !== undefined,
    /** The version to name in the next command. */
    version,
    /** The other text, while `state` is `conflict`. */
    theirs,
    /** Goes on with a merged text over the other's version. */
    resolve: (merged: T) => {
      version.current = theirs!.version;
      setTheirs(undefined);
      setState('typing');
      change(merged);
    },
    /** Sends what is not yet sent; throws the problem when it cannot. */
    flush: async (): Promise<number> => {
      await running.current;
      if (latest.current !== stored.value && state !== 'saved') await send();
      return version.current;
    },
  };
}

export type Draft<T> = ReturnType<typeof useDraft<T>>;

const isStale = (error: unknown) => error instanceof ProblemError && error.code === 'stale_version';

/** Whether two texts say the same; the server may give the parts of a line in another order. */
export const alike = (a: unknown, b: unknown) =>
  canonicalJson(a ?? null) === canonicalJson(b ?? null);

function recall<T>(place: string): Kept<T> | undefined {
  try {
    const text = localStorage.getItem(place);
    return text ? (JSON.parse(text) as Kept<T>) : undefined;
  } catch {
    return undefined;
  }
}

function keep<T>(place: string, kept: Kept<T>): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage leaves the server's copy, which follows within seconds.
  }
}

function forget(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}
