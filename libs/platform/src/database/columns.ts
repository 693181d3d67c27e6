import { Column, PrimaryColumn, type ColumnOptions, type ValueTransformer } from 'typeorm';

const bigintAsNumber: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** 金额列：整数分。Fits a JavaScript integer far beyond any public budget. */
export const FenColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'bigint', transformer: bigintAsNumber, ...options });

/** An instant; the database fills it from the one clock when left out and `default` is wanted. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'timestamptz', precision: 3, ...options });

/** What every aggregate carries: a UUIDv7, a version raised by every write, and when it was made and changed. */
export abstract class Aggregate {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'int', default: 1 })
  version: number;

  @InstantColumn({ default: () => 'jiebang_now()' })
  createdAt: Date;

  @InstantColumn({ default: () => 'jiebang_now()' })
  updatedAt: Date;
}

/** An aggregate whose status is written by `tx.transition` alone. */
export interface Stateful {
  id: string;
  version: number;
  status: string;
}
