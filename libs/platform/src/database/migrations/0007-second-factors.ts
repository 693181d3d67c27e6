import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SecondFactors1700000000007 implements MigrationInterface {
  name = 'SecondFactors1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('SecondFactors cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE TABLE "recovery_code" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "code_hash" text NOT NULL, "used_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_b7f1e23329e93a80e25fd281922" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "recovery_code_hash" ON "recovery_code"  ("account_id", "code_hash")`,
  `CREATE TABLE "second_factor" ("account_id" uuid NOT NULL, "sealed_secret" bytea, "confirmed_at" TIMESTAMP(3) WITH TIME ZONE, "last_step" integer NOT NULL DEFAULT '0', "sealed_pending" bytea, CONSTRAINT "second_factor_some" CHECK (num_nonnulls(sealed_secret, sealed_pending) > 0), CONSTRAINT "second_factor_confirmed" CHECK (num_nulls(sealed_secret, confirmed_at) IN (0, 2)), CONSTRAINT "PK_0a7b3df05f1502502d076745897" PRIMARY KEY ("account_id"))`,
  `CREATE TABLE "former_password" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "password_hash" text NOT NULL, "replaced_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "PK_928df90e69ced5d31c8d7f3156e" PRIMARY KEY ("id"))`,
  `CREATE INDEX "former_password_account" ON "former_password"  ("account_id", "replaced_at")`,
  `ALTER TABLE "session" ADD "authenticated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now()`,
  `UPDATE session SET authenticated_at = created_at`,
  `ALTER TABLE "recovery_code" ADD CONSTRAINT "FK_9db6a6c505946232618e26c79e8" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "second_factor" ADD CONSTRAINT "FK_0a7b3df05f1502502d076745897" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "former_password" ADD CONSTRAINT "FK_0f9b12871f2859c9426c51fb300" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
