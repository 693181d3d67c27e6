/**
 * Canonical JSON in the manner of RFC 8785: keys sorted by UTF-16 code units, no whitespace, numbers
 * as ECMAScript prints them; besides, strings and keys are Unicode NFC and well formed, as the
 * database stores them. Equal content gives equal text, so that its SHA-256 can be compared.
 *
 * `undefined` members are left out; values with `toJSON` (dates) are asked for it.
 *
 * @throws TypeError on what JSON cannot hold (NaN, Infinity, bigint, functions, `undefined` in a
 *         list), on a cycle, on nesting deeper than 100, or on two keys that are the same text after
 *         normalisation
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

/** Far beyond any form; without it a hostile body costs seconds. */
const MAX_DEPTH = 100;

function write(value: unknown, above: readonly object[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(normalise(value));
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object') throw new TypeError(`not JSON: ${typeof value}`);
  if (above.includes(value)) throw new TypeError('not JSON: a cycle');
  if (above.length === MAX_DEPTH) throw new TypeError('not JSON: nested too deep');
  const path = [...above, value];
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === 'function') return write(toJSON.call(value), path);
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, path)).join(',')}]`;
  const members = new Map<string, string>();
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const name = normalise(key);
    if (members.has(name)) throw new TypeError(`not JSON: key twice: ${name}`);
    members.set(name, write(member, path));
  }
  // The default order of sort() is by UTF-16 code units, as RFC 8785 asks.
  const names = [...members.keys()].sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${members.get(name)}`).join(',')}}`;
}

function normalise(text: string): string {
  return text.toWellFormed().normalize('NFC');
}
