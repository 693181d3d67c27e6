import { roomSql } from '#platform';

/**
 * Terms of one alliance never overlap, whoever writes. A trigger, because an exclusion constraint
 * over (alliance, period) needs an extension that compatible databases do not all have; it holds the
 * alliance's row, so that two writers cannot both find the period free.
 */
roomSql(
  `CREATE OR REPLACE FUNCTION chair_term_no_overlap() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM 1 FROM alliance WHERE id = NEW.alliance_id FOR UPDATE;
     IF EXISTS (SELECT 1 FROM chair_term t
                WHERE t.alliance_id = NEW.alliance_id AND t.id <> NEW.id
                  AND t.starts_on <= NEW.ends_on AND NEW.starts_on <= t.ends_on) THEN
       RAISE EXCEPTION 'chair terms overlap'
         USING ERRCODE = '23P01', CONSTRAINT = 'chair_term_no_overlap', TABLE = 'chair_term';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER chair_term_no_overlap BEFORE INSERT OR UPDATE ON chair_term
   FOR EACH ROW EXECUTE FUNCTION chair_term_no_overlap()`,
);
