import type { Config } from '#platform';

/** One account of the demonstration, as the launcher shows it. */
export interface DemoAccount {
  /** What the account may do, in Chinese. */
  role: string;
  login: string;
  password: string;
}

/** What seeding found or did. */
export interface SeedSummary {
  /** False when the database already had data and nothing was written. */
  seeded: boolean;
  /** One account per role; the same whether or not anything was written. */
  accounts: DemoAccount[];
}

/** Loads the demonstration district when the database is empty. */
export function seedIfEmpty(_config: Config): Promise<SeedSummary> {
  return Promise.resolve({ seeded: false, accounts: [] });
}
