import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LiveUpdates1700000000002 implements MigrationInterface {
  name = 'LiveUpdates1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('LiveUpdates cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE OR REPLACE FUNCTION todo_live() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('live', '{"event":"todo","roles":["committee_officer","committee_approver","supervisor"]}');
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE FUNCTION message_live() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('live',
       json_build_object('event', 'message', 'account', NEW.account_id)::text);
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE FUNCTION listing_live() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('live', json_build_object('event', 'listing', 'data',
         json_build_object('listingId', l.id, 'status', l.status))::text)
       FROM listing l WHERE l.id = NEW.listing_id AND l.published_at IS NOT NULL;
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE TRIGGER award_live AFTER INSERT ON status_history FOR EACH ROW
   WHEN (NEW.subject_type = 'award' AND NEW.to_status = 'notice') EXECUTE FUNCTION listing_live()`,
  `CREATE OR REPLACE TRIGGER todo_live AFTER INSERT ON audit_entry FOR EACH ROW
   WHEN (NOT NEW.sealed AND NEW.subject_type <> 'bid'
         AND (NEW.listing_id IS NOT NULL OR NEW.subject_type = 'need'))
   EXECUTE FUNCTION todo_live()`,
  `CREATE OR REPLACE TRIGGER work_live AFTER INSERT ON status_history FOR EACH ROW
   WHEN (NEW.subject_type = 'milestone' AND NEW.to_status IN ('met', 'partially_met', 'not_met')
         OR NEW.subject_type = 'acceptance' AND NEW.to_status = 'accepted')
   EXECUTE FUNCTION listing_live()`,
  `CREATE OR REPLACE TRIGGER message_live AFTER INSERT OR UPDATE OF read_at ON message
   FOR EACH ROW EXECUTE FUNCTION message_live()`,
  `CREATE OR REPLACE TRIGGER listing_live AFTER INSERT ON status_history FOR EACH ROW
   WHEN (NEW.subject_type = 'listing') EXECUTE FUNCTION listing_live()`,
  `CREATE OR REPLACE TRIGGER question_live AFTER UPDATE OF answer ON question FOR EACH ROW
   EXECUTE FUNCTION listing_live()`,
];
