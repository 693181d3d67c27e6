import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An account that is an administrator and something else keeps both until one of the two is changed;
 * `doctor` names it.
 */
export class ThreeAdministrators1700000000030 implements MigrationInterface {
  name = 'ThreeAdministrators1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('ThreeAdministrators cannot be taken back'));
  }
}

const statements: string[] = [
  `ALTER TABLE "membership" DROP CONSTRAINT "membership_role"`,
  `ALTER TABLE "membership" ADD "granted_by" uuid`,
  `ALTER TABLE "session" ADD "address" text`,
  `ALTER TABLE "membership" ADD CONSTRAINT "membership_role" CHECK (role IN ('posting_officer','committee_officer','committee_approver','supervisor','expert','organization_agent','alliance_lead','rotating_chair','resident','administrator','security_administrator','audit_administrator'))`,
  `ALTER TABLE "membership" ADD CONSTRAINT "membership_not_self_granted" CHECK (granted_by <> account_id)`,
  `ALTER TABLE "membership" ADD CONSTRAINT "FK_6233c10608e3e0f8d59c7ada745" FOREIGN KEY ("granted_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE OR REPLACE FUNCTION membership_apart() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM 1 FROM account WHERE id = NEW.account_id FOR UPDATE;
     IF EXISTS (SELECT 1 FROM membership m
                WHERE m.account_id = NEW.account_id AND m.id <> NEW.id AND m.role <> NEW.role
                  AND (m.role IN ('administrator', 'security_administrator', 'audit_administrator') OR NEW.role IN ('administrator', 'security_administrator', 'audit_administrator'))
                  AND m.valid_from < coalesce(NEW.valid_until, 'infinity')
                  AND NEW.valid_from < coalesce(m.valid_until, 'infinity')) THEN
       RAISE EXCEPTION 'administrators are apart'
         USING ERRCODE = '23P01', CONSTRAINT = 'membership_apart', TABLE = 'membership';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER membership_apart BEFORE INSERT OR UPDATE ON membership
   FOR EACH ROW EXECUTE FUNCTION membership_apart()`,
];
