import type { Client } from 'pg';

/** What stands in the database: columns by table, and how far each sequence has come. */
export interface Inventory {
  tables: Record<string, string[]>;
  sequences: Record<string, string | null>;
  migrations: string[];
}

/**
 * The project's tables. The queue's own schema is left out: jobs only make things prompt and are made
 * anew from events and deadlines. The list of migrations is written by running them.
 */
export async function inventory(client: Client): Promise<Inventory> {
  const { rows: tables } = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
        AND c.relname <> 'schema_migration'
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY c.relname ORDER BY c.relname`,
  );
  const { rows: sequences } = await client.query<{ name: string; last: string | null }>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
      WHERE schemaname = 'public' ORDER BY 1`,
  );
  const { rows: migrations } = await client.query<{ name: string }>(
    'SELECT name FROM schema_migration ORDER BY id',
  );
  return {
    tables: Object.fromEntries(tables.map(({ name, columns }) => [name, columns])),
    sequences: Object.fromEntries(sequences.map(({ name, last }) => [name, last])),
    migrations: migrations.map(({ name }) => name),
  };
}

export const isEmpty = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ empty: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace
       AND relkind IN ('r', 'p', 'v', 'm')) AS empty`,
  );
  return rows[0]!.empty;
};

interface ForeignKey {
  name: string;
  table: string;
  definition: string;
}

/**
 * Runs `load` on tables that hold nothing and do nothing by themselves: what is append-only takes rows
 * as they were, the audit trail is not linked anew, and tables come in any order. Afterwards everything
 * is back, and the foreign keys have been checked against every row. To be run in a transaction of the
 * owner, who needs to be no superuser for it.
 */
export async function withoutGuards(
  client: Client,
  tables: readonly string[],
  load: () => Promise<void>,
): Promise<void> {
  const { rows: keys } = await client.query<ForeignKey>(
    `SELECT quote_ident(conname) AS name, conrelid::regclass::text AS table,
            pg_get_constraintdef(oid) AS definition
       FROM pg_constraint
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1`,
  );
  for (const { table, name } of keys) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  }
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  // Some migrations write first rows.
  await client.query(`TRUNCATE ${tables.join(', ')}`);
  await load();
  for (const { table, name, definition } of keys) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  }
  for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}
