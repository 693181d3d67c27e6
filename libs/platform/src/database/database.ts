import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import { survivingLosses } from './surviving-losses.js';

/** Reads: SQL straight on the pool that TypeORM uses too. */
@Injectable()
export class Database {
  constructor(readonly dataSource: DataSource) {
    survivingLosses(this.pool);
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** Runs one read; `name` prepares it once per connection. */
  async query<T extends QueryResultRow>(
    text: string,
    values: unknown[] = [],
    name?: string,
  ): Promise<T[]> {
    const result = await this.pool.query<T>(name ? { text, values, name } : { text, values });
    return result.rows;
  }

  /** The first row, or null. */
  async one<T extends QueryResultRow>(text: string, values: unknown[] = []): Promise<T | null> {
    return (await this.query<T>(text, values))[0] ?? null;
  }

  /** The one clock. */
  async now(): Promise<Date> {
    const [row] = await this.query<{ now: Date }>('SELECT jiebang_now() AS now');
    return row!.now;
  }
}
