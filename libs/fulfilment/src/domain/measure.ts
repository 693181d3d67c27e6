import { DomainError, ratePercent } from '#kernel';

/** How exact a figure claims to be, as newspapers and reports put it: 约 100、100 余、近 100。 */
export const QUALIFIER_NAMES = {
  exact: '准确',
  about: '约',
  over: '余、多',
  nearly: '近',
} as const;
export type Qualifier = keyof typeof QUALIFIER_NAMES;
export const QUALIFIERS = Object.keys(QUALIFIER_NAMES) as Qualifier[];

/** What is to be reached. */
export interface IndicatorTarget {
  name: string;
  /** 人、人次、场次…；人 and 人次 are two measures. */
  unit: string;
  target: number;
  /** 证明方式 */
  proof: string;
}

/** What was measured. */
export interface Figure {
  name: string;
  unit: string;
  value: number;
  qualifier: Qualifier;
  /** True: counted from the beginning of the work; false: of this milestone alone. */
  cumulative: boolean;
}

/** Target beside achievement. */
export interface IndicatorResult extends IndicatorTarget {
  /** Null where nothing was measured. */
  value: number | null;
  qualifier: Qualifier;
  /** False: people or households that may have come again were not added up; it is at least this. */
  complete: boolean;
  /** Percent with one decimal; null without a value or a target. */
  rate: string | null;
  reached: boolean;
}

/** The same ones may come again: counts of them cannot be added up. 人次 can. */
const RECURRING = new Set(['人', '名', '位', '户', '家', '家庭']);

/**
 * A figure for a target is measured in the target's unit.
 *
 * @throws DomainError measure_unit_mismatch
 */
export function requireSameUnits(
  targets: readonly Pick<IndicatorTarget, 'name' | 'unit'>[],
  figures: readonly Pick<Figure, 'name' | 'unit'>[],
): void {
  for (const { name, unit } of figures) {
    const target = targets.find((it) => it.name === name);
    if (target && target.unit !== unit) {
      throw new DomainError('measure_unit_mismatch', { name, expected: target.unit });
    }
  }
}

/**
 * Compares targets with what was reported.
 *
 * @param reports figures of each report, in order of time
 */
export function compare(
  targets: readonly IndicatorTarget[],
  reports: readonly (readonly Figure[])[],
): IndicatorResult[] {
  const figures = reports.flat();
  return targets.map((target) => {
    const own = figures.filter(({ name, unit }) => name === target.name && unit === target.unit);
    if (own.length === 0) {
      const none = { value: null, qualifier: 'exact', complete: true } as const;
      return { ...target, ...none, rate: null, reached: target.target === 0 };
    }
    const total = tally(target.unit, own);
    return {
      ...target,
      ...total,
      rate: ratePercent(total.value, target.target),
      // 近 100 is less than 100.
      reached:
        total.qualifier === 'nearly' ? total.value > target.target : total.value >= target.target,
    };
  });
}

/**
 * One total of figures of the same measure, in order of time: a cumulative figure stands for all
 * before it; later ones are added, or, where the same people may have come again, not.
 */
export function tally(
  unit: string,
  figures: readonly Figure[],
): { value: number; qualifier: Qualifier; complete: boolean } {
  const last = figures.findLastIndex(({ cumulative }) => cumulative);
  const counted = figures.slice(Math.max(last, 0));
  if (counted.length === 1) {
    return { value: counted[0]!.value, qualifier: counted[0]!.qualifier, complete: true };
  }
  if (!RECURRING.has(unit)) {
    return {
      value: counted.reduce((sum, { value }) => sum + value, 0),
      qualifier: counted.map(({ qualifier }) => qualifier).reduce(together),
      complete: true,
    };
  }
  const most = counted.reduce((a, b) => (b.value > a.value ? b : a));
  return { value: most.value, qualifier: most.qualifier, complete: false };
}

/** How exact a sum is: 余 and 近 together leave only 约. */
function together(a: Qualifier, b: Qualifier): Qualifier {
  if (a === b || b === 'exact') return a;
  return a === 'exact' ? b : 'about';
}

/**
 * 人 are people, 人次 attendances: nobody attends less than once.
 *
 * @throws DomainError invalid_input
 */
export function requireHeads(participants: number, participations: number): void {
  if (participants > participations) {
    throw new DomainError('invalid_input', {
      fields: { participants: '服务人数（人）不能多于服务人次' },
    });
  }
}
