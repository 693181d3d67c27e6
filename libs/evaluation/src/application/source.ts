import type { Source } from '#directory';
import { Database, Tx } from '#platform';
import type { EntityManager } from 'typeorm';

/** The entity manager of a source: the caller's transaction, or the shared pool. */
export function managerOf(source: Source): EntityManager {
  if (source instanceof Tx) return source.manager;
  return source instanceof Database ? source.dataSource.manager : source;
}
