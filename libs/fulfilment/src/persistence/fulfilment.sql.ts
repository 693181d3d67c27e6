import { roomSql } from '#platform';

/**
 * Money follows the award, and payments follow milestones that are met: what the code forgot, the
 * database refuses. Each needs another table's row, so these are triggers and not CHECKs.
 */
roomSql(
  `CREATE OR REPLACE FUNCTION agreement_within_award() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.status <> 'terminated' AND NOT EXISTS (
       SELECT 1 FROM award a WHERE a.id = NEW.award_id AND a.listing_id = NEW.listing_id
                               AND a.amount_fen = NEW.amount_fen) THEN
       RAISE EXCEPTION 'agreement is not on the amount of its award'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_within_award',
               TABLE = 'agreement';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER agreement_within_award BEFORE INSERT OR UPDATE ON agreement
   FOR EACH ROW EXECUTE FUNCTION agreement_within_award()`,
  `CREATE OR REPLACE FUNCTION payment_within_instalment() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE met boolean; instalment bigint; paid bigint;
   BEGIN
     SELECT status = 'met', instalment_fen INTO met, instalment
       FROM milestone WHERE id = NEW.milestone_id FOR UPDATE;
     SELECT NEW.amount_fen + coalesce(sum(amount_fen), 0) INTO paid
       FROM payment WHERE milestone_id = NEW.milestone_id;
     IF NOT met OR paid < 0 OR paid > instalment THEN
       RAISE EXCEPTION 'payment beyond the instalment of a met milestone'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_within_instalment',
               TABLE = 'payment';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER payment_within_instalment BEFORE INSERT ON payment
   FOR EACH ROW EXECUTE FUNCTION payment_within_instalment()`,
  // The listing's page shows what was inspected and accepted.
  `CREATE OR REPLACE TRIGGER work_live AFTER INSERT ON status_history FOR EACH ROW
   WHEN (NEW.subject_type = 'milestone' AND NEW.to_status IN ('met', 'partially_met', 'not_met')
         OR NEW.subject_type = 'acceptance' AND NEW.to_status = 'accepted')
   EXECUTE FUNCTION listing_live()`,
  // A record of money is taken back by another record.
  `CREATE OR REPLACE TRIGGER payment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
);
