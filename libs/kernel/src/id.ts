import { v7 } from 'uuid';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new UUIDv7, lower case: ascending in time within one process, so that indexes stay compact. */
export function newId(): string {
  return v7();
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
