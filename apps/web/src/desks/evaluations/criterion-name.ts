import type { PublicReport } from './types';

export const nameOfCriterion = ({ ranking }: PublicReport, id: string): string =>
  ranking.rules.criteria.find((criterion) => criterion.id === id)?.name ?? id;
