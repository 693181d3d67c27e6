import '../all-rooms.js';
import {
  createDataSource,
  Database,
  fillCalendar,
  systemCommand,
  UnitOfWork,
  type Config,
} from '#platform';
import { DEMO_ACCOUNTS, type DemoAccount } from './accounts.js';

import { loadDistrict } from './load-district.js';

export type { DemoAccount };

/** What seeding found or did. */
export interface SeedSummary {
  /** False when the database already had data and nothing was written. */
  seeded: boolean;
  /** One account per role; the same whether or not anything was written. */
  accounts: DemoAccount[];
}

/**
 * Loads the demonstration district when the database is empty: all of it or nothing. The official
 * calendar comes with it.
 */
export async function seedIfEmpty(config: Config): Promise<SeedSummary> {
  const dataSource = await createDataSource(config.databaseUrl, 2).initialize();
  try {
    const uow = new UnitOfWork(dataSource, new Database(dataSource));
    const seeded = await uow.run(systemCommand('seed'), async (tx) => {
      const [row] = await tx.manager.query<{ empty: boolean }[]>(
        'SELECT NOT EXISTS (SELECT 1 FROM account) AS empty',
      );
      if (!row!.empty) return false;
      await fillCalendar(tx.manager);
      await loadDistrict(tx);
      return true;
    });
    return { seeded, accounts: DEMO_ACCOUNTS };
  } finally {
    await dataSource.destroy();
  }
}
