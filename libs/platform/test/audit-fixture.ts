import { newId } from '#kernel';
import pg from 'pg';
import { DataSource } from 'typeorm';
import {
  checkChain,
  createDataSource,
  Database,
  systemCommand,
  UnitOfWork,
  type ChainReport,
  type CommandContext,
} from '../src/index.js';
import { createTestDatabase } from '../../../test/support/database.js';

/** Some record that entries are about. */
export const SUBJECT = '019a0000-0000-7000-8000-000000000001';

/** A database with a trail, and somebody who owns it and may switch its triggers off. */
export class AuditFixture {
  readonly db: Database;
  readonly uow: UnitOfWork;

  private constructor(
    readonly url: string,
    readonly dataSource: DataSource,
    private readonly drop: () => Promise<void>,
  ) {
    this.db = new Database(dataSource);
    this.uow = new UnitOfWork(dataSource, this.db);
  }

  static async open(): Promise<AuditFixture> {
    const { url, drop } = await createTestDatabase();
    return new AuditFixture(url, await createDataSource(url, 12).initialize(), drop);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.drop();
  }

  /** One transaction that leaves so many entries; returns their ids in order. */
  write(entries = 1, command: CommandContext = systemCommand('test')): Promise<string[]> {
    return this.uow.run(command, async (tx) => {
      const subjects: string[] = [];
      for (let n = 0; n < entries; n += 1) {
        const subjectId = newId();
        await tx.audit({
          action: 'test.write',
          subjectType: 'test',
          subjectId,
          reason: n % 2 ? `理由“${n}”` : null,
          details: { n, 前: null, 后: '改' },
        });
        subjects.push(subjectId);
      }
      return subjects;
    });
  }

  async setClock(instant: string): Promise<void> {
    await this.db.query(
      'UPDATE demonstration_clock SET shift = $1::timestamptz - clock_timestamp()',
      [instant],
    );
  }

  check(kept?: ReadonlyMap<string, string>): Promise<ChainReport> {
    return checkChain((sql, values) => this.db.query(sql, values), kept);
  }

  /** What somebody with all rights on the tables can do to them. */
  async tamper(...statements: string[]): Promise<void> {
    const tables = ['audit_entry', 'audit_link', 'audit_digest'];
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      for (const statement of statements) await client.query(statement);
      for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    } finally {
      await client.end();
    }
  }
}
