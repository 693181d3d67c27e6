import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Inserts rows in one statement, whatever their number: the values go as one JSON text, to which the
 * database gives the columns' types. For columns of plain values; columns left out take their default.
 *
 * @param rows all with the same fields
 */
export async function insertMany<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly Partial<E>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { table, columns, values } = recordset(manager, entity, rows, Object.keys(first));
  const names = columns.join(', ');
  await manager.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1)`,
    [values],
  );
}

/**
 * Writes the columns of many rows, each its own, and raises their versions where they have one.
 * @param step  brings aggregates from one status to another besides
 * @returns how many there were, and still were in the status they were to leave
 */
export async function updateMany<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly (Partial<E> & { id: string })[],
  step?: { status: string; was: string },
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const { table, columns, values } = recordset(manager, entity, rows, Object.keys(first));
  const set = columns.filter((name) => name !== 'id').map((name) => `${name} = given.${name}`);
  const { propertiesMap } = manager.connection.getMetadata(entity);
  if ('version' in propertiesMap) {
    set.push('version = t.version + 1', 'updated_at = (SELECT jiebang_now())');
  }
  if (step) set.push('status = $2');
  const [, affected] = await manager.query<[unknown, number]>(
    `UPDATE ${table} AS t
        SET ${set.join(', ')}
       FROM json_populate_recordset(NULL::${table}, $1) AS given
      WHERE t.id = given.id${step ? ' AND t.status = $3' : ''}`,
    step ? [values, step.status, step.was] : [values],
  );
  return affected;
}

function recordset<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rows: readonly Partial<E>[],
  fields: string[],
) {
  const metadata = manager.connection.getMetadata(entity);
  const columns = fields.map((field) => metadata.findColumnWithPropertyName(field)!.databaseName);
  const values = rows.map((row) =>
    Object.fromEntries(fields.map((field, index) => [columns[index], row[field as keyof E]])),
  );
  return { table: metadata.tableName, columns, values: JSON.stringify(values) };
}
