import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RequestWindows1700000000004 implements MigrationInterface {
  name = 'RequestWindows1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('RequestWindows cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE TABLE "request_window" ("key" text NOT NULL, "count" integer NOT NULL, "ends_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "PK_898bca062d0c54a7326b02cd52d" PRIMARY KEY ("key"))`,
  `CREATE INDEX "request_window_end" ON "request_window"  ("ends_at")`,
];
