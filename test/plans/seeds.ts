import type pg from 'pg';

interface Column {
  name: string;
  type: string;
  nullable: boolean;
  /** Words that a CHECK admits. */
  words: string[] | null;
  /** Rows of the table that it names. */
  named: string[];
}

const MADE: [RegExp, string][] = [
  [/\[\]$/, `'{}'`],
  [/^uuid$/, 'gen_random_uuid()'],
  [/^(text|char)/, `md5(gen_random_uuid()::text)`],
  [/^bool/, 'false'],
  [/^timestamp/, 'jiebang_now()'],
  [/^date/, 'jiebang_now()::date'],
  [/json/, `'{}'`],
  [/^bytea/, `decode(md5(gen_random_uuid()::text), 'hex')`],
  [/int|numeric|double/, '1'],
];

/**
 * Gives tables that stand empty a few rows that only their structure tells of: one for each word that a
 * column admits (each state, each kind), at what stands in the tables that they name. Rules between columns
 * do not matter to plans and are lifted.
 */
export async function seedEmpty(db: pg.Client, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const columns = await columnsOf(db, table);
    await lift(db, table);
    const rows = Math.max(8, ...columns.map(({ words }) => words?.length ?? 0));
    for (let row = 0; row < rows; row += 1) {
      const values = columns.map((column) => valueOf(column, row));
      await db.query(
        `INSERT INTO ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES (${values.join(', ')})
         ON CONFLICT DO NOTHING`,
      );
    }
  }
}

function valueOf({ name, type, nullable, words, named }: Column, row: number): string {
  if (words && type === 'text') return `'${words[row % words.length]}'`;
  if (named.length > 0) return `'${named[row % named.length]}'`;
  // Of what may be missing, half is; of what names something unknown, all.
  if (nullable && (row % 2 === 1 || type === 'uuid')) return 'NULL';
  if (/int/.test(type) && name !== 'version') return `${row + 1}`;
  return MADE.find(([pattern]) => pattern.test(type))?.[1] ?? `''`;
}

async function lift(db: pg.Client, table: string): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `SELECT quote_ident(conname) AS name FROM pg_constraint
      WHERE conrelid = $1::regclass AND contype IN ('c', 'f')`,
    [table],
  );
  for (const { name } of rows) await db.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  await db.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
}

async function columnsOf(db: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await db.query<Column & { names: string | null }>(
    `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS nullable,
            (SELECT array_agg(m[1]) FROM pg_constraint c,
                    regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''::text', 'g') m
              WHERE c.conrelid = a.attrelid AND c.contype = 'c' AND c.conkey = ARRAY[a.attnum]) AS words,
            (SELECT t.relname FROM pg_class t WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace
                AND (a.attname LIKE '%' || t.relname || '_id' OR a.attname = 'event_id' AND t.relname = 'outbox_event')
              ORDER BY length(t.relname) DESC LIMIT 1) AS names
       FROM pg_attribute a
      WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        AND a.attidentity = '' ORDER BY a.attnum`,
    [table],
  );
  for (const column of rows) {
    column.named = [];
    if (column.type !== 'uuid' || !column.names) continue;
    const named = await db.query<{ id: string }>(
      `SELECT id FROM ${column.names} ORDER BY id DESC LIMIT 12`,
    );
    column.named = named.rows.map(({ id }) => id);
  }
  return rows;
}
