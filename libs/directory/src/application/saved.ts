import { Field } from '#platform';

/** What a write on a record without states gives back. */
export class Saved {
  @Field.uuid('编号') id: string;
  @Field.int('版本', { min: 1 }) version: number;
}

export const saved = ({ id, version }: { id: string; version: number }): Saved => ({ id, version });
