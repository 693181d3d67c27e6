import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RoadShows1700000000010 implements MigrationInterface {
  name = 'RoadShows1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('RoadShows cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE TABLE "road_show" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "evaluation_id" uuid NOT NULL, "listing_id" uuid NOT NULL, "seed_commitment" text NOT NULL, "seed" text NOT NULL, "draw" jsonb, "drawn_by" uuid, "starts_at" TIMESTAMP(3) WITH TIME ZONE, "place" text, CONSTRAINT "road_show_scheduled_whole" CHECK (num_nulls(starts_at, place) IN (0, 2)), CONSTRAINT "road_show_drawn_whole" CHECK (num_nulls(draw, drawn_by) IN (0, 2)), CONSTRAINT "PK_6f41c3dde3cf1f7d0850252dfe9" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "road_show_evaluation" ON "road_show"  ("evaluation_id")`,
  `CREATE TABLE "road_show_slot" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "road_show_id" uuid NOT NULL, "evaluation_id" uuid NOT NULL, "listing_id" uuid NOT NULL, "bid_id" uuid NOT NULL, "number" integer NOT NULL, "status" text NOT NULL, "presenting_at" TIMESTAMP(3) WITH TIME ZONE, "questions_at" TIMESTAMP(3) WITH TIME ZONE, "ended_at" TIMESTAMP(3) WITH TIME ZONE, "absent_reason" text, "slides_id" uuid, "slides_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "road_show_slot_slides_whole" CHECK (num_nulls(slides_id, slides_at) IN (0, 2)), CONSTRAINT "road_show_slot_times" CHECK (num_nonnulls(presenting_at, questions_at, ended_at) =
     CASE status WHEN 'presenting' THEN 1 WHEN 'questions' THEN 2 WHEN 'done' THEN 3 ELSE 0 END
   AND presenting_at <= questions_at AND questions_at <= ended_at), CONSTRAINT "road_show_slot_absent" CHECK ((status = 'absent') = (absent_reason IS NOT NULL)), CONSTRAINT "road_show_slot_status" CHECK (status IN ('waiting', 'presenting', 'questions', 'done', 'absent')), CONSTRAINT "PK_e8929f783e531b8928533ad2327" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "road_show_slot_one_on" ON "road_show_slot"  ("road_show_id") WHERE status IN ('presenting', 'questions')`,
  `CREATE UNIQUE INDEX "road_show_slot_bid" ON "road_show_slot"  ("road_show_id", "bid_id")`,
  `CREATE UNIQUE INDEX "road_show_slot_number" ON "road_show_slot"  ("road_show_id", "number")`,
  `CREATE TABLE "road_show_question" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "slot_id" uuid NOT NULL, "evaluation_id" uuid NOT NULL, "member_id" uuid NOT NULL, "text" text NOT NULL, "answer" text, "answered_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "road_show_question_answer" CHECK (num_nulls(answer, answered_at) IN (0, 2)), CONSTRAINT "PK_ac3c20920039d380225c47489bd" PRIMARY KEY ("id"))`,
  `CREATE INDEX "road_show_question_slot" ON "road_show_question"  ("slot_id")`,
  `ALTER TABLE "road_show" ADD CONSTRAINT "road_show_evaluation_fk" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "road_show" ADD CONSTRAINT "road_show_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "road_show" ADD CONSTRAINT "road_show_drawn_by_fk" FOREIGN KEY ("drawn_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "road_show_slot" ADD CONSTRAINT "road_show_slot_show_fk" FOREIGN KEY ("road_show_id") REFERENCES "road_show"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "road_show_slot" ADD CONSTRAINT "road_show_slot_evaluation_fk" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "road_show_slot" ADD CONSTRAINT "road_show_slot_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "road_show_slot" ADD CONSTRAINT "road_show_slot_bid_fk" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "road_show_slot" ADD CONSTRAINT "road_show_slot_slides_fk" FOREIGN KEY ("slides_id") REFERENCES "stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "road_show_question" ADD CONSTRAINT "road_show_question_slot_fk" FOREIGN KEY ("slot_id") REFERENCES "road_show_slot"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "road_show_question" ADD CONSTRAINT "road_show_question_evaluation_fk" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "road_show_question" ADD CONSTRAINT "road_show_question_member_fk" FOREIGN KEY ("member_id") REFERENCES "panel_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE OR REPLACE TRIGGER road_show_frozen BEFORE INSERT OR UPDATE OR DELETE ON road_show
       FOR EACH ROW EXECUTE FUNCTION evaluation_part_frozen()`,
  `CREATE OR REPLACE TRIGGER road_show_slot_frozen BEFORE INSERT OR UPDATE OR DELETE ON road_show_slot
       FOR EACH ROW EXECUTE FUNCTION evaluation_part_frozen()`,
  `CREATE OR REPLACE TRIGGER road_show_question_frozen BEFORE INSERT OR UPDATE OR DELETE ON road_show_question
       FOR EACH ROW EXECUTE FUNCTION evaluation_part_frozen()`,
  `CREATE OR REPLACE FUNCTION road_show_ahead(whose uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
     SELECT EXISTS (
       SELECT 1 FROM road_show r WHERE r.evaluation_id = whose
         AND (r.draw IS NULL OR EXISTS (
           SELECT 1 FROM road_show_slot s JOIN bid b ON b.id = s.bid_id
           WHERE s.road_show_id = r.id AND (s.status IN ('presenting', 'questions')
             OR s.status = 'waiting' AND b.status = 'under_evaluation')))) $$`,
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
  `CREATE OR REPLACE FUNCTION road_show_live() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('live', '{"event":"road_show","roles":["committee_officer","committee_approver","supervisor","expert","posting_officer","organization_agent"]}');
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE TRIGGER road_show_live AFTER INSERT OR UPDATE ON road_show
       FOR EACH STATEMENT EXECUTE FUNCTION road_show_live()`,
  `CREATE OR REPLACE TRIGGER road_show_slot_live AFTER INSERT OR UPDATE ON road_show_slot
       FOR EACH STATEMENT EXECUTE FUNCTION road_show_live()`,
  `CREATE OR REPLACE TRIGGER road_show_question_live AFTER INSERT OR UPDATE ON road_show_question
       FOR EACH STATEMENT EXECUTE FUNCTION road_show_live()`,
];
