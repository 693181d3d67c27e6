import { roomSql } from '#platform';

/**
 * The weights of a scoring table sum to 100 in all that is no draft. A CHECK cannot hold the aggregate over a JSON list, so
 * a trigger refuses under the name a CHECK would have.
 */
roomSql(
  `CREATE OR REPLACE FUNCTION listing_weights_sum() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.status <> 'draft' AND (NEW.status <> 'cancelled' OR NEW.published_at IS NOT NULL)
        AND (SELECT coalesce(sum((criterion->>'weight')::numeric), 0)
           FROM jsonb_array_elements(NEW.rule_set->'criteria') AS criterion) <> 100 THEN
       RAISE EXCEPTION 'weights must sum to 100'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'listing_weights_sum', TABLE = 'listing';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER listing_weights_sum BEFORE INSERT OR UPDATE OF rule_set ON listing
   FOR EACH ROW EXECUTE FUNCTION listing_weights_sum()`,
  // What was right stays so while the table is left alone: only what leaves a draft is looked at again.
  `CREATE OR REPLACE TRIGGER listing_weights_sum_later BEFORE UPDATE OF status ON listing
   FOR EACH ROW WHEN (OLD.status IN ('draft', 'cancelled')) EXECUTE FUNCTION listing_weights_sum()`,
  // Pages that show a listing hear of its changes; one that was never published rings nowhere.
  `CREATE OR REPLACE FUNCTION listing_live() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('live', json_build_object('event', 'listing', 'data',
         json_build_object('listingId', l.id, 'status', l.status))::text)
       FROM listing l WHERE l.id = NEW.listing_id AND l.published_at IS NOT NULL;
     RETURN NULL;
   END $$`,
  // Of its own steps nothing need be looked up: those out of a draft or a review are of what was never published.
  `CREATE OR REPLACE FUNCTION listing_step_live() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('live', '{"event":"listing","data":{"listingId":"' || NEW.listing_id
       || '","status":"' || NEW.to_status || '"}}');
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE TRIGGER listing_live AFTER INSERT ON status_history FOR EACH ROW
   WHEN (NEW.subject_type = 'listing'
         AND (NEW.to_status = 'published' OR NEW.from_status NOT IN ('draft', 'under_review')))
   EXECUTE FUNCTION listing_step_live()`,
  `CREATE OR REPLACE TRIGGER question_live AFTER UPDATE OF answer ON question FOR EACH ROW
   EXECUTE FUNCTION listing_live()`,
  // What was published stays as it was read; a correction is a further version.
  `CREATE OR REPLACE TRIGGER listing_version_append_only
   BEFORE UPDATE OR DELETE OR TRUNCATE ON listing_version
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
);
