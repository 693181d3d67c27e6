import { v7 } from 'uuid';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Random bytes for the next ids: asking the generator costs more than all the rest of an id. */
const pool = new Uint8Array(16 * 256);
let used = pool.length;
/** The latest id's moment, and its place among those of that moment. */
let [msecs, seq] = [-Infinity, 0];

/** A new UUIDv7, lower case: ascending in time within one process, so that indexes stay compact. */
export function newId(): string {
  if (used === pool.length) {
    globalThis.crypto.getRandomValues(pool);
    used = 0;
  }
  const random = pool.subarray(used, (used += 16));
  const now = Date.now();
  // The place begins anywhere in the lower half, so that others cannot count how many there were.
  if (now > msecs) [msecs, seq] = [now, new DataView(random.buffer, used - 16).getUint32(0) >>> 1];
  else seq += 1;
  return v7({ random, msecs, seq });
}

/** Whether `s` is a lower-case UUID of any version (the form PostgreSQL prints). */
export function isId(s: unknown): s is string {
  return typeof s === 'string' && UUID.test(s);
}

/** `bytes` random bytes from the platform's secure generator, as hexadecimal text. */
export function randomHex(bytes: number): string {
  return Array.from(globalThis.crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
