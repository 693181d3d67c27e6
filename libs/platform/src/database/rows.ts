import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

type ColumnMetadata = EntityMetadata['columns'][number];

/**
 * Rows as `find` gives them, without the columns that it leaves out. `find` puts its statement together anew
 * each time, which takes as long as everything else that the process does for it: this is for what every
 * command reads.
 *
 * @param rest what follows FROM and the table, over the columns' names: `WHERE id = $1 FOR UPDATE`
 * @param fields where not all are wanted
 */
export async function readRows<E extends ObjectLiteral, F extends keyof E = keyof E>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rest: string,
  values: unknown[],
  fields?: readonly F[],
): Promise<Pick<E, F>[]> {
  const metadata = manager.connection.getMetadata(entity);
  const columns = fields
    ? fields.map((field) => metadata.findColumnWithPropertyName(field as string)!)
    : metadata.columns.filter(({ isSelect }) => isSelect);
  const text = `SELECT ${namesOf(columns)} FROM ${metadata.tableName} ${rest}`;
  const rows = await manager.query<ObjectLiteral[]>(text, values);
  return rows.map((row) => {
    const found = metadata.create() as E;
    hydrate(found, row, columns);
    return found;
  });
}

/** What a write of a versioned row raises by itself. */
const RAISED = ['version', 'updatedAt'];

const namesOf = (columns: readonly ColumnMetadata[]) =>
  columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');

/** Gives an entity the values of columns as the database has them. */
function hydrate(
  entity: ObjectLiteral,
  row: ObjectLiteral,
  columns: readonly ColumnMetadata[],
): void {
  for (const column of columns) {
    const { driver } = column.entityMetadata.dataSource;
    column.setEntityValue(entity, driver.prepareHydratedValue(row[column.databaseName], column));
  }
}

/**
 * Inserts a row. Columns left out take their defaults, which the row that is given back has as well.
 *
 * @param values by the entity's fields
 */
export async function insertRow<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  values: Partial<E>,
): Promise<E> {
  const metadata = manager.connection.getMetadata(entity);
  const { driver } = metadata.dataSource;
  const row = metadata.create() as E;
  const given: ColumnMetadata[] = [];
  const defaults: ColumnMetadata[] = [];
  for (const column of metadata.columns) {
    const value = values[column.propertyName as keyof E];
    if (value !== undefined) {
      given.push(column);
      column.setEntityValue(row, value);
    } else if (column.isSelect) defaults.push(column);
  }
  const places = given.map((_, index) => `$${index + 1}`).join(', ');
  const back = defaults.length > 0 ? ` RETURNING ${namesOf(defaults)}` : '';
  const stored = given.map((column) =>
    driver.preparePersistentValue(values[column.propertyName as keyof E], column),
  );
  const [filled] = await manager.query<ObjectLiteral[]>(
    `INSERT INTO ${metadata.tableName} (${namesOf(given)}) VALUES (${places})${back}`,
    stored,
  );
  if (filled) hydrate(row, filled, defaults);
  return row;
}

/**
 * Writes columns of one row and raises its version where it has one.
 *
 * @param set  columns that are undefined are left alone, and those that every write raises
 * @param step brings it from one status to another besides
 * @returns whether it was there, in the status that it was to leave
 */
export async function updateRow<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  id: string,
  set: Partial<E>,
  step?: { status: string; was: string },
): Promise<boolean> {
  const metadata = manager.connection.getMetadata(entity);
  const { driver } = metadata.dataSource;
  const values: unknown[] = [];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const versioned = 'version' in metadata.propertiesMap;
  const written = { ...set, ...(step ? { status: step.status } : {}) };
  const columns = Object.entries(written).flatMap(([field, value]) => {
    if (value === undefined || (versioned && RAISED.includes(field))) return [];
    const column = metadata.findColumnWithPropertyName(field)!;
    const stored = driver.preparePersistentValue(value, column);
    return [`"${column.databaseName}" = ${parameter(stored)}`];
  });
  if (versioned) {
    columns.push('version = version + 1', 'updated_at = jiebang_now()');
  }
  const there = [`id = ${parameter(id)}`, ...(step ? [`status = ${parameter(step.was)}`] : [])];
  const [, affected] = await manager.query<[unknown, number]>(
    `UPDATE ${metadata.tableName} SET ${columns.join(', ')} WHERE ${there.join(' AND ')}`,
    values,
  );
  return affected === 1;
}
