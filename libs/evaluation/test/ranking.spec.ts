import type { Criterion } from '#contracts';
import { rank, recompute } from '../src/domain/ranking.js';
import type { RankingInput, RankingRules } from '../src/domain/ranking.types.js';

const criterion = (id: string, weight: number, minimumHundredths: number | null = null) =>
  ({
    id,
    name: id,
    weight,
    guidance: '',
    stepHundredths: 50,
    minimumHundredths,
  }) satisfies Criterion;

const rules = (over: Partial<RankingRules> = {}): RankingRules => ({
  criteria: [criterion('idea', 60), criterion('cost', 40)],
  method: 'mean',
  passLineHundredths: 6000,
  tieBreakOrder: ['idea', 'cost'],
  ...over,
});

const EARLY = '2026-03-01T08:00:00.000Z';
const LATE = '2026-03-02T08:00:00.000Z';

/** Each row: bid, then one [idea, cost] in points per member. */
function input(
  over: Partial<RankingRules>,
  table: Record<string, { at?: string; given: [number, number][] }>,
): RankingInput {
  const members = Object.values(table)[0]!.given.length;
  return {
    rules: rules(over),
    tieSeed: 'seed',
    consensus: null,
    bids: Object.entries(table).map(([bidId, { at }]) => ({ bidId, receivedAt: at ?? EARLY })),
    sheets: Array.from({ length: members }, (_, index) => ({
      member: `评委${index + 1}`,
      scores: Object.fromEntries(
        Object.entries(table).map(([bidId, { given }]) => {
          const [idea, cost] = given[index]!;
          return [bidId, { idea: idea * 100, cost: cost * 100 }];
        }),
      ),
    })),
  };
}

const order = (given: RankingInput) => rank(given).rows.map((row) => row.bidId);

describe('rank: mean', () => {
  it('comes out as computed by hand, with every figure on the way', () => {
    // A: 80, 81, 81.5 → 242.5 / 3 = 80.8333… → 80.83; B: 70, 90, 83 → 243 / 3 = 81.00
    const { rows } = rank(
      input(
        {},
        {
          A: {
            given: [
              [50, 30],
              [50, 31],
              [51, 30.5],
            ],
          },
          B: {
            given: [
              [40, 30],
              [55, 35],
              [50, 33],
            ],
          },
        },
      ),
    );
    expect(rows.map((r) => [r.bidId, r.rank, r.totalHundredths])).toEqual([
      ['B', 1, 8100],
      ['A', 2, 8083],
    ]);
    const a = rows[1]!;
    expect(a).toMatchObject({ sumHundredths: 24250, count: 3, acceptable: true });
    expect(a.members.map((m) => [m.member, m.totalHundredths])).toEqual([
      ['评委1', 8000],
      ['评委2', 8100],
      ['评委3', 8150],
    ]);
    // idea: 151 / 3 = 50.3333…; cost: 91.5 / 3 = 30.5
    expect(a.criteria.map((c) => [c.sumHundredths, c.count, c.meanHundredths])).toEqual([
      [15100, 3, 5033],
      [9150, 3, 3050],
    ]);
  });

  it('rounds half up, once, at the hundredth', () => {
    // (80 + 80 + 80.5 + 80) / 4 = 80.125 → 80.13
    const given: [number, number][] = [
      [50, 30],
      [50, 30],
      [50, 30.5],
      [50, 30],
    ];
    expect(rank(input({}, { A: { given } })).rows[0]!.totalHundredths).toBe(8013);
  });

  it('takes the pass line as reached at exactly the line, and missed half a point below', () => {
    const three = (cost: number): [number, number][] => [
      [40, cost],
      [40, cost],
      [40, cost],
    ];
    const { rows } = rank(input({}, { line: { given: three(20) }, below: { given: three(19.5) } }));
    expect(rows.map((r) => [r.bidId, r.passLineMet, r.acceptable])).toEqual([
      ['line', true, true],
      ['below', false, false],
    ]);
  });

  it('puts a bid that misses a minimum behind every acceptable one, however high its total', () => {
    const same = (idea: number, cost: number): [number, number][] => [
      [idea, cost],
      [idea, cost],
      [idea, cost],
    ];
    const given = input(
      { criteria: [criterion('idea', 60), criterion('cost', 40, 2000)] },
      { high: { given: same(60, 19.5) }, low: { given: same(45, 20) } },
    );
    const { rows } = rank(given);
    expect(rows.map((r) => [r.bidId, r.rank, r.totalHundredths, r.acceptable])).toEqual([
      ['low', 1, 6500, true],
      ['high', 2, 7950, false],
    ]);
    expect(rows[1]!.criteria[1]).toMatchObject({ met: false, minimumHundredths: 2000 });
  });

  it('accepts whatever comes when neither line nor minimum is set', () => {
    const given: [number, number][] = [
      [0, 0],
      [0, 0],
      [0, 0],
    ];
    const [row] = rank(input({ passLineHundredths: null }, { A: { given } })).rows;
    expect(row).toMatchObject({ totalHundredths: 0, acceptable: true });
  });

  it('ranks nothing when no bid is left', () => {
    const none = { ...input({}, { A: { given: [[1, 1]] } }), bids: [] };
    expect(rank(none).rows).toEqual([]);
  });

  it('names members in the order of their numbers', () => {
    const eleven = input({}, { A: { given: Array.from({ length: 11 }, () => [40, 40]) } });
    const [row] = rank({ ...eleven, sheets: [...eleven.sheets].reverse() }).rows;
    expect(row!.members.map(({ member }) => member)).toEqual(
      Array.from({ length: 11 }, (_, index) => `评委${index + 1}`),
    );
  });

  it('calls nothing a tie between a bid that reached the line and one that missed a minimum', () => {
    const { rows } = rank(
      input(
        { criteria: [criterion('idea', 60), criterion('cost', 40, 2000)] },
        { missed: { given: [[60, 10]] }, reached: { given: [[40, 30]] } },
      ),
    );
    expect(rows.map((r) => [r.bidId, r.totalHundredths, r.tieDecidedBy])).toEqual([
      ['reached', 7000, null],
      ['missed', 7000, null],
    ]);
  });

  it('refuses a missing score and a ranking without sheets', () => {
    const given = input({}, { A: { given: [[50, 30]] } });
    expect(() => rank({ ...given, sheets: [{ member: '评委1', scores: {} }] })).toThrow(RangeError);
    expect(() => rank({ ...given, sheets: [] })).toThrow(RangeError);
  });
});

describe('rank: drop one highest and one lowest', () => {
  const five = (...totals: number[]): [number, number][] => totals.map((t) => [t - 30, 30]);

  it('leaves exactly one of each out, even when several are equal', () => {
    const { rows } = rank(
      input(
        { method: 'drop_extremes' },
        { A: { given: five(90, 70, 80, 90, 70) }, B: { given: five(80, 80, 80, 80, 80) } },
      ),
    );
    const a = rows.find((r) => r.bidId === 'A')!;
    expect(a.members.map((m) => m.dropped)).toEqual(['highest', 'lowest', null, null, null]);
    expect(a).toMatchObject({ sumHundredths: 24000, count: 3, totalHundredths: 8000 });
    const b = rows.find((r) => r.bidId === 'B')!;
    expect(b.members.map((m) => m.dropped)).toEqual(['highest', 'lowest', null, null, null]);
    expect(b.totalHundredths).toBe(8000);
  });

  it('counts every member in the figures of a criterion', () => {
    const [row] = rank(
      input(
        { method: 'drop_extremes' },
        {
          A: {
            given: [
              [60, 40],
              [40, 30],
              [40, 30],
              [40, 30],
              [20, 20],
            ],
          },
        },
      ),
    ).rows;
    expect(row!.criteria.map((c) => [c.count, c.meanHundredths])).toEqual([
      [5, 4000],
      [5, 3000],
    ]);
  });

  it('refuses fewer than five sheets', () => {
    const few = input({ method: 'drop_extremes' }, { A: { given: five(60, 70, 80) } });
    expect(() => rank(few)).toThrow(RangeError);
  });
});

describe('rank: consensus', () => {
  it('ranks by the agreed scores and keeps the members’ own beside them', () => {
    const given = input(
      { method: 'consensus' },
      { A: { given: [[10, 10]] }, B: { given: [[60, 40]] } },
    );
    const { rows } = rank({
      ...given,
      consensus: { A: { idea: 5000, cost: 3000 }, B: { idea: 4000, cost: 3000 } },
    });
    expect(rows.map((r) => [r.bidId, r.totalHundredths, r.count])).toEqual([
      ['A', 8000, 1],
      ['B', 7000, 1],
    ]);
    expect(rows[0]!.members[0]!.totalHundredths).toBe(2000);
    expect(rows[0]!.criteria.map((c) => c.meanHundredths)).toEqual([5000, 3000]);
  });

  it('refuses to rank without the agreed scores', () => {
    expect(() => rank(input({ method: 'consensus' }, { A: { given: [[10, 10]] } }))).toThrow(
      RangeError,
    );
  });
});

describe('rank: ties', () => {
  const three = (idea: number, cost: number): [number, number][] => [
    [idea, cost],
    [idea, cost],
    [idea, cost],
  ];

  it('asks the criteria in the published order', () => {
    const table = { cheap: { given: three(40, 40) }, clever: { given: three(50, 30) } };
    const byIdea = rank(input({ tieBreakOrder: ['idea', 'cost'] }, table));
    expect(byIdea.rows.map((r) => r.bidId)).toEqual(['clever', 'cheap']);
    expect(byIdea.rows.map((r) => r.tieDecidedBy)).toEqual([
      null,
      { by: 'criterion', criterionId: 'idea' },
    ]);
    expect(order(input({ tieBreakOrder: ['cost', 'idea'] }, table))).toEqual(['cheap', 'clever']);
  });

  it('then the earliest receipt', () => {
    const { rows } = rank(
      input({}, { late: { given: three(40, 40), at: LATE }, early: { given: three(40, 40) } }),
    );
    expect(rows.map((r) => r.bidId)).toEqual(['early', 'late']);
    expect(rows[1]!.tieDecidedBy).toEqual({ by: 'receipt' });
  });

  it('then the public draw, which another seed may turn round', () => {
    const given = input({}, { A: { given: three(40, 40) }, B: { given: three(40, 40) } });
    const outcomes = new Set(
      Array.from({ length: 20 }, (_, n) => order({ ...given, tieSeed: `s${n}` }).join()),
    );
    expect([...outcomes].sort()).toEqual(['A,B', 'B,A']);
    expect(rank(given).rows[1]!.tieDecidedBy).toEqual({ by: 'draw' });
  });
});

describe('recompute', () => {
  it('finds a report whose printed ranking was changed', () => {
    const report = rank(input({}, { A: { given: [[50, 30]] }, B: { given: [[40, 30]] } }));
    expect(recompute(report)).toEqual(report);
    const forged = structuredClone(report);
    forged.rows.reverse();
    expect(recompute(forged)).not.toEqual(forged);
  });

  it('takes a report without bids for what it is', () => {
    const none = { ...rank(input({}, { A: { given: [[50, 30]] } })), rows: [] };
    expect(recompute(none)).toEqual(none);
  });
});
