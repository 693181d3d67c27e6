import type { Figure, Milestone, Target } from './words';

/** What stands for a target so far. */
export interface Measured {
  value: number;
  qualifier: Figure['qualifier'];
  /** False: people who may have come again were not added up; it is at least this. */
  complete: boolean;
}

/** The same ones may come again: counts of them are not added up, as the inspection counts them. */
const RECURRING = new Set(['人', '名', '位', '户', '家', '家庭']);

/**
 * What reports, in order of time, come to for a target, before the inspection computes it: a
 * cumulative figure stands for all before it; later ones are added. Null where nothing is reported.
 */
export function measured(target: Target, figures: readonly Figure[]): Measured | null {
  const own = figures.filter(({ name, unit }) => name === target.name && unit === target.unit);
  const last = own.map(({ cumulative }) => cumulative).lastIndexOf(true);
  const counted = own.slice(Math.max(last, 0));
  const [first, ...rest] = counted;
  if (!first) return null;
  if (rest.length === 0) return { value: first.value, qualifier: first.qualifier, complete: true };
  if (RECURRING.has(target.unit)) {
    const most = rest.reduce((a, b) => (b.value > a.value ? b : a), first);
    return { value: most.value, qualifier: most.qualifier, complete: false };
  }
  const exact = counted.every(({ qualifier }) => qualifier === 'exact');
  return {
    value: counted.reduce((sum, { value }) => sum + value, 0),
    qualifier: exact ? 'exact' : 'about',
    complete: true,
  };
}

/** All figures of an agreement's reports, in the order of its milestones. */
export const figuresOf = (milestones: readonly Milestone[]): Figure[] =>
  milestones.flatMap(({ report }) => report?.figures ?? []);
