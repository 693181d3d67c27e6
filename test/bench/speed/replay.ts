import pg from 'pg';
import { newId } from '#kernel';

/** A value as it goes through JSON. */
type Told = null | string | number | boolean | { bytes: string } | { date: string } | Told[];

interface Said {
  text: string;
  values: Told[];
}

/** All that ours said to the database for one command, twice, so that what varies can be told. */
export interface Recorded {
  bidId: string;
  first: Said[];
  second: Said[];
  answer: string;
}

/** The statements without their values. */
export const textsOf = (said: readonly Said[]): string => said.map(({ text }) => text).join(';\n');

const tell = (value: unknown): Told => {
  if (value === undefined || value === null) return null;
  if (Buffer.isBuffer(value)) return { bytes: value.toString('base64') };
  if (value instanceof Date) return { date: value.toISOString() };
  if (Array.isArray(value)) return value.map(tell);
  return typeof value === 'object' ? JSON.stringify(value) : (value as Told);
};

/** Notes what `pg` is asked while some work of this process goes on. */
export async function noting(work: () => Promise<unknown>): Promise<Said[]> {
  const said: Said[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [config, values] = given as [string | { text: string; values?: unknown[] }, unknown];
    const text = typeof config === 'string' ? config : config.text;
    const own = typeof config === 'string' ? values : (config.values ?? values);
    said.push({ text, values: (Array.isArray(own) ? own : []).map(tell) });
    return (query as (...all: unknown[]) => unknown).apply(this, given);
  } as never;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return said;
}

const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const SERIAL = /HZ-\d{8}-[0-9A-F]{12}/g;

/**
 * Says the same again, statement by statement on one connection: fresh ids where the two recordings
 * differ, the next number where they count, all else as it was the second time.
 */
export function replaying(
  pool: pg.Pool,
  { first, second, answer }: Recorded,
): () => Promise<object> {
  if (textsOf(first) !== textsOf(second)) throw new Error('ours did not say the same twice');
  const known = new Set(JSON.stringify(first).match(UUIDS));
  const reply = JSON.parse(answer) as object;
  let turn = 0;
  return async () => {
    turn += 1;
    const fresh = new Map<string, string>();
    const renewed = (text: string) =>
      text
        .replace(UUIDS, (id) => {
          if (known.has(id)) return id;
          if (!fresh.has(id)) fresh.set(id, newId());
          return fresh.get(id)!;
        })
        .replace(SERIAL, (serial) => serial.slice(0, 12) + newId().slice(-12).toUpperCase());
    const value = (now: Told, before: Told): unknown => {
      if (typeof now === 'number' && typeof before === 'number') return now + (now - before) * turn;
      if (typeof now === 'string') return renewed(now);
      if (Array.isArray(now)) return now.map((it, index) => value(it, (before as Told[])[index]!));
      if (now && typeof now === 'object') {
        return 'date' in now ? new Date(now.date) : Buffer.from(now.bytes, 'base64');
      }
      return now;
    };
    const client = await pool.connect();
    try {
      for (const [index, { text, values }] of second.entries()) {
        const before = first[index]!.values;
        const name = /^\s*(SELECT|INSERT|UPDATE)/i.test(text) ? `r${index}` : undefined;
        await client.query({
          name,
          text,
          values: values.map((it, place) => value(it, before[place]!)),
        });
      }
    } finally {
      client.release();
    }
    return reply;
  };
}
