import type { DataSource } from 'typeorm';

/** A schema only moves on, so that one good answer is enough. */
const current = new WeakSet<DataSource>();

/**
 * Whether the database has every migration that this build knows. More than that is no fault: during a
 * roll-out the previous build works on the next one's schema.
 */
export async function schemaIsCurrent(dataSource: DataSource): Promise<boolean> {
  if (current.has(dataSource)) return true;
  const done: { name: string }[] = await dataSource.query('SELECT name FROM schema_migration');
  const names = new Set(done.map(({ name }) => name));
  const whole = dataSource.migrations.every(({ name, constructor }) =>
    names.has(name ?? constructor.name),
  );
  if (whole) current.add(dataSource);
  return whole;
}
