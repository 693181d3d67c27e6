import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Inserts rows in one statement, whatever their number.
 *
 * @param rows all with the same fields, of plain values (no arrays); columns left out take their default
 */
export async function insertMany<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly Partial<E>[],
): Promise<void> {
  if (rows.length === 0) return;
  const { table, columns, from, values } = rowSet(manager.connection.getMetadata(entity), rows);
  const names = columns.map(({ name }) => name).join(', ');
  const given = columns.map(({ value }) => value).join(', ');
  await manager.query(`INSERT INTO ${table} (${names}) SELECT ${given}${from}`, values);
}

/**
 * Writes the columns of many rows, each its own, and raises their versions where they have one.
 *
 * @param rows all with the same fields, of plain values (no arrays)
 * @param step brings aggregates from one status to another besides
 * @returns how many there were, and still were in the status they were to leave
 */
export async function updateMany<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly (Partial<E> & { id: string })[],
  step?: { status: string; was: string },
): Promise<number> {
  if (rows.length === 0) return 0;
  const metadata = manager.connection.getMetadata(entity);
  const { table, columns, from, values } = rowSet(metadata, rows);
  const given = columns.map(({ name, value }) => `${value} AS ${name}`).join(', ');
  const set = columns.flatMap(({ name }) => (name === 'id' ? [] : [`${name} = given.${name}`]));
  if ('version' in metadata.propertiesMap) {
    set.push('version = t.version + 1', 'updated_at = (SELECT jiebang_now())');
  }
  const parameter = (value: string) => `$${values.push(value)}`;
  if (step) set.push(`status = ${parameter(step.status)}`);
  const still = step ? ` AND t.status = ${parameter(step.was)}` : '';
  const [, affected] = await manager.query<[unknown, number]>(
    `UPDATE ${table} AS t SET ${set.join(', ')} FROM (SELECT ${given}${from}) AS given
      WHERE t.id = given.id${still}`,
    values,
  );
  return affected;
}

/**
 * Rows as a statement reads them: what is the same in all of them is sent once, everything else as an array a
 * column. Of a step of hundreds little differs but the ids, and arrays are read in a fraction of the time
 * that JSON takes.
 */
function rowSet(metadata: EntityMetadata, rows: readonly ObjectLiteral[]) {
  const { driver } = metadata.connection;
  const [values, arrays, aliases] = [[] as unknown[], [] as string[], [] as string[]];
  const columns = Object.keys(rows[0]!).map((field) => {
    const column = metadata.findColumnWithPropertyName(field)!;
    const [name, type] = [column.databaseName, driver.normalizeType(column)];
    const stored = (row: ObjectLiteral) =>
      driver.preparePersistentValue(row[field] ?? null, column) as unknown;
    const first = stored(rows[0]!);
    if (rows.every((row) => row[field] === rows[0]![field] || isSame(stored(row), first))) {
      return { name, value: `$${values.push(first)}::${type}` };
    }
    arrays.push(`$${values.push(rows.map(stored))}::${type}[]`);
    aliases.push(name);
    return { name, value: `each.${name}` };
  });
  const from =
    arrays.length > 0 ? ` FROM unnest(${arrays.join(', ')}) AS each (${aliases.join(', ')})` : '';
  return { table: metadata.tableName, columns, from, values };
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (one instanceof Date && other instanceof Date && one.getTime() === other.getTime());
