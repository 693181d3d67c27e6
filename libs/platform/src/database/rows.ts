import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Rows as `find` gives them, without the columns that it leaves out. `find` puts its statement together anew
 * each time, which takes as long as everything else that the process does for it: this is for what every
 * command reads.
 *
 * @param rest what follows FROM and the table, over the columns' names: `WHERE id = $1 FOR UPDATE`
 */
export async function readRows<E extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<E>,
  rest: string,
  values: unknown[],
): Promise<E[]> {
  const metadata = manager.connection.getMetadata(entity);
  const text = `SELECT ${columnsOf(metadata)} FROM ${metadata.tableName} ${rest}`;
  const rows = await manager.query<ObjectLiteral[]>(text, values);
  return rows.map((row) => entityOf<E>(metadata, row));
}

/** What a write of a versioned row raises by itself. */
const RAISED = ['version', 'updatedAt'];
const selects = new WeakMap<EntityMetadata, string>();

function columnsOf(metadata: EntityMetadata): string {
  let columns = selects.get(metadata);
  if (columns === undefined) {
    const selected = metadata.columns.filter(({ isSelect }) => isSelect);
    columns = selected.map(({ databaseName }) => `"${databaseName}"`).join(', ');
    selects.set(metadata, columns);
  }
  return columns;
}

function entityOf<E extends ObjectLiteral>(metadata: EntityMetadata, row: ObjectLiteral): E {
  const { driver } = metadata.dataSource;
  const entity = metadata.create() as E;
  for (const column of metadata.columns) {
    if (!column.isSelect) continue;
    const value = driver.prepareHydratedValue(row[column.databaseName], column);
    column.setEntityValue(entity, value);
  }
  return entity;
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
