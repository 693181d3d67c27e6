import { roomSql } from '#platform';

/** What was decided on stays, whoever writes: finalised evaluations and held openings are frozen. */
roomSql(
  // The only way on is to be superseded, which touches nothing that was reported.
  `CREATE OR REPLACE FUNCTION evaluation_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     free text[] := ARRAY['status', 'version', 'updated_at', 'superseded_reason'];
   BEGIN
     IF OLD.status NOT IN ('finalised', 'superseded') THEN
       RETURN COALESCE(NEW, OLD);
     END IF;
     IF TG_OP = 'UPDATE' AND OLD.status = 'finalised' AND NEW.status = 'superseded'
        AND to_jsonb(NEW) - free = to_jsonb(OLD) - free THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'a finalised evaluation is frozen' USING ERRCODE = '42501';
   END $$`,
  `CREATE OR REPLACE TRIGGER evaluation_frozen BEFORE UPDATE OR DELETE ON evaluation
   FOR EACH ROW EXECUTE FUNCTION evaluation_frozen()`,
  `CREATE OR REPLACE FUNCTION evaluation_part_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     whose uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.evaluation_id ELSE NEW.evaluation_id END;
   BEGIN
     IF EXISTS (SELECT 1 FROM evaluation e
                WHERE e.id IN (whose, CASE WHEN TG_OP = 'UPDATE' THEN OLD.evaluation_id END)
                  AND e.status IN ('finalised', 'superseded')) THEN
       RAISE EXCEPTION 'a finalised evaluation is frozen' USING ERRCODE = '42501';
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`,
  ...[
    'panel_member',
    'score_sheet',
    'consensus',
    'road_show',
    'road_show_slot',
    'road_show_question',
  ].map(
    (table) =>
      `CREATE OR REPLACE TRIGGER ${table}_frozen BEFORE INSERT OR UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION evaluation_part_frozen()`,
  ),
  `CREATE OR REPLACE FUNCTION opening_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.opened_at IS NOT NULL OR TG_OP = 'DELETE' THEN
       RAISE EXCEPTION 'the record of an opening is frozen' USING ERRCODE = '42501';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER opening_frozen BEFORE UPDATE OR DELETE ON opening
   FOR EACH ROW EXECUTE FUNCTION opening_frozen()`,
  // At the commit, whatever came first in the transaction: no key of a listing is released without
  // both keys of its opening on record, turned by two people; or nobody's, where the listing was
  // published so. What was published cannot be changed, unlike the listing's own row.
  `CREATE OR REPLACE FUNCTION sealing_key_two_keys() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM opening o WHERE o.listing_id = NEW.id
                AND o.second_key_by = NEW.released_by AND o.first_key_by <> o.second_key_by) THEN
       RETURN NULL;
     END IF;
     IF NEW.released_by IS NULL AND EXISTS (
          SELECT 1 FROM opening o
            JOIN listing_version v ON v.listing_id = o.listing_id AND v.content_version = 1
           WHERE o.listing_id = NEW.id AND o.first_key_by IS NULL AND o.opened_at IS NOT NULL
             AND v.content->'ruleSet'->>'opening' = 'automatic') THEN
       RETURN NULL;
     END IF;
     RAISE EXCEPTION 'a seal is broken by two keys' USING ERRCODE = '42501';
   END $$`,
  `DROP TRIGGER IF EXISTS sealing_key_two_keys ON sealing_key`,
  `CREATE CONSTRAINT TRIGGER sealing_key_two_keys AFTER UPDATE ON sealing_key
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
   WHEN (OLD.released_at IS NULL AND NEW.released_at IS NOT NULL)
   EXECUTE FUNCTION sealing_key_two_keys()`,
);
