import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Every, type PeriodicTask } from '../worker/every.js';

/** 每日审计摘要: closes the Beijing days that are over; the database does it (`chain.sql.ts`). */
@Injectable()
@Every('audit-digests', 60)
export class AuditDigests implements PeriodicTask {
  constructor(private readonly db: Database) {}

  async run(): Promise<boolean> {
    const [row] = await this.db.query<{ made: number }>('SELECT make_audit_digests() AS made');
    return row!.made > 0;
  }
}
