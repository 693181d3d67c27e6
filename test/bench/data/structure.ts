import type pg from 'pg';

/** What to take away from tables before they are filled, and what makes it again afterwards. */
export async function structureOf(
  db: pg.Client,
  tables: readonly string[],
): Promise<{ drop: string[]; make: string[] }> {
  const { rows: keys } = await db.query<{
    table: string;
    name: string;
    sql: string;
    rule: boolean;
  }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name,
            regexp_replace(pg_get_constraintdef(oid), ' NOT VALID$', '') AS sql, contype IN ('c', 'f') AS rule
       FROM pg_constraint
      WHERE (contype IN ('c', 'p', 'u', 'x') AND conrelid = ANY($1::regclass[]))
         OR (contype = 'f' AND (conrelid = ANY($1::regclass[]) OR confrelid = ANY($1::regclass[])))
      ORDER BY contype = 'f' DESC`,
    [tables],
  );
  const { rows: indexes } = await db.query<{ name: string; sql: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS sql FROM pg_index
      WHERE indrelid = ANY($1::regclass[])
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))`,
    [tables],
  );
  const alter = (table: string, what: string) => `ALTER TABLE ${table} ${what}`;
  return {
    drop: [
      ...keys.map(({ table, name }) => alter(table, `DROP CONSTRAINT ${name}`)),
      ...indexes.map(({ name }) => `DROP INDEX ${name}`),
      ...tables.map((table) => alter(table, 'DISABLE TRIGGER USER')),
    ],
    make: [
      ...indexes.map(({ sql }) => sql),
      // Rules hold for what is written from now on; copies are not looked at.
      ...keys
        .toReversed()
        .map(({ table, name, sql, rule }) =>
          alter(table, `ADD CONSTRAINT ${name} ${sql}${rule ? ' NOT VALID' : ''}`),
        ),
      ...tables.map((table) => alter(table, 'ENABLE TRIGGER USER')),
    ],
  };
}
