import type { ReactNode } from 'react';

/** A page of a list as the api gives it. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** One column: how it looks on the page and what stands in the exported file. */
export interface Column<T> {
  key: string;
  title: string;
  /** On the page; `text` where it is missing. */
  render?: (row: T) => ReactNode;
  /** In the exported file, and on the page without `render`. Money is given in 元. */
  text: (row: T) => string | number | null;
  width?: number;
  align?: 'left' | 'right' | 'center';
  /** What stands under the column for the rows on the page. */
  total?: (rows: T[]) => ReactNode;
  /** Heads the card on a phone. */
  heading?: boolean;
  /** Left out of the card on a phone. */
  wide?: boolean;
  /** Left out of the exported file, such as buttons. */
  screenOnly?: boolean;
}

/** One filter above a table; its value stands in the address under `key`. */
export type Filter =
  | { key: string; label: string; kind: 'text' }
  | {
      key: string;
      label: string;
      kind: 'choice' | 'choices';
      options: { value: string; label: string }[];
    }
  | { key: string; label: string; kind: 'date' };

/** Filters as the address has them: several choices are joined by commas. */
export type FilterValues = Record<string, string | undefined>;

/** What is asked of the api for one page. */
export interface PageQuery {
  values: FilterValues;
  limit: number;
  cursor?: string;
}

/** Options of a choice from a table of names. */
export const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** A comma-joined choice as the api's list parameter. */
export const listOf = <T extends string>(value: string | undefined): T[] | undefined =>
  value ? (value.split(',') as T[]) : undefined;
