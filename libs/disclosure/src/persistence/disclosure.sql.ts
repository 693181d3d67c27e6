import { roomSql } from '#platform';

/**
 * Committee and supervisor hear that what waits for them may have changed, without a word of what:
 * by the entries of the trail that they may read, so nothing sealed rings.
 */
roomSql(
  `CREATE OR REPLACE FUNCTION todo_live() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('live', '{"event":"todo","roles":["committee_officer","committee_approver","supervisor"]}');
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE TRIGGER todo_live AFTER INSERT ON audit_entry FOR EACH ROW
   WHEN (NOT NEW.sealed AND NEW.subject_type <> 'bid'
         AND (NEW.listing_id IS NOT NULL OR NEW.subject_type = 'need'))
   EXECUTE FUNCTION todo_live()`,
);
