import { unitsBelow } from '#directory';
import { nameWords, type Tx } from '#platform';
import { isOpen, REST, SHOWN, STATE } from './hall-conditions.js';

/** SQL that picks, among rows of kept filters, those whose list has one listing in it. */
export interface KeptMatch {
  /** Stands after `WITH RECURSIVE`. */
  ctes: string;
  /** Is joined to the rows, which go by the name `s`. */
  join: string;
  where: string;
  /** `$1` and `$2`. */
  values: unknown[];
}

const columnOf = (filter: string) => filter.replace(/[A-Z]/g, (it) => `_${it.toLowerCase()}`);

/** Each filter that a row has must be met; those that it has not stand as NULL. */
const FILTERS = [
  ...Object.entries(STATE).map(([name, met]) => [`s.${columnOf(name)}`, met] as const),
  ...Object.entries(REST).map(([name, met]) => [`s.${columnOf(name)}`, met] as const),
].map(([column, met]) =>
  column === 's.unit_id'
    ? `(${column} IS NULL OR ${met('units.ids')})`
    : `(${column} IS NULL OR ${met(column)})`,
);

/**
 * The hall's list the other way round: not which listings some filters find, but which of many kept
 * filters find this listing. By the very conditions of the list, so that both always agree; each is
 * compared with a column instead of a parameter.
 *
 * The rows `s` have a column for every filter (`HallFilters`, in snake case), and `words`, the tsquery that
 * `keptQuery` makes of the keyword.
 */
export async function keptMatch(tx: Tx, listingId: string): Promise<KeptMatch> {
  const [unit] = await tx.manager.query<{ name: string }[]>(
    'SELECT u.name FROM listing l JOIN unit u ON u.id = l.posting_unit_id WHERE l.id = $1',
    [listingId],
  );
  return {
    ctes: `${unitsBelow()},
      units AS (SELECT root, array_agg(id) AS ids FROM below GROUP BY root),
      shown AS MATERIALIZED (
        SELECT l.*, d.words || array_to_tsvector($2::text[]) AS found_by
          FROM listing l LEFT JOIN listing_search d ON d.listing_id = l.id
         WHERE l.id = $1 AND ${SHOWN})`,
    join: 'CROSS JOIN shown l LEFT JOIN units ON units.root = s.unit_id',
    where: [
      ...FILTERS,
      `CASE s.open WHEN true THEN ${isOpen(true)} WHEN false THEN ${isOpen(false)} ELSE true END`,
      '(s.words IS NULL OR l.found_by @@ s.words)',
    ].join('\n AND '),
    values: [listingId, [...nameWords(unit?.name ?? '')]],
  };
}
