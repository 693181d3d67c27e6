import { Field } from '#platform';

/** What a write on a record without states gives back. */
export class Saved {
  @Field.uuid('编号') id: string;
  @Field.int('版本', { min: 1 }) version: number;
}

export const saved = ({ id, version }: { id: string; version: number }): Saved => ({ id, version });

/** Which columns a write changes and how, for the audit trail; not for personal data. */
export function changesOf<E extends object>(before: E, set: Partial<E>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(set)
      .map(([key, to]) => [key, { from: before[key as keyof E] ?? null, to: to ?? null }] as const)
      .filter(([, { from, to }]) => JSON.stringify(from) !== JSON.stringify(to)),
  );
}
