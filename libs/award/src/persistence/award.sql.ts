import { roomSql } from '#platform';

/**
 * Public money never exceeds the listing's ceiling as it stands, whatever the row says of itself. A
 * CHECK sees its own row only, so a trigger refuses under the CHECK's name.
 */
roomSql(
  `CREATE OR REPLACE FUNCTION award_within_ceiling() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.status <> 'annulled'
        AND NEW.amount_fen > (SELECT ceiling_fen FROM listing WHERE id = NEW.listing_id) THEN
       RAISE EXCEPTION 'award above the ceiling'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'award_within_ceiling', TABLE = 'award';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER award_within_ceiling BEFORE INSERT OR UPDATE ON award
   FOR EACH ROW EXECUTE FUNCTION award_within_ceiling()`,
  // A proposal is nobody's business until its notice; then the listing's page shows it.
  `CREATE OR REPLACE TRIGGER award_live AFTER INSERT ON status_history FOR EACH ROW
   WHEN (NEW.subject_type = 'award' AND NEW.to_status = 'notice') EXECUTE FUNCTION listing_live()`,
);
