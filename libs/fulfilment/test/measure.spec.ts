import fc from 'fast-check';
import {
  compare,
  requireHeads,
  requireSameUnits,
  tally,
  type Figure,
} from '../src/domain/measure.js';

const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  name: '服务人次',
  unit: '人次',
  value,
  qualifier: 'exact',
  cumulative: false,
  ...more,
});

describe('units', () => {
  it('keep 人 and 人次 apart', () => {
    const targets = [{ name: '受益老人', unit: '人' }];
    expect(() => requireSameUnits(targets, [{ name: '受益老人', unit: '人次' }])).toThrow(
      expect.objectContaining({
        code: 'measure_unit_mismatch',
        details: { name: '受益老人', expected: '人' },
      }),
    );
    expect(() => requireSameUnits(targets, [{ name: '受益老人', unit: '人' }])).not.toThrow();
    expect(() => requireSameUnits(targets, [{ name: '发放手册', unit: '份' }])).not.toThrow();
  });

  it('nobody attends less than once', () => {
    expect(() => requireHeads(87, 86)).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        details: { fields: { participants: '服务人数（人）不能多于服务人次' } },
      }),
    );
    expect(() => requireHeads(87, 87)).not.toThrow();
  });
});

describe('tally', () => {
  it('adds attendances of milestone after milestone', () => {
    expect(tally('人次', [figure(100), figure(50)])).toEqual({
      value: 150,
      qualifier: 'exact',
      complete: true,
    });
  });

  it('never adds people: the same may have come again', () => {
    for (const unit of ['人', '户', '家']) {
      const figures = [figure(45, { unit }), figure(44, { unit })];
      expect(tally(unit, figures)).toEqual({ value: 45, qualifier: 'exact', complete: false });
    }
  });

  it('takes of two counts of as many people the one that came first', () => {
    const figures = [figure(45, { qualifier: 'over' }), figure(45, { qualifier: 'about' })];
    expect(tally('人', figures).qualifier).toBe('over');
  });

  it('lets a cumulative figure stand for all before it, and adds what came later', () => {
    const figures = [figure(100), figure(160, { cumulative: true }), figure(40)];
    expect(tally('人次', figures).value).toBe(200);
    expect(tally('人', [figure(90), figure(120, { cumulative: true })])).toEqual({
      value: 120,
      qualifier: 'exact',
      complete: true,
    });
  });

  it.each([
    [['exact', 'over'], 'over'],
    [['over', 'over'], 'over'],
    [['nearly', 'exact'], 'nearly'],
    [['over', 'nearly'], 'about'],
    [['about', 'exact', 'over'], 'about'],
  ] as const)('%j together are %s', (qualifiers, expected) => {
    const figures = qualifiers.map((qualifier) => figure(1, { qualifier }));
    expect(tally('场次', figures).qualifier).toBe(expected);
  });

  it('does not depend on how additive figures are split, and people never exceed attendances', () => {
    const parts = fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, (values) => {
        const sum = values.reduce((a, b) => a + b, 0);
        const attendances = tally(
          '人次',
          values.map((value) => figure(value)),
        );
        const people = tally(
          '人',
          values.map((value) => figure(value, { unit: '人' })),
        );
        expect(attendances.value).toBe(sum);
        expect(people.value).toBe(Math.max(...values));
      }),
    );
  });
});

describe('compare', () => {
  const target = { name: '服务人次', unit: '人次', target: 100, proof: '签到表' };

  it('shows target, achievement and rate', () => {
    expect(compare([target], [[figure(60)], [figure(45)]])).toEqual([
      { ...target, value: 105, qualifier: 'exact', complete: true, rate: '105.0', reached: true },
    ]);
  });

  it('counts no figure in another unit or under another name', () => {
    const wrong = [figure(500, { unit: '人' }), figure(500, { name: '别的' })];
    expect(compare([target], [wrong])[0]).toMatchObject({
      value: null,
      rate: null,
      reached: false,
    });
  });

  it('takes a target of nothing as reached by nothing', () => {
    expect(compare([{ ...target, target: 0 }], [])[0]).toMatchObject({
      value: null,
      reached: true,
    });
    expect(compare([target], [])[0]!.reached).toBe(false);
  });

  it('takes 近一百 for less than a hundred', () => {
    const reached = (value: number, qualifier: Figure['qualifier']) =>
      compare([target], [[figure(value, { qualifier })]])[0]!.reached;
    expect(reached(100, 'nearly')).toBe(false);
    expect(reached(101, 'nearly')).toBe(true);
    expect(reached(100, 'over')).toBe(true);
    expect(reached(99, 'exact')).toBe(false);
  });
});
