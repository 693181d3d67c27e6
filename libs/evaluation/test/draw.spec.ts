import { commitSeed, DomainError, drawOrder } from '#kernel';
import fc from 'fast-check';
import { checkDraw, drawExperts, type Candidate } from '../src/domain/draw.js';

const candidates = (count: number): fc.Arbitrary<Candidate[]> =>
  fc.tuple(
    ...Array.from({ length: count }, (_, i) =>
      fc.record<Candidate>({
        expertId: fc.constant(`expert-${i}`),
        inField: fc.boolean(),
        servedBefore: fc.boolean(),
        exclusions: fc.constantFrom([], [], [], ['employment'], ['on_panel', 'same_unit']),
      }),
    ),
  );
const seeds = fc.string({ minLength: 1 });

const free = (expertId: string, inField = true, servedBefore = false): Candidate => ({
  expertId,
  inField,
  servedBefore,
  exclusions: [],
});

describe('drawExperts', () => {
  it('takes those of the field first, then others, then those who sat before', () => {
    const given = [
      free('f1'),
      free('o1', false),
      free('f2'),
      free('s1', true, true),
      free('o2', false),
    ];
    const record = drawExperts('seed', given, 2);
    expect(record.order).toEqual([
      ...drawOrder('seed', ['f1', 'f2']),
      ...drawOrder('seed', ['o1', 'o2']),
      's1',
    ]);
    expect(record).toMatchObject({ seats: 2, seed: 'seed', commitment: commitSeed('seed') });
  });

  it('takes conflicts out first, with the reasons on record', () => {
    const record = drawExperts(
      'seed',
      [free('a'), { ...free('b'), exclusions: ['employment', 'same_unit'] }],
      1,
    );
    expect(record.order).toEqual(['a']);
    expect(record.exclusions).toEqual([{ expertId: 'b', reasons: ['employment', 'same_unit'] }]);
  });

  it('lists pool and exclusions by stratum and id, whatever the register’s order', () => {
    const out = (expertId: string): Candidate => ({
      ...free(expertId),
      exclusions: ['employment'],
    });
    const given = [free('d'), free('o', false), out('c'), free('a'), out('b'), free('e')];
    const { pool, exclusions } = drawExperts('seed', given, 1);
    expect(pool.map(({ expertId }) => expertId)).toEqual(['a', 'd', 'e', 'o']);
    expect(exclusions.map(({ expertId }) => expertId)).toEqual(['b', 'c']);
  });

  it('draws nobody when the pool is too small', () => {
    const attempt = () =>
      drawExperts('seed', [free('a'), { ...free('b'), exclusions: ['on_panel'] }], 2);
    expect(attempt).toThrow(DomainError);
    try {
      attempt();
    } catch (error) {
      expect(error).toMatchObject({
        code: 'pool_too_small',
        details: { needed: 2, available: 1 },
      });
    }
  });

  it('gives the same record for the same seed, in whatever order the register comes', () => {
    fc.assert(
      fc.property(seeds, candidates(6), (seed, given) => {
        const seats = Math.min(1, given.filter((c) => c.exclusions.length === 0).length);
        const record = drawExperts(seed, given, seats);
        expect(drawExperts(seed, [...given].reverse(), seats)).toEqual(record);
        expect(checkDraw(JSON.parse(JSON.stringify(record)))).toBe(true);
        expect([...record.order].sort()).toEqual(record.pool.map((p) => p.expertId).sort());
        expect(record.pool.length + record.exclusions.length).toBe(given.length);
      }),
    );
  });

  it('is found out when order, seed or pool were touched afterwards', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const record = drawExperts(seed, [free('a'), free('b'), free('c', false)], 1);
        const [first, second, third] = record.order as [string, string, string];
        expect(checkDraw({ ...record, order: [second, first, third] })).toBe(false);
        expect(checkDraw({ ...record, seed: `${seed}x` })).toBe(false);
        expect(checkDraw({ ...record, pool: record.pool.slice(1) })).toBe(false);
      }),
    );
  });
});
