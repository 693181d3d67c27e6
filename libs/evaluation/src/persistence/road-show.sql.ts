import { roomSql } from '#platform';

roomSql(
  // A round has bidders to be heard yet, or an order to be drawn; the domain's rule once more.
  `CREATE OR REPLACE FUNCTION road_show_ahead(whose uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
     SELECT EXISTS (
       SELECT 1 FROM road_show r WHERE r.evaluation_id = whose
         AND (r.draw IS NULL OR EXISTS (
           SELECT 1 FROM road_show_slot s JOIN bid b ON b.id = s.bid_id
           WHERE s.road_show_id = r.id AND (s.status IN ('presenting', 'questions')
             OR s.status = 'waiting' AND b.status = 'under_evaluation')))) $$`,
  // Whoever writes: no sheet is locked before every bidder was heard or noted as absent.
  `CREATE OR REPLACE FUNCTION score_sheet_after_road_show() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF road_show_ahead(NEW.evaluation_id) THEN
       RAISE EXCEPTION 'the road show is not over'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'score_sheet_after_road_show',
               TABLE = 'score_sheet';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER score_sheet_after_road_show BEFORE INSERT OR UPDATE ON score_sheet
   FOR EACH ROW WHEN (NEW.status = 'submitted') EXECUTE FUNCTION score_sheet_after_road_show()`,
  // Those who may have to do with a road show hear that one moved, without a word of which or how.
  `CREATE OR REPLACE FUNCTION road_show_live() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('live', '{"event":"road_show","roles":["committee_officer","committee_approver","supervisor","expert","posting_officer","organization_agent"]}');
     RETURN NULL;
   END $$`,
  ...['road_show', 'road_show_slot', 'road_show_question'].map(
    (table) =>
      `CREATE OR REPLACE TRIGGER ${table}_live AFTER INSERT OR UPDATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION road_show_live()`,
  ),
);
