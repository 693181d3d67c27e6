import { Database, Tx } from '#platform';
import type { EntityManager } from 'typeorm';

/** Where a door function reads: the caller's transaction, or the shared pool. */
export type Source = Tx | Database | EntityManager;

/** The entity manager of a source. */
export function managerOf(source: Source): EntityManager {
  if (source instanceof Tx) return source.manager;
  return source instanceof Database ? source.dataSource.manager : source;
}
