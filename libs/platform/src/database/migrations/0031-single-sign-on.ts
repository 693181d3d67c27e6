import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SingleSignOn1700000000031 implements MigrationInterface {
  name = 'SingleSignOn1700000000031';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('SingleSignOn cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE TABLE "external_identity" ("account_id" uuid NOT NULL, "issuer" text NOT NULL, "subject" text NOT NULL, "bound_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "PK_2a32d318f84f9425dfb1b6485ea" PRIMARY KEY ("account_id"))`,
  `CREATE UNIQUE INDEX "external_identity_subject" ON "external_identity"  ("issuer", "subject")`,
  `CREATE TABLE "sign_on" ("id" uuid NOT NULL, "purpose" text NOT NULL, "browser_hash" text NOT NULL, "state" text NOT NULL, "nonce" text NOT NULL, "verifier" text NOT NULL, "account_id" uuid, "next" text NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "sign_on_account" CHECK (purpose = 'sign_in' OR account_id IS NOT NULL), CONSTRAINT "sign_on_purpose" CHECK (purpose IN ('sign_in','bind','code')), CONSTRAINT "PK_ab04cc0e8711c62b6d5eab883a4" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "sign_on_browser" ON "sign_on"  ("browser_hash")`,
  `ALTER TABLE "session" ADD "signed_in_by" text NOT NULL DEFAULT 'password'`,
  `ALTER TABLE "session" ADD "provider_factor" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "session" ADD CONSTRAINT "session_signed_in_by" CHECK (signed_in_by IN ('password','provider'))`,
  `ALTER TABLE "external_identity" ADD CONSTRAINT "FK_2a32d318f84f9425dfb1b6485ea" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "sign_on" ADD CONSTRAINT "FK_9ce7295bf962559b9f2bf6332c6" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];
