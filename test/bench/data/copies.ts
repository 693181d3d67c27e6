import type pg from 'pg';
import { structureOf } from './structure.js';

/** How a table is to grow. */
export interface Growth {
  /** So many of each row in all (or SQL over the row), itself among them; fewer where ids could not differ. */
  copies: number | string;
  /** So many of them stand there already, in tables whose rows all have as many. */
  past?: number;
  /** Which rows are copied; all when left out. A condition on the columns. */
  where?: string;
  /** Values of columns by SQL over the row (under the table's name) and `n`, the number of the copy. */
  set?: Record<string, string>;
  /** What `set` needs besides: a further FROM item, after the row and `n`. */
  from?: string;
}

/** Copies reach back by so much, evenly: what stands there is the newest. */
const SPAN = `interval '3 years'`;
/** Of sealed content so many bytes are kept: nobody reads a copy's. */
const BYTES = 64;

interface Column {
  name: string;
  type: string;
  /** Stands in a unique key in which no id does. */
  unique: boolean;
}

interface Shape {
  columns: Column[];
  /** Columns of each unique key. */
  keys: string[][];
}

/**
 * Grows tables by copies of the rows that stand in them; the same copies in every run. Ids, wherever they
 * stand, become those of the copies, so that what belonged together belongs together; whoever has fewer
 * copies (a unit, beside its listings) is shared by several. Unique words and numbers get the copy's number.
 * Indexes are built anew; triggers do not run and foreign keys are not looked at meanwhile.
 *
 * @param db a connection of the tables' owner; nobody else is there
 */
export async function growByCopies(db: pg.Client, growths: Record<string, Growth>): Promise<void> {
  const tables = Object.keys(growths);
  const shapes = new Map<string, Shape>();
  for (const table of tables) shapes.set(table, await shapeOf(db, table));
  const { drop, make } = await structureOf(db, tables);
  for (const sql of drop) await db.query(sql);
  await db.query('CREATE TEMP TABLE original (id uuid PRIMARY KEY, copies int NOT NULL)');
  for (const [table, { copies, where }] of Object.entries(growths)) {
    if (!shapes.get(table)!.columns.some(({ name, type }) => name === 'id' && type === 'uuid')) {
      continue;
    }
    await db.query(
      `INSERT INTO original SELECT id, ${copies} FROM ${rowsOf(table, where)} AS ${table} ON CONFLICT DO NOTHING`,
    );
  }
  await db.query('ANALYZE original');
  for (const [table, growth] of Object.entries(growths)) {
    await db.query(copying(table, shapes.get(table)!, growth));
  }
  await db.query('DROP TABLE original');
  for (const sql of make) await db.query(sql);
  await db.query(`VACUUM (ANALYZE) ${tables.join(', ')}`);
}

async function shapeOf(db: pg.Client, table: string): Promise<Shape> {
  const { rows: columns } = await db.query<Column & { number: number }>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type, attnum AS number FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
        AND attidentity = '' ORDER BY attnum`,
    [table],
  );
  const { rows: keys } = await db.query<{ numbers: number[] }>(
    `SELECT indkey::int2[] AS numbers FROM pg_index WHERE indrelid = $1::regclass AND indisunique`,
    [table],
  );
  const isId = (key: number) => columns.some((it) => it.number === key && it.type === 'uuid');
  return {
    columns: columns.map(({ name, type, number }) => ({
      name,
      type,
      unique: keys.some(({ numbers }) => numbers.includes(number) && !numbers.some(isId)),
    })),
    keys: keys.map(({ numbers }) =>
      columns.filter(({ number }) => numbers.includes(number)).map(({ name }) => name),
    ),
  };
}

/**
 * How many copies a row may have: one that is unique by the ids of others no more than whoever of them has
 * most, else two of its copies would name the same.
 */
function copiesWithin(table: string, { copies }: Growth, { columns, keys }: Shape): string {
  const isId = (name: string) => columns.some((it) => it.name === name && it.type === 'uuid');
  const most = keys.flatMap((key) => {
    const others = key.filter((name) => isId(name) && name !== 'id');
    if (others.length === 0 || key.includes('id')) return [];
    const own = (name: string) => `${table}."${name}"`;
    const there = key.map((name) => `${own(name)} IS NOT NULL`).join(' AND ');
    const copiesOfOthers = others.map((name) => copiesOf(own(name))).join(', ');
    return `CASE WHEN ${there} THEN greatest(${copiesOfOthers}) END`;
  });
  return `least(${[copies, ...most].join(', ')})`;
}

const rowsOf = (table: string, where = 'true') => `(SELECT * FROM ${table} WHERE ${where})`;
const copiesOf = (id: string) =>
  `coalesce((SELECT o.copies FROM original o WHERE o.id = ${id}), 1)`;

function copying(table: string, shape: Shape, growth: Growth): string {
  const { columns } = shape;
  const { where, set, from, past = 1 } = growth;
  const ids = columns.filter(({ type }) => type === 'uuid');
  const numbers = columns.filter(({ unique, type }) => unique && /int/.test(type));
  const value = ({ name, type, unique }: Column): string => {
    const own = `${table}."${name}"`;
    if (set?.[name]) return set[name];
    if (type === 'uuid') {
      const of = `"copies of ${name}"`;
      return `CASE WHEN n % ${of} = 0 THEN ${own} ELSE md5(${own}::text || '/' || n % ${of})::uuid END`;
    }
    if (type.startsWith('timestamp')) return `${own} - n * (${SPAN} / ${table}."own copies")`;
    if (type === 'bytea') {
      return unique ? `sha256(${own} || n::text::bytea)` : `substring(${own} FROM 1 FOR ${BYTES})`;
    }
    if (!unique) return own;
    if (type === 'text' || type.startsWith('character')) return `${own} || '/' || n`;
    return /int/.test(type) ? `${own} + n * "greatest ${name}"` : own;
  };
  // OFFSET 0: what does not depend on the copy is looked up once a row.
  const looked = [
    ...ids.map(({ name }) => `${copiesOf(`${table}."${name}"`)} AS "copies of ${name}"`),
    ...numbers.map(({ name }) => `max(${table}."${name}") OVER () AS "greatest ${name}"`),
    `${copiesWithin(table, growth, shape)} AS "own copies"`,
  ];
  return `INSERT INTO ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
    SELECT ${columns.map(value).join(', ')}
      FROM (SELECT ${table}.*, ${looked.join(', ')} FROM ${rowsOf(table, where)} AS ${table} OFFSET 0) AS ${table}
     CROSS JOIN generate_series(${past}, ${table}."own copies" - 1) AS n${from ? ` CROSS JOIN ${from}` : ''}`;
}
