import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { commitSeed, DRAW_ALGORITHM, drawOrder } from '../src/index.js';

const idLists = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 20 });

describe('drawOrder', () => {
  it('comes out as anybody can compute it by hand', () => {
    expect(DRAW_ALGORITHM).toBe('sha256-order/1');
    const ids = ['one', 'two', 'three', 'four'];
    const byHand = ids
      .map((id) => [createHash('sha256').update(`seed:${id}`).digest('hex'), id] as const)
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([, id]) => id);
    expect(drawOrder('seed', ids)).toEqual(byHand);
    expect(drawOrder('seed', ids)).toEqual(['three', 'four', 'two', 'one']);
  });

  it('does not depend on the order of the list, nor on who else is in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), idLists, fc.nat(), (seed, ids, pick) => {
        const drawn = drawOrder(seed, ids);
        expect([...drawn].sort()).toEqual([...ids].sort());
        expect(drawOrder(seed, [...ids].reverse())).toEqual(drawn);
        const gone = ids[pick % ids.length]!;
        const rest = ids.filter((id) => id !== gone);
        expect(drawOrder(seed, rest)).toEqual(drawn.filter((id) => id !== gone));
      }),
    );
  });

  it('gives every candidate about the same chance', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < 5000; seed += 1) {
      const first = drawOrder(`s${seed}`, ids)[0]!;
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    // 1000 each; 5 standard deviations are about 141. Seeds are fixed, so this never flickers.
    for (const id of ids) expect(Math.abs(firsts.get(id)! - 1000)).toBeLessThan(141);
  });

  it('refuses an empty seed and a doubled id', () => {
    expect(() => drawOrder('', ['a'])).toThrow(RangeError);
    expect(() => drawOrder('s', ['a', 'a'])).toThrow(RangeError);
  });
});

describe('commitSeed', () => {
  it('is the SHA-256 of the seed', () => {
    expect(commitSeed('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
