import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { canonicalJson, sha256Hex, sm3Hex } from '../src/index.js';

describe('canonicalJson', () => {
  it('sorts keys by code unit, drops whitespace and absent members', () => {
    const value = { b: [1, { z: null, a: true }], a: 'x', 10: 1, 9: 2, '€': 0, skipped: undefined };
    expect(canonicalJson(value)).toBe('{"10":1,"9":2,"a":"x","b":[1,{"a":true,"z":null}],"€":0}');
  });

  it('prints numbers as ECMAScript does', () => {
    expect(canonicalJson([-0, 1e21, 0.000001, 1.5])).toBe('[0,1e+21,0.000001,1.5]');
  });

  it('gives the two spellings of one text the same form', () => {
    expect(canonicalJson({ 'e\u0301': 'n\u0303' })).toBe(canonicalJson({ '\u00e9': '\u00f1' }));
    expect(canonicalJson('\ud800')).toBe('"\ufffd"');
  });

  it('asks dates for their text', () => {
    expect(canonicalJson({ at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
  });

  it('refuses what JSON cannot hold', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const bad = [NaN, Infinity, 1n, undefined, [undefined], () => 1, Symbol('s'), cycle];
    for (const value of bad) expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson({ 'e\u0301': 1, '\u00e9': 2 })).toThrow(/key twice/);
  });

  it('refuses a nesting that no form has', () => {
    const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    expect(canonicalJson(nested(100))).toBe('['.repeat(100) + ']'.repeat(100));
    expect(() => canonicalJson(nested(101))).toThrow(/too deep/);
  });

  it('does not depend on the order of members, and parses back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = canonicalJson(value);
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('lets a shared, not circular, part stand twice', () => {
    const part = { a: 1 };
    expect(canonicalJson([part, part])).toBe('[{"a":1},{"a":1}]');
  });
});

describe('sha256Hex', () => {
  it('has the published digests', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('agrees with the runtime for bytes of any length and for text', () => {
    const digest = (input: string | Uint8Array) => createHash('sha256').update(input).digest('hex');
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: 'binary' }),
        (bytes, text) => {
          expect(sha256Hex(bytes)).toBe(digest(bytes));
          expect(sha256Hex(text)).toBe(digest(text));
        },
      ),
    );
    for (let length = 0; length < 130; length += 1) {
      expect(sha256Hex(new Uint8Array(length))).toBe(digest(new Uint8Array(length)));
    }
  });
});

describe('sm3Hex', () => {
  it('gives the examples of the standard', () => {
    expect(sm3Hex('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(sm3Hex('abcd'.repeat(16))).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    );
  });

  it('agrees with node:crypto on whatever bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(sm3Hex(bytes)).toBe(createHash('sm3').update(bytes).digest('hex'));
      }),
    );
  });
});
