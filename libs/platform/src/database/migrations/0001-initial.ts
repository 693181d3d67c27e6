import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Initial1700000000001 implements MigrationInterface {
  name = 'Initial1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('Initial cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE TABLE IF NOT EXISTS demonstration_clock (
     single boolean PRIMARY KEY DEFAULT true CHECK (single),
     shift interval NOT NULL DEFAULT interval '0'
   )`,
  `INSERT INTO demonstration_clock DEFAULT VALUES ON CONFLICT DO NOTHING`,
  `CREATE OR REPLACE FUNCTION jiebang_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS
   $$ SELECT clock_timestamp() + (SELECT shift FROM demonstration_clock) $$`,
  `CREATE TABLE "audit_entry" ("id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "actor_kind" text NOT NULL, "account_id" uuid, "role" text, "request_id" text, "action" text NOT NULL, "subject_type" text NOT NULL, "subject_id" uuid NOT NULL, "listing_id" uuid, "sealed" boolean NOT NULL DEFAULT false, "reason" text, "details" jsonb NOT NULL DEFAULT '{}', CONSTRAINT "PK_58a130a4b9da189f46ba2a01801" PRIMARY KEY ("id"))`,
  `CREATE INDEX "audit_entry_at" ON "audit_entry"  ("at", "id")`,
  `CREATE INDEX "audit_entry_listing" ON "audit_entry"  ("listing_id", "at")`,
  `CREATE INDEX "audit_entry_subject" ON "audit_entry"  ("subject_type", "subject_id", "at")`,
  `CREATE TABLE "calendar_day" ("date" date NOT NULL, "is_workday" boolean NOT NULL, "note" text NOT NULL DEFAULT '', "source" text NOT NULL, CONSTRAINT "PK_82404934db32af18c10dfe7087e" PRIMARY KEY ("date"))`,
  `CREATE TABLE "status_history" ("id" uuid NOT NULL, "subject_type" text NOT NULL, "subject_id" uuid NOT NULL, "listing_id" uuid, "from_status" text, "to_status" text NOT NULL, "command" text NOT NULL, "actor_kind" text NOT NULL, "account_id" uuid, "role" text, "reason" text, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "PK_271a5228edb4eeb41bc01d58fac" PRIMARY KEY ("id"))`,
  `CREATE INDEX "status_history_event" ON "status_history"  ("subject_type", "to_status", "at")`,
  `CREATE INDEX "status_history_subject" ON "status_history"  ("subject_type", "subject_id", "at")`,
  `CREATE TABLE "idempotency_key" ("scope" text NOT NULL, "key" text NOT NULL, "fingerprint" text NOT NULL, "answer" jsonb, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "PK_2738e797ef2c60d9a902bad976a" PRIMARY KEY ("scope", "key"))`,
  `CREATE INDEX "idempotency_key_created" ON "idempotency_key"  ("created_at")`,
  `CREATE TABLE "stored_file" ("id" uuid NOT NULL, "name" text NOT NULL, "media_type" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "uploaded_by" uuid NOT NULL, "subject_type" text, "subject_id" uuid, "uploaded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "stored_file_size" CHECK (size > 0), CONSTRAINT "PK_e140967af84027b493a3ff04fbb" PRIMARY KEY ("id"))`,
  `CREATE INDEX "stored_file_subject" ON "stored_file"  ("subject_type", "subject_id")`,
  `CREATE TABLE "deadline" ("id" uuid NOT NULL, "kind" text NOT NULL, "subject_id" uuid NOT NULL, "due_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "done_at" TIMESTAMP(3) WITH TIME ZONE, "sweeps" integer NOT NULL DEFAULT '0', "sweep_after" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "deadline_pkey" PRIMARY KEY ("id"))`,
  `CREATE INDEX "deadline_open_idx" ON "deadline"  ("due_at") WHERE done_at is null`,
  `CREATE UNIQUE INDEX "deadline_kind_subject_key" ON "deadline"  ("kind", "subject_id")`,
  `CREATE TABLE "outbox_event" ("id" uuid NOT NULL, "name" text NOT NULL, "payload" jsonb NOT NULL, "subject_type" text, "subject_id" uuid, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "relayed_at" TIMESTAMP(3) WITH TIME ZONE, "settled_at" TIMESTAMP(3) WITH TIME ZONE, "attempts" integer NOT NULL DEFAULT '0', CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id"))`,
  `CREATE INDEX "outbox_event_unsettled_idx" ON "outbox_event"  ("relayed_at") WHERE relayed_at is not null and settled_at is null`,
  `CREATE INDEX "outbox_event_unrelayed_idx" ON "outbox_event"  ("occurred_at", "id") WHERE relayed_at is null`,
  `CREATE TABLE "event_consumption" ("subscriber" text NOT NULL, "event_id" uuid NOT NULL, "consumed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "event_consumption_pkey" PRIMARY KEY ("subscriber", "event_id"))`,
  `CREATE INDEX "event_consumption_event_idx" ON "event_consumption"  ("event_id")`,
  `CREATE TABLE "account" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "login" text NOT NULL, "name" text NOT NULL, "email" text, "phone" text, "password_hash" text NOT NULL, "must_change_password" boolean NOT NULL DEFAULT false, "disabled" boolean NOT NULL DEFAULT false, "failed_sign_ins" integer NOT NULL DEFAULT '0', "locked_until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "account_login_shape" CHECK (login ~ '^[a-z0-9][a-z0-9._-]{2,39}$'), CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "account_login" ON "account"  ("login")`,
  `CREATE TABLE "membership" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "role" text NOT NULL, "unit_id" uuid, "organization_id" uuid, "alliance_id" uuid, "valid_from" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT '-infinity', "valid_until" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "membership_alliance" CHECK (role NOT IN ('alliance_lead','rotating_chair') OR alliance_id IS NOT NULL), CONSTRAINT "membership_organization" CHECK (role <> 'organization_agent' OR organization_id IS NOT NULL), CONSTRAINT "membership_unit" CHECK (role NOT IN ('posting_officer','committee_officer','committee_approver','supervisor','alliance_lead') OR unit_id IS NOT NULL), CONSTRAINT "membership_role" CHECK (role IN ('posting_officer','committee_officer','committee_approver','supervisor','expert','organization_agent','alliance_lead','rotating_chair','resident','administrator')), CONSTRAINT "PK_83c1afebef3059472e7c37e8de8" PRIMARY KEY ("id"))`,
  `CREATE INDEX "membership_place" ON "membership"  ("role", "unit_id", "organization_id", "alliance_id")`,
  `CREATE INDEX "membership_account" ON "membership"  ("account_id")`,
  `CREATE TABLE "session" ("id" uuid NOT NULL, "token_hash" text NOT NULL, "account_id" uuid NOT NULL, "membership_id" uuid NOT NULL, "device" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "last_seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id"))`,
  `CREATE INDEX "session_account" ON "session"  ("account_id")`,
  `CREATE UNIQUE INDEX "session_token" ON "session"  ("token_hash")`,
  `CREATE TABLE "organization" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "name" text NOT NULL, "credit_code" text, "credit_code_inner_ok" boolean NOT NULL DEFAULT true, "credit_code_override_reason" text, "org_type" text NOT NULL, "registration_kind" text NOT NULL, "filing_number" text, "host_organization_id" uuid, "business_scope" text NOT NULL DEFAULT '', "legal_representative" text, "contact_name" text, "contact_phone" text, "party_organization" text NOT NULL DEFAULT 'none', "rating_level" smallint, "rating_valid_until" date, "inspection_year" smallint, "inspection_result" text, "abnormal_listed" boolean NOT NULL DEFAULT false, "dishonest_listed" boolean NOT NULL DEFAULT false, "fiscally_funded" boolean NOT NULL DEFAULT false, "active" boolean NOT NULL DEFAULT true, CONSTRAINT "organization_inspection_dated" CHECK ((inspection_result IS NULL) = (inspection_year IS NULL)), CONSTRAINT "organization_rating_dated" CHECK ((rating_level IS NULL) = (rating_valid_until IS NULL)), CONSTRAINT "organization_rating" CHECK (rating_level BETWEEN 1 AND 5), CONSTRAINT "organization_not_own_host" CHECK (host_organization_id <> id), CONSTRAINT "organization_registration" CHECK ((registration_kind = 'registered' AND credit_code IS NOT NULL AND host_organization_id IS NULL)
   OR (registration_kind = 'filed' AND credit_code IS NULL AND host_organization_id IS NOT NULL
       AND filing_number IS NOT NULL AND org_type = 'filed_group')), CONSTRAINT "PK_472c1f99a32def1b0abb219cd67" PRIMARY KEY ("id"))`,
  `CREATE INDEX "organization_host" ON "organization"  ("host_organization_id")`,
  `CREATE INDEX "organization_type" ON "organization"  ("org_type", "id")`,
  `CREATE INDEX "organization_name" ON "organization"  ("name", "id")`,
  `CREATE UNIQUE INDEX "organization_credit_code" ON "organization"  ("credit_code")`,
  `CREATE TABLE "unit" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "kind" text NOT NULL, "parent_id" uuid, "name" text NOT NULL, "division_code" text, "active" boolean NOT NULL DEFAULT true, CONSTRAINT "unit_division_code_shape" CHECK (division_code ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$'), CONSTRAINT "unit_not_own_parent" CHECK (parent_id <> id), CONSTRAINT "unit_kind" CHECK (kind IN ('district', 'department', 'committee', 'supervision', 'street', 'community')), CONSTRAINT "PK_4252c4be609041e559f0c80f58a" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "unit_division_code" ON "unit"  ("division_code") WHERE division_code IS NOT NULL AND active`,
  `CREATE INDEX "unit_name" ON "unit"  ("name", "id")`,
  `CREATE INDEX "unit_parent" ON "unit"  ("parent_id")`,
  `CREATE TABLE "alliance" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "name" text NOT NULL, "lead_unit_id" uuid NOT NULL, "active" boolean NOT NULL DEFAULT true, CONSTRAINT "PK_4ca41472d33b43df4e3ac16c7a3" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "alliance_name" ON "alliance"  ("name")`,
  `CREATE TABLE "alliance_member" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "alliance_id" uuid NOT NULL, "organization_id" uuid NOT NULL, "joined_on" date NOT NULL, "left_on" date, CONSTRAINT "alliance_member_order" CHECK (left_on >= joined_on), CONSTRAINT "PK_7cfc8e58f2ef404f04a5daa0f9f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "alliance_member_organization" ON "alliance_member"  ("organization_id")`,
  `CREATE UNIQUE INDEX "alliance_member_current" ON "alliance_member"  ("alliance_id", "organization_id") WHERE left_on IS NULL`,
  `CREATE TABLE "chair_term" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "alliance_id" uuid NOT NULL, "organization_id" uuid NOT NULL, "account_id" uuid NOT NULL, "membership_id" uuid NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "handover_note" text, CONSTRAINT "chair_term_order" CHECK (ends_on >= starts_on), CONSTRAINT "PK_ede951e45d91e495f2d59e18cf4" PRIMARY KEY ("id"))`,
  `CREATE INDEX "chair_term_organization" ON "chair_term"  ("organization_id")`,
  `CREATE INDEX "chair_term_alliance" ON "chair_term"  ("alliance_id", "starts_on")`,
  `CREATE TABLE "alliance_event" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "alliance_id" uuid NOT NULL, "kind" text NOT NULL, "title" text NOT NULL, "held_on" date NOT NULL, "place" text NOT NULL DEFAULT '', "note" text NOT NULL DEFAULT '', "cancelled" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_15f03f6b2b48bbf305ffe99d97f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "alliance_event_alliance" ON "alliance_event"  ("alliance_id", "held_on", "id")`,
  `CREATE TABLE "expert" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "account_id" uuid NOT NULL, "fields" text array NOT NULL, "employer_organization_id" uuid, "employer_unit_id" uuid, "affiliated_organization_ids" uuid array NOT NULL DEFAULT '{}', "available" boolean NOT NULL DEFAULT true, CONSTRAINT "PK_0062630832658e718267ce2941f" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "expert_account" ON "expert"  ("account_id")`,
  `CREATE TABLE "need" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "status" text NOT NULL, "title" text NOT NULL, "body" text NOT NULL, "source" text NOT NULL, "category" text NOT NULL, "urgency" smallint NOT NULL, "beneficiary_count" integer NOT NULL DEFAULT '0', "unit_id" uuid NOT NULL, "stated_by" uuid NOT NULL, "on_behalf" boolean NOT NULL DEFAULT false, "contact_name" text, "contact_phone" text, "suitable" boolean, "suitability_reason" text, "suitability_checklist" jsonb NOT NULL DEFAULT '[]', "opinion" text, "merged_into_id" uuid, "transferred_to" text, "deferred_until" date, "solved_note" text, "solved_on" date, "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "reviewed_by" uuid, CONSTRAINT "need_solved" CHECK (status <> 'solved_on_spot' OR (solved_note <> '' AND solved_on IS NOT NULL)), CONSTRAINT "need_verdict" CHECK (status <> 'accepted' OR (suitable IS NOT NULL AND suitability_reason <> '')), CONSTRAINT "need_not_into_itself" CHECK (merged_into_id <> id), CONSTRAINT "need_merged" CHECK ((status = 'merged') = (merged_into_id IS NOT NULL)), CONSTRAINT "need_beneficiaries" CHECK (beneficiary_count >= 0), CONSTRAINT "need_urgency" CHECK (urgency BETWEEN 1 AND 3), CONSTRAINT "need_status_known" CHECK (status IN ('draft', 'submitted', 'under_review', 'accepted', 'returned', 'merged', 'rejected', 'deferred', 'transferred', 'solved_on_spot')), CONSTRAINT "PK_218b14514f334ee6f39954f86ba" PRIMARY KEY ("id"))`,
  `CREATE INDEX "need_merged_into" ON "need"  ("merged_into_id")`,
  `CREATE INDEX "need_status" ON "need"  ("status", "created_at")`,
  `CREATE INDEX "need_unit" ON "need"  ("unit_id", "created_at")`,
  `CREATE INDEX "need_stated_by" ON "need"  ("stated_by", "created_at")`,
  `CREATE TABLE "listing" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "status" text NOT NULL, "code" text, "need_id" uuid, "posting_unit_id" uuid NOT NULL, "drafted_by" uuid NOT NULL, "prepared_by" uuid array NOT NULL DEFAULT '{}', "title" text NOT NULL, "category" text NOT NULL, "funding_mode" text NOT NULL, "ceiling_fen" bigint NOT NULL DEFAULT '0', "service_population" text NOT NULL DEFAULT '', "beneficiary_count" integer NOT NULL DEFAULT '0', "service_area" text NOT NULL DEFAULT '', "background" text NOT NULL DEFAULT '', "tasks" text NOT NULL DEFAULT '', "targets" jsonb NOT NULL DEFAULT '[]', "starts_on" date, "ends_on" date, "conditions" jsonb NOT NULL, "joint_allowed" boolean NOT NULL DEFAULT false, "max_members" integer NOT NULL DEFAULT '1', "materials" text NOT NULL DEFAULT '', "contact_phone" text NOT NULL DEFAULT '', "supervision_phone" text NOT NULL DEFAULT '', "rule_set" jsonb NOT NULL, "bid_deadline" TIMESTAMP(3) WITH TIME ZONE, "enquiry_deadline" TIMESTAMP(3) WITH TIME ZONE, "content_version" integer NOT NULL DEFAULT '1', "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "publication_proposed_by" uuid, "publication_opinion" text, "published_by" uuid, "published_at" TIMESTAMP(3) WITH TIME ZONE, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "repost_of" uuid, "root_id" uuid NOT NULL, "round" integer NOT NULL DEFAULT '1', "unsuccessful_reason" text, "cancel_reason" text, "outcome" text, "outcome_note" text, CONSTRAINT "listing_published_whole" CHECK ((status IN ('draft', 'under_review', 'cancelled') AND published_at IS NULL)
   OR (published_at IS NOT NULL AND published_by IS NOT NULL AND code IS NOT NULL
       AND bid_deadline IS NOT NULL AND bid_deadline > published_at)), CONSTRAINT "listing_round" CHECK ((round = 1) = (repost_of IS NULL)), CONSTRAINT "listing_work_dates" CHECK (starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on), CONSTRAINT "listing_members" CHECK (max_members BETWEEN 1 AND 20), CONSTRAINT "listing_ceiling" CHECK (ceiling_fen >= 0), CONSTRAINT "listing_status" CHECK (status IN ('draft', 'under_review', 'published', 'closed', 'evaluating', 'award_proposed', 'awarded', 'in_progress', 'completed', 'unsuccessful', 'cancelled')), CONSTRAINT "PK_381d45ebb8692362c156d6b87d7" PRIMARY KEY ("id"))`,
  `CREATE INDEX "listing_need" ON "listing"  ("need_id")`,
  `CREATE UNIQUE INDEX "listing_root" ON "listing"  ("root_id", "round") WHERE published_at IS NOT NULL`,
  `CREATE INDEX "listing_published" ON "listing"  ("published_at", "id")`,
  `CREATE INDEX "listing_unit" ON "listing"  ("posting_unit_id", "updated_at")`,
  `CREATE INDEX "listing_status_deadline" ON "listing"  ("status", "bid_deadline", "id")`,
  `CREATE UNIQUE INDEX "listing_one_next_round" ON "listing"  ("repost_of") WHERE status <> 'cancelled' OR published_at IS NOT NULL`,
  `CREATE UNIQUE INDEX "listing_code" ON "listing"  ("code")`,
  `CREATE TABLE "publication_receipt" ("id" uuid NOT NULL, "listing_id" uuid NOT NULL, "alliance_id" uuid NOT NULL, "delivered_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "passed_on_at" TIMESTAMP(3) WITH TIME ZONE, "passed_on_by" uuid, "version" integer NOT NULL DEFAULT '1', "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "PK_c535afce1c60ccf9735b46366bb" PRIMARY KEY ("id"))`,
  `CREATE INDEX "publication_receipt_alliance" ON "publication_receipt"  ("alliance_id", "delivered_at")`,
  `CREATE UNIQUE INDEX "publication_receipt_once" ON "publication_receipt"  ("listing_id", "alliance_id")`,
  `CREATE TABLE "publication_read" ("id" uuid NOT NULL, "listing_id" uuid NOT NULL, "organization_id" uuid NOT NULL, "read_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "PK_3a2acce57e5db590f7c8229830e" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "publication_read_once" ON "publication_read"  ("listing_id", "organization_id")`,
  `CREATE TABLE "amendment" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "listing_id" uuid NOT NULL, "status" text NOT NULL, "changes" jsonb NOT NULL, "new_deadline" TIMESTAMP(3) WITH TIME ZONE, "substantive" boolean NOT NULL, "reason" text NOT NULL, "diff" jsonb NOT NULL, "proposed_by" uuid NOT NULL, "decided_by" uuid, "decided_reason" text, "decided_at" TIMESTAMP(3) WITH TIME ZONE, "content_version" integer, CONSTRAINT "amendment_status" CHECK (status IN ('proposed', 'in_force', 'declined', 'lapsed')), CONSTRAINT "PK_20ea5f7928736a012e29a76cb02" PRIMARY KEY ("id"))`,
  `CREATE INDEX "amendment_listing" ON "amendment"  ("listing_id", "created_at")`,
  `CREATE UNIQUE INDEX "amendment_one_pending" ON "amendment"  ("listing_id") WHERE status = 'proposed'`,
  `CREATE TABLE "listing_version" ("id" uuid NOT NULL, "listing_id" uuid NOT NULL, "content_version" integer NOT NULL, "content" jsonb NOT NULL, "amendment_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "PK_06c8a1721018311e0b0c39f7dd8" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "listing_version_number" ON "listing_version"  ("listing_id", "content_version")`,
  `CREATE TABLE "posting_settings" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "code_prefix" text NOT NULL, "funding_limits" jsonb NOT NULL, CONSTRAINT "posting_settings_prefix" CHECK (code_prefix ~ '^[A-Z]{1,8}$'), CONSTRAINT "posting_settings_single" CHECK (id = '00000000-0000-7000-8000-000000000001'), CONSTRAINT "PK_2ea20923e3d9bf0c1ab224236e0" PRIMARY KEY ("id"))`,
  `CREATE TABLE "listing_code_counter" ("year" integer NOT NULL, "last" integer NOT NULL, CONSTRAINT "PK_5188c73fb03958d436aa2126307" PRIMARY KEY ("year"))`,
  `CREATE TABLE "question" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "listing_id" uuid NOT NULL, "organization_id" uuid NOT NULL, "asked_by" uuid NOT NULL, "body" text NOT NULL, "asked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "answer" text, "answered_by" uuid, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "question_answered_whole" CHECK ((answered_at IS NULL) = (answer IS NULL)), CONSTRAINT "PK_21e5786aa0ea704ae185a79b2d5" PRIMARY KEY ("id"))`,
  `CREATE INDEX "question_listing" ON "question"  ("listing_id", "asked_at")`,
  `CREATE TABLE "listing_attachment" ("id" uuid NOT NULL, "listing_id" uuid NOT NULL, "file_id" uuid NOT NULL, "label" text NOT NULL DEFAULT '', "attached_by" uuid NOT NULL, "attached_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "PK_7b557850f21e5765b48d741c157" PRIMARY KEY ("id"))`,
  `CREATE INDEX "listing_attachment_file" ON "listing_attachment"  ("file_id")`,
  `CREATE UNIQUE INDEX "listing_attachment_once" ON "listing_attachment"  ("listing_id", "file_id")`,
  `CREATE TABLE "listing_exclusion" ("id" uuid NOT NULL, "listing_id" uuid NOT NULL, "organization_id" uuid NOT NULL, "reason" text NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "PK_41442d45d0e0dde5b612f13d1df" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "listing_exclusion_once" ON "listing_exclusion"  ("listing_id", "organization_id")`,
  `CREATE TABLE "bid" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "listing_id" uuid NOT NULL, "lead_organization_id" uuid NOT NULL, "joint" boolean NOT NULL, "status" text NOT NULL, "current_version" integer NOT NULL DEFAULT '1', "submitted_version" integer, "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "digest" text, "confirmed_listing_version" integer, "counted_at" TIMESTAMP(3) WITH TIME ZONE, "opening_order" integer, CONSTRAINT "bid_submitted_has_receipt" CHECK (submitted_at IS NOT NULL OR status IN ('draft', 'awaiting_consents', 'withdrawn', 'lapsed')), CONSTRAINT "bid_submission_whole" CHECK (num_nulls(submitted_version, submitted_at, digest, confirmed_listing_version) IN (0, 4)), CONSTRAINT "bid_status" CHECK (status IN ('draft', 'awaiting_consents', 'submitted', 'needs_confirmation', 'withdrawn', 'lapsed', 'under_evaluation', 'disqualified', 'ranked', 'awarded', 'reserve', 'not_awarded')), CONSTRAINT "PK_ed405dda320051aca2dcb1a50bb" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "bid_opening_order" ON "bid"  ("listing_id", "opening_order") WHERE opening_order IS NOT NULL`,
  `CREATE INDEX "bid_lead" ON "bid"  ("lead_organization_id", "id")`,
  `CREATE INDEX "bid_listing" ON "bid"  ("listing_id", "status")`,
  `CREATE TABLE "bid_party" ("id" uuid NOT NULL, "bid_id" uuid NOT NULL, "listing_id" uuid NOT NULL, "organization_id" uuid NOT NULL, "lead" boolean NOT NULL, "share_percent" integer NOT NULL, "task" text NOT NULL DEFAULT '', "state" text NOT NULL, "live" boolean NOT NULL, "consented_version" integer, "consented_at" TIMESTAMP(3) WITH TIME ZONE, "consented_by" uuid, "joined_at" TIMESTAMP(3) WITH TIME ZONE, "eligibility_at_close" jsonb, CONSTRAINT "bid_party_consent" CHECK (num_nulls(consented_version, consented_at, consented_by) IN (0, 3)), CONSTRAINT "bid_party_lead_joined" CHECK (NOT lead OR state = 'joined'), CONSTRAINT "bid_party_live_joined" CHECK (NOT live OR state = 'joined'), CONSTRAINT "bid_party_state" CHECK (state IN ('invited', 'joined', 'left')), CONSTRAINT "bid_party_share" CHECK (share_percent BETWEEN 0 AND 100), CONSTRAINT "PK_2ea3143f795d70ca131405242ff" PRIMARY KEY ("id"))`,
  `CREATE INDEX "bid_party_organization" ON "bid_party"  ("organization_id", "bid_id")`,
  `CREATE UNIQUE INDEX "bid_party_once" ON "bid_party"  ("bid_id", "organization_id")`,
  `CREATE UNIQUE INDEX "bid_party_one_live" ON "bid_party"  ("listing_id", "organization_id") WHERE live`,
  `CREATE TABLE "bid_version" ("bid_id" uuid NOT NULL, "number" integer NOT NULL, "content" jsonb, "digest" text, "parties" jsonb, "created_by" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "frozen_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "bid_version_frozen" CHECK (num_nulls(frozen_at, digest) IN (0, 2)), CONSTRAINT "bid_version_pkey" PRIMARY KEY ("bid_id", "number"))`,
  `CREATE TABLE "bid_receipt" ("id" uuid NOT NULL, "bid_id" uuid NOT NULL, "listing_id" uuid NOT NULL, "kind" text NOT NULL, "serial" text NOT NULL, "version_number" integer NOT NULL, "digest" text NOT NULL, "listing_version" integer NOT NULL, "received_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "bid_receipt_kind" CHECK (kind IN ('submitted', 'confirmed', 'withdrawn')), CONSTRAINT "PK_0027ceca6b9de509845af9f152a" PRIMARY KEY ("id"))`,
  `CREATE INDEX "bid_receipt_listing" ON "bid_receipt"  ("listing_id", "received_at")`,
  `CREATE INDEX "bid_receipt_bid" ON "bid_receipt"  ("bid_id", "received_at")`,
  `CREATE UNIQUE INDEX "bid_receipt_serial" ON "bid_receipt"  ("serial")`,
  `CREATE TABLE "evaluation" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "listing_id" uuid NOT NULL, "round" integer NOT NULL, "status" text NOT NULL, "rule_set" jsonb NOT NULL, "seed_commitment" text NOT NULL, "next_seed" text NOT NULL, "draws" jsonb NOT NULL DEFAULT '[]', "tie_commitment" text NOT NULL, "tie_seed" text NOT NULL, "ranked_by" uuid, "ranked_at" TIMESTAMP(3) WITH TIME ZONE, "report" jsonb, "finalised_by" uuid, "finalised_at" TIMESTAMP(3) WITH TIME ZONE, "superseded_reason" text, CONSTRAINT "evaluation_finalised_whole" CHECK (num_nulls(finalised_by, finalised_at) IN (0, 2)
   AND (status IN ('finalised', 'superseded')) = (finalised_at IS NOT NULL)), CONSTRAINT "evaluation_finalised_by_other" CHECK (finalised_by <> ranked_by), CONSTRAINT "evaluation_report_when_ranked" CHECK ((status IN ('ranked', 'finalised', 'superseded')) = (report IS NOT NULL)), CONSTRAINT "evaluation_ranked_whole" CHECK (num_nulls(ranked_by, ranked_at, report) IN (0, 3)), CONSTRAINT "evaluation_status" CHECK (status IN ('forming', 'declaring', 'scoring', 'consensus', 'ranked', 'finalised', 'superseded')), CONSTRAINT "PK_b72edd439b9db736f55b584fa54" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "evaluation_one_live" ON "evaluation"  ("listing_id") WHERE status <> 'superseded'`,
  `CREATE UNIQUE INDEX "evaluation_round" ON "evaluation"  ("listing_id", "round")`,
  `CREATE TABLE "panel_member" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "evaluation_id" uuid NOT NULL, "listing_id" uuid NOT NULL, "account_id" uuid NOT NULL, "expert_id" uuid, "kind" text NOT NULL, "seat" integer, "state" text NOT NULL, "seating_reason" text, "declaration" jsonb, "declared_at" TIMESTAMP(3) WITH TIME ZONE, "conflicts" text array NOT NULL DEFAULT '{}', "recusal_reason" text, "left_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "panel_member_declared" CHECK (state <> 'declared' OR declared_at IS NOT NULL), CONSTRAINT "panel_member_expert" CHECK ((kind = 'expert') = (expert_id IS NOT NULL)), CONSTRAINT "panel_member_state" CHECK (state IN ('invited', 'declared', 'recused', 'replaced')), CONSTRAINT "panel_member_kind" CHECK (kind IN ('posting_unit', 'expert')), CONSTRAINT "PK_52e42d0948ead17bf9f132091fa" PRIMARY KEY ("id"))`,
  `CREATE INDEX "panel_member_account" ON "panel_member"  ("account_id", "evaluation_id")`,
  `CREATE UNIQUE INDEX "panel_member_seat" ON "panel_member"  ("evaluation_id", "seat") WHERE state IN ('invited', 'declared')`,
  `CREATE UNIQUE INDEX "panel_member_once" ON "panel_member"  ("evaluation_id", "account_id") WHERE state <> 'replaced'`,
  `CREATE TABLE "score_sheet" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "evaluation_id" uuid NOT NULL, "member_id" uuid NOT NULL, "status" text NOT NULL, "entries" jsonb NOT NULL DEFAULT '[]', "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "reopened_reason" text, "history" jsonb NOT NULL DEFAULT '[]', CONSTRAINT "score_sheet_submitted" CHECK ((status = 'submitted') = (submitted_at IS NOT NULL)), CONSTRAINT "score_sheet_status" CHECK (status IN ('draft', 'submitted')), CONSTRAINT "PK_2d456b20d675a5e607486b79440" PRIMARY KEY ("id"))`,
  `CREATE INDEX "score_sheet_evaluation" ON "score_sheet"  ("evaluation_id")`,
  `CREATE UNIQUE INDEX "score_sheet_member" ON "score_sheet"  ("member_id")`,
  `CREATE TABLE "consensus" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "evaluation_id" uuid NOT NULL, "revision" integer NOT NULL, "entries" jsonb NOT NULL, "opinions" jsonb NOT NULL DEFAULT '[]', "recorded_by" uuid NOT NULL, CONSTRAINT "PK_73c08b6916f67bf03803058e361" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "consensus_evaluation" ON "consensus"  ("evaluation_id")`,
  `CREATE TABLE "opening" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "listing_id" uuid NOT NULL, "first_key_by" uuid NOT NULL, "first_key_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "second_key_by" uuid, "opened_at" TIMESTAMP(3) WITH TIME ZONE, "receipts" jsonb, CONSTRAINT "opening_whole" CHECK (num_nulls(second_key_by, opened_at, receipts) IN (0, 3)), CONSTRAINT "opening_two_people" CHECK (second_key_by <> first_key_by), CONSTRAINT "PK_8b433fbb5ac3bc1cda8afc64fa2" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "opening_listing" ON "opening"  ("listing_id")`,
  `CREATE TABLE "award" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "listing_id" uuid NOT NULL, "status" text NOT NULL, "evaluation_id" uuid NOT NULL, "bid_id" uuid NOT NULL, "organization_id" uuid NOT NULL, "amount_fen" bigint NOT NULL, "ceiling_fen" bigint NOT NULL, "bid_amount_fen" bigint NOT NULL, "amount_reason" text, "rank" integer NOT NULL, "deviation_reason" text, "eligibility" jsonb NOT NULL, "proposed_by" uuid NOT NULL, "approvals" jsonb NOT NULL DEFAULT '[]', "approvals_needed" smallint NOT NULL, "notice_start" date, "notice_end" date, "notice_ends_at" TIMESTAMP(3) WITH TIME ZONE, "effective_at" TIMESTAMP(3) WITH TIME ZONE, "annul_kind" text, "annul_reason" text, "annulled_at" TIMESTAMP(3) WITH TIME ZONE, "predecessor_id" uuid, CONSTRAINT "award_effective_after_notice" CHECK (effective_at >= notice_ends_at), CONSTRAINT "award_effective_dated" CHECK (status <> 'effective' OR effective_at IS NOT NULL), CONSTRAINT "award_noticed" CHECK (status NOT IN ('notice', 'effective') OR notice_ends_at IS NOT NULL), CONSTRAINT "award_notice_whole" CHECK (num_nulls(notice_start, notice_end, notice_ends_at) IN (0, 3)), CONSTRAINT "award_approved" CHECK (status NOT IN ('notice', 'effective') OR jsonb_array_length(approvals) >= approvals_needed), CONSTRAINT "award_approvals_needed" CHECK (approvals_needed IN (1, 2)), CONSTRAINT "award_deviation_two_approvers" CHECK (deviation_reason IS NULL OR approvals_needed = 2), CONSTRAINT "award_over_bid_reasoned" CHECK (amount_fen <= bid_amount_fen OR amount_reason IS NOT NULL), CONSTRAINT "award_within_ceiling" CHECK (amount_fen <= ceiling_fen), CONSTRAINT "award_amount" CHECK (amount_fen >= 0), CONSTRAINT "award_annulled_with_kind" CHECK ((status = 'annulled') = (annul_kind IS NOT NULL)), CONSTRAINT "award_annul_kind" CHECK (annul_kind IN ('proposal_declined', 'winner_declined', 'not_signed', 'objection_upheld', 'listing_cancelled')), CONSTRAINT "award_status" CHECK (status IN ('proposed', 'notice', 'effective', 'annulled')), CONSTRAINT "PK_e887e4e69663925ebb60d3a7775" PRIMARY KEY ("id"))`,
  `CREATE INDEX "award_status_notice" ON "award"  ("status", "notice_ends_at")`,
  `CREATE INDEX "award_listing" ON "award"  ("listing_id", "created_at")`,
  `CREATE UNIQUE INDEX "award_one_live" ON "award"  ("listing_id") WHERE status IN ('proposed', 'notice', 'effective')`,
  `CREATE TABLE "objection" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "award_id" uuid NOT NULL, "listing_id" uuid NOT NULL, "status" text NOT NULL, "objector_name" text NOT NULL, "objector_contact" text NOT NULL, "organization_id" uuid, "facts" text NOT NULL, "demand" text NOT NULL DEFAULT '', "code_hash" text NOT NULL, "filed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "admitted_by" uuid, "admitted_at" TIMESTAMP(3) WITH TIME ZONE, "reply_due_on" date, "answer" text, "answered_by" uuid, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "decision" text, "remedy" text, "decided_by" uuid, "closed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "objection_closed" CHECK ((closed_at IS NOT NULL) = (status IN ('rejected', 'upheld', 'dismissed', 'withdrawn'))), CONSTRAINT "objection_remedy_upheld" CHECK ((status = 'upheld') = (remedy IS NOT NULL)), CONSTRAINT "objection_remedy" CHECK (remedy IN ('new_round', 'next_in_rank', 'unsuccessful')), CONSTRAINT "objection_status" CHECK (status IN ('filed', 'admitted', 'rejected', 'answered', 'upheld', 'dismissed', 'withdrawn')), CONSTRAINT "PK_f66a92a8254c445494f6cc3be60" PRIMARY KEY ("id"))`,
  `CREATE INDEX "objection_status_filed" ON "objection"  ("status", "filed_at", "id")`,
  `CREATE INDEX "objection_listing" ON "objection"  ("listing_id", "filed_at")`,
  `CREATE INDEX "objection_award" ON "objection"  ("award_id", "status")`,
  `CREATE TABLE "agreement" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "listing_id" uuid NOT NULL, "award_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "organization_id" uuid NOT NULL, "status" text NOT NULL, "funding_mode" text NOT NULL, "amount_fen" bigint NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "content" jsonb NOT NULL, "plan" jsonb NOT NULL, "papers" jsonb NOT NULL DEFAULT '[]', "drafted_by" uuid NOT NULL, "prepared_by" uuid array NOT NULL, "approved_by" uuid, "approved_at" TIMESTAMP(3) WITH TIME ZONE, "approval_opinion" text, "sent_back_reason" text, "unit_signed_by" uuid, "unit_signed_at" TIMESTAMP(3) WITH TIME ZONE, "organization_signed_by" uuid, "organization_signed_at" TIMESTAMP(3) WITH TIME ZONE, "signed_at" TIMESTAMP(3) WITH TIME ZONE, "ended_at" TIMESTAMP(3) WITH TIME ZONE, "terminated_reason" text, CONSTRAINT "agreement_terminated_reasoned" CHECK (status <> 'terminated' OR terminated_reason IS NOT NULL), CONSTRAINT "agreement_approved_before_signing" CHECK (approved_at IS NOT NULL OR unit_signed_at IS NULL), CONSTRAINT "agreement_signed_whole" CHECK (status NOT IN ('signed', 'completed')
   OR num_nulls(approved_at, unit_signed_at, organization_signed_at, signed_at) = 0), CONSTRAINT "agreement_organization_signature_whole" CHECK (num_nulls(organization_signed_by, organization_signed_at) IN (0, 2)), CONSTRAINT "agreement_unit_signature_whole" CHECK (num_nulls(unit_signed_by, unit_signed_at) IN (0, 2)), CONSTRAINT "agreement_approval_whole" CHECK (num_nulls(approved_by, approved_at) IN (0, 2)), CONSTRAINT "agreement_term" CHECK (ends_on >= starts_on), CONSTRAINT "agreement_amount" CHECK (amount_fen >= 0), CONSTRAINT "agreement_status" CHECK (status IN ('drafted', 'signed', 'completed', 'terminated')), CONSTRAINT "PK_e7537188219eeef56233a609753" PRIMARY KEY ("id"))`,
  `CREATE INDEX "agreement_organization" ON "agreement"  ("organization_id", "created_at")`,
  `CREATE INDEX "agreement_unit" ON "agreement"  ("unit_id", "created_at")`,
  `CREATE INDEX "agreement_award" ON "agreement"  ("award_id")`,
  `CREATE UNIQUE INDEX "agreement_one_live" ON "agreement"  ("listing_id") WHERE status IN ('drafted', 'signed', 'completed')`,
  `CREATE TABLE "acceptance" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "agreement_id" uuid NOT NULL, "listing_id" uuid NOT NULL, "status" text NOT NULL, "request" jsonb NOT NULL, "inspection" jsonb, "inspected_by" uuid, "inspected_at" TIMESTAMP(3) WITH TIME ZONE, "rectifications" jsonb NOT NULL DEFAULT '[]', "rectification_due_on" date, "overdue_since" TIMESTAMP(3) WITH TIME ZONE, "conclusion" text, "public_summary" text, "accepted_by" uuid, "accepted_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "acceptance_opinions" CHECK (inspection IS NULL OR ((inspection->'opinions'->>'collected')::int >= 1
   AND (inspection->'opinions'->>'satisfied')::int <= (inspection->'opinions'->>'collected')::int)), CONSTRAINT "acceptance_not_by_inspector" CHECK (accepted_by <> inspected_by), CONSTRAINT "acceptance_accepted_whole" CHECK ((status = 'accepted') = (num_nulls(conclusion, public_summary, accepted_by, accepted_at) = 0)), CONSTRAINT "acceptance_conclusion" CHECK (conclusion IN ('excellent', 'qualified')), CONSTRAINT "acceptance_status" CHECK (status IN ('requested', 'inspected', 'rectification', 'accepted', 'terminated')), CONSTRAINT "PK_960708ee59333f03310462d674d" PRIMARY KEY ("id"))`,
  `CREATE INDEX "acceptance_listing" ON "acceptance"  ("listing_id")`,
  `CREATE UNIQUE INDEX "acceptance_agreement" ON "acceptance"  ("agreement_id")`,
  `CREATE TABLE "milestone" ("id" uuid NOT NULL, "version" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "agreement_id" uuid NOT NULL, "listing_id" uuid NOT NULL, "number" integer NOT NULL, "status" text NOT NULL, "title" text NOT NULL, "due_on" date NOT NULL, "targets" jsonb NOT NULL DEFAULT '[]', "instalment_fen" bigint NOT NULL DEFAULT '0', "report" jsonb, "earlier_reports" jsonb NOT NULL DEFAULT '[]', "reported_at" TIMESTAMP(3) WITH TIME ZONE, "inspected_by" uuid, "inspected_at" TIMESTAMP(3) WITH TIME ZONE, "verdict_reason" text, "overdue_since" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "milestone_verdict_reasoned" CHECK (status NOT IN ('partially_met', 'not_met') OR verdict_reason IS NOT NULL), CONSTRAINT "milestone_reported" CHECK (status = 'scheduled' OR report IS NOT NULL), CONSTRAINT "milestone_instalment" CHECK (instalment_fen >= 0), CONSTRAINT "milestone_number_positive" CHECK (number >= 1), CONSTRAINT "milestone_status" CHECK (status IN ('scheduled', 'reported', 'met', 'partially_met', 'not_met')), CONSTRAINT "PK_f8372abce331f60ba7b33fe23a7" PRIMARY KEY ("id"))`,
  `CREATE INDEX "milestone_due" ON "milestone"  ("status", "due_on")`,
  `CREATE INDEX "milestone_listing" ON "milestone"  ("listing_id", "number")`,
  `CREATE UNIQUE INDEX "milestone_number" ON "milestone"  ("agreement_id", "number")`,
  `CREATE TABLE "satisfaction_rating" ("id" uuid NOT NULL, "listing_id" uuid NOT NULL, "account_id" uuid NOT NULL, "score" smallint NOT NULL, "comment" text NOT NULL DEFAULT '', "rated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "rating_score" CHECK (score BETWEEN 1 AND 5), CONSTRAINT "PK_17c22725d340696bcc81bdd0195" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "rating_once" ON "satisfaction_rating"  ("listing_id", "account_id")`,
  `CREATE TABLE "payment" ("id" uuid NOT NULL, "milestone_id" uuid NOT NULL, "agreement_id" uuid NOT NULL, "listing_id" uuid NOT NULL, "amount_fen" bigint NOT NULL, "reversal_of" uuid, "paid_on" date NOT NULL, "voucher" text NOT NULL, "papers" jsonb NOT NULL DEFAULT '[]', "recorded_by" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "payment_amount" CHECK (amount_fen <> 0 AND (amount_fen < 0) = (reversal_of IS NOT NULL)), CONSTRAINT "PK_fcaec7df5adf9cac408c686b2ab" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "payment_reversed_once" ON "payment"  ("reversal_of")`,
  `CREATE INDEX "payment_listing" ON "payment"  ("listing_id", "paid_on")`,
  `CREATE INDEX "payment_agreement" ON "payment"  ("agreement_id", "id")`,
  `CREATE INDEX "payment_milestone" ON "payment"  ("milestone_id", "id")`,
  `CREATE TABLE "message" ("id" uuid NOT NULL, "account_id" uuid NOT NULL, "kind" text NOT NULL, "title" text NOT NULL, "body" text NOT NULL, "link" text NOT NULL, "listing_id" uuid, "event_id" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "read_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "PK_ba01f0a3e0123651915008bc578" PRIMARY KEY ("id"))`,
  `CREATE INDEX "message_unread" ON "message"  ("account_id") WHERE read_at IS NULL`,
  `CREATE INDEX "message_account" ON "message"  ("account_id", "created_at", "id")`,
  `CREATE UNIQUE INDEX "message_once" ON "message"  ("account_id", "event_id", "kind")`,
  `CREATE TABLE "mail_delivery" ("message_id" uuid NOT NULL, "address" text NOT NULL, "status" text NOT NULL DEFAULT 'queued', "attempts" integer NOT NULL DEFAULT '0', "next_attempt_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), "last_error" text, "sent_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "mail_delivery_sent" CHECK ((status = 'sent') = (sent_at IS NOT NULL)), CONSTRAINT "mail_delivery_status" CHECK (status IN ('queued', 'sending', 'sent', 'failed')), CONSTRAINT "mail_delivery_pkey" PRIMARY KEY ("message_id"))`,
  `CREATE INDEX "mail_delivery_failed" ON "mail_delivery"  ("message_id") WHERE status = 'failed'`,
  `CREATE INDEX "mail_delivery_due" ON "mail_delivery"  ("next_attempt_at", "message_id") WHERE status IN ('queued', 'sending')`,
  `CREATE TABLE "mail_preference" ("account_id" uuid NOT NULL, "email" boolean NOT NULL, "version" integer NOT NULL DEFAULT '1', "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), CONSTRAINT "mail_preference_pkey" PRIMARY KEY ("account_id"))`,
  `ALTER TABLE "event_consumption" ADD CONSTRAINT "event_consumption_event_fk" FOREIGN KEY ("event_id") REFERENCES "outbox_event"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "membership" ADD CONSTRAINT "FK_2771c409240b06ba165a531217e" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "session" ADD CONSTRAINT "FK_fae5a6b4a57f098e9af8520d499" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "session" ADD CONSTRAINT "FK_175961ba07239d071d701be5e50" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "organization" ADD CONSTRAINT "organization_host_fk" FOREIGN KEY ("host_organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "alliance" ADD CONSTRAINT "alliance_lead_unit_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "alliance_member" ADD CONSTRAINT "alliance_member_alliance_fk" FOREIGN KEY ("alliance_id") REFERENCES "alliance"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "alliance_member" ADD CONSTRAINT "alliance_member_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "chair_term" ADD CONSTRAINT "chair_term_alliance_fk" FOREIGN KEY ("alliance_id") REFERENCES "alliance"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "chair_term" ADD CONSTRAINT "chair_term_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "alliance_event" ADD CONSTRAINT "alliance_event_alliance_fk" FOREIGN KEY ("alliance_id") REFERENCES "alliance"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "expert" ADD CONSTRAINT "expert_employer_organization_fk" FOREIGN KEY ("employer_organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "expert" ADD CONSTRAINT "expert_employer_unit_fk" FOREIGN KEY ("employer_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "need" ADD CONSTRAINT "need_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "need" ADD CONSTRAINT "need_stater_fk" FOREIGN KEY ("stated_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "need" ADD CONSTRAINT "need_merged_into_fk" FOREIGN KEY ("merged_into_id") REFERENCES "need"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "listing" ADD CONSTRAINT "listing_need_fk" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "listing" ADD CONSTRAINT "listing_unit_fk" FOREIGN KEY ("posting_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "listing" ADD CONSTRAINT "listing_drafter_fk" FOREIGN KEY ("drafted_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "listing" ADD CONSTRAINT "listing_repost_fk" FOREIGN KEY ("repost_of") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "publication_receipt" ADD CONSTRAINT "publication_receipt_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "publication_receipt" ADD CONSTRAINT "publication_receipt_alliance_fk" FOREIGN KEY ("alliance_id") REFERENCES "alliance"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "publication_read" ADD CONSTRAINT "publication_read_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "publication_read" ADD CONSTRAINT "publication_read_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "amendment" ADD CONSTRAINT "amendment_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "listing_version" ADD CONSTRAINT "listing_version_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "question" ADD CONSTRAINT "question_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "question" ADD CONSTRAINT "question_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "listing_attachment" ADD CONSTRAINT "listing_attachment_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "listing_attachment" ADD CONSTRAINT "listing_attachment_file_fk" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "listing_exclusion" ADD CONSTRAINT "listing_exclusion_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "listing_exclusion" ADD CONSTRAINT "listing_exclusion_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid" ADD CONSTRAINT "bid_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid" ADD CONSTRAINT "bid_lead_fk" FOREIGN KEY ("lead_organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_party" ADD CONSTRAINT "bid_party_bid_fk" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_party" ADD CONSTRAINT "bid_party_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_party" ADD CONSTRAINT "bid_party_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_version" ADD CONSTRAINT "bid_version_bid_fk" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_receipt" ADD CONSTRAINT "bid_receipt_bid_fk" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "bid_receipt" ADD CONSTRAINT "bid_receipt_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_ranked_by_fk" FOREIGN KEY ("ranked_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_finalised_by_fk" FOREIGN KEY ("finalised_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_evaluation_fk" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_expert_fk" FOREIGN KEY ("expert_id") REFERENCES "expert"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_evaluation_fk" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_member_fk" FOREIGN KEY ("member_id") REFERENCES "panel_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "consensus" ADD CONSTRAINT "consensus_evaluation_fk" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "opening" ADD CONSTRAINT "opening_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "opening" ADD CONSTRAINT "opening_first_key_fk" FOREIGN KEY ("first_key_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "opening" ADD CONSTRAINT "opening_second_key_fk" FOREIGN KEY ("second_key_by") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "award" ADD CONSTRAINT "award_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "award" ADD CONSTRAINT "award_bid_fk" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "award" ADD CONSTRAINT "award_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection" ADD CONSTRAINT "objection_award_fk" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection" ADD CONSTRAINT "objection_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agreement" ADD CONSTRAINT "agreement_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agreement" ADD CONSTRAINT "agreement_award_fk" FOREIGN KEY ("award_id") REFERENCES "award"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agreement" ADD CONSTRAINT "agreement_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "agreement" ADD CONSTRAINT "agreement_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_agreement_fk" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "milestone" ADD CONSTRAINT "milestone_agreement_fk" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "milestone" ADD CONSTRAINT "milestone_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "satisfaction_rating" ADD CONSTRAINT "rating_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "satisfaction_rating" ADD CONSTRAINT "rating_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "payment" ADD CONSTRAINT "payment_milestone_fk" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "payment" ADD CONSTRAINT "payment_agreement_fk" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "payment" ADD CONSTRAINT "payment_listing_fk" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "message" ADD CONSTRAINT "message_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "mail_delivery" ADD CONSTRAINT "mail_delivery_message_fk" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "mail_preference" ADD CONSTRAINT "mail_preference_account_fk" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501'; END $$`,
  `CREATE OR REPLACE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE OR REPLACE TRIGGER status_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON status_history
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
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
  `CREATE OR REPLACE FUNCTION listing_weights_sum() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (SELECT coalesce(sum((criterion->>'weight')::numeric), 0)
           FROM jsonb_array_elements(NEW.rule_set->'criteria') AS criterion) <> 100 THEN
       RAISE EXCEPTION 'weights must sum to 100'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'listing_weights_sum', TABLE = 'listing';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER listing_weights_sum BEFORE INSERT OR UPDATE OF rule_set ON listing
   FOR EACH ROW EXECUTE FUNCTION listing_weights_sum()`,
  `CREATE OR REPLACE TRIGGER listing_version_append_only
   BEFORE UPDATE OR DELETE OR TRUNCATE ON listing_version
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE OR REPLACE FUNCTION bid_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.frozen_at IS NOT NULL THEN
       RAISE EXCEPTION 'a frozen version of a bid does not change' USING ERRCODE = '42501';
     END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     IF NEW.frozen_at IS NOT NULL AND 100 <> (
       SELECT COALESCE(sum((p->>'sharePercent')::int), 0) FROM jsonb_array_elements(NEW.parties) p)
     THEN
       RAISE EXCEPTION 'shares do not sum to 100' USING ERRCODE = '23514',
         CONSTRAINT = 'bid_version_shares_sum', TABLE = 'bid_version';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER bid_version_stays BEFORE UPDATE OR DELETE ON bid_version
   FOR EACH ROW EXECUTE FUNCTION bid_version_stays()`,
  `CREATE OR REPLACE TRIGGER bid_receipt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
   ON bid_receipt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE OR REPLACE FUNCTION bid_receipt_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.received_at > jiebang_now() OR NOT EXISTS (
       SELECT 1 FROM listing l WHERE l.id = NEW.listing_id AND l.status = 'published'
                                 AND NEW.received_at < l.bid_deadline) THEN
       RAISE EXCEPTION 'received too late' USING ERRCODE = '23514',
         CONSTRAINT = 'bid_receipt_in_time', TABLE = 'bid_receipt';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER bid_receipt_in_time BEFORE INSERT ON bid_receipt
   FOR EACH ROW EXECUTE FUNCTION bid_receipt_in_time()`,
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
  `CREATE OR REPLACE TRIGGER panel_member_frozen BEFORE INSERT OR UPDATE OR DELETE ON panel_member
       FOR EACH ROW EXECUTE FUNCTION evaluation_part_frozen()`,
  `CREATE OR REPLACE TRIGGER score_sheet_frozen BEFORE INSERT OR UPDATE OR DELETE ON score_sheet
       FOR EACH ROW EXECUTE FUNCTION evaluation_part_frozen()`,
  `CREATE OR REPLACE TRIGGER consensus_frozen BEFORE INSERT OR UPDATE OR DELETE ON consensus
       FOR EACH ROW EXECUTE FUNCTION evaluation_part_frozen()`,
  `CREATE OR REPLACE FUNCTION opening_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.opened_at IS NOT NULL OR TG_OP = 'DELETE' THEN
       RAISE EXCEPTION 'the record of an opening is frozen' USING ERRCODE = '42501';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER opening_frozen BEFORE UPDATE OR DELETE ON opening
   FOR EACH ROW EXECUTE FUNCTION opening_frozen()`,
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
  `CREATE OR REPLACE TRIGGER payment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];
