import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SealBids1700000000005 implements MigrationInterface {
  name = 'SealBids1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of statements) await runner.query(sql);
  }

  /** Backward is by restoring; contracts are their own migrations. */
  down(): Promise<void> {
    return Promise.reject(new Error('SealBids cannot be taken back'));
  }
}

const statements: string[] = [
  `CREATE TABLE "sealing_key" ("id" uuid NOT NULL, "wrapped_key" bytea NOT NULL, "master_key_id" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT jiebang_now(), "released_at" TIMESTAMP(3) WITH TIME ZONE, "released_by" uuid, CONSTRAINT "sealing_key_release" CHECK (num_nulls(released_at, released_by) IN (0, 2)), CONSTRAINT "PK_sealing_key" PRIMARY KEY ("id"))`,
  // Shares of a joint bid that waits for its lead to divide the work anew.
  `ALTER TABLE "bid" ADD "divided" boolean NOT NULL DEFAULT true`,
  `ALTER TABLE "bid" ADD "sealed_reason" bytea`,
  `UPDATE bid SET divided = false WHERE status = 'awaiting_consents' AND 100 <> (
     SELECT COALESCE(sum(share_percent), 0) FROM bid_party p WHERE p.bid_id = bid.id AND p.state <> 'left')`,
  `ALTER TABLE "bid_party" ALTER COLUMN "share_percent" DROP NOT NULL`,
  `ALTER TABLE "bid_party" ALTER COLUMN "task" DROP NOT NULL`,
  `ALTER TABLE "bid_party" ALTER COLUMN "task" DROP DEFAULT`,
  `ALTER TABLE "bid_party" ADD "sealed_terms" bytea`,
  // Contents from before wait in a table of their own until the application seals them, right after.
  `DO $$ BEGIN
     IF EXISTS (SELECT FROM bid_version WHERE content IS NOT NULL) THEN
       CREATE TABLE plain_bid_version AS
         SELECT bid_id, number, content, parties FROM bid_version WHERE content IS NOT NULL;
     END IF;
   END $$`,
  `ALTER TABLE "bid_version" DROP COLUMN "content"`,
  `ALTER TABLE "bid_version" DROP COLUMN "parties"`,
  `ALTER TABLE "bid_version" ADD "sealed_content" bytea`,
  `ALTER TABLE "bid_version" ADD "wrapped_key" bytea`,
  `ALTER TABLE "bid_version" ADD CONSTRAINT "bid_version_sealed" CHECK (num_nulls(sealed_content, wrapped_key) IN (0, 2))`,
  `ALTER TABLE "stored_file" ADD "key_id" uuid`,
  `ALTER TABLE "stored_file" ADD "wrapped_key" bytea`,
  `ALTER TABLE "stored_file" ADD "sealed_facts" bytea`,
  `ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_sealed" CHECK (num_nulls(key_id, wrapped_key, sealed_facts) IN (0, 3))`,
  `CREATE OR REPLACE FUNCTION bid_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     sealing text[] := ARRAY['sealed_content', 'wrapped_key'];
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.sealed_content IS NULL AND NEW.sealed_content IS NOT NULL
        AND to_jsonb(NEW) - sealing = to_jsonb(OLD) - sealing THEN
       RETURN NEW;
     END IF;
     IF OLD.frozen_at IS NOT NULL THEN
       RAISE EXCEPTION 'a frozen version of a bid does not change' USING ERRCODE = '42501';
     END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     IF NEW.frozen_at IS NOT NULL AND NEW.sealed_content IS NULL THEN
       RAISE EXCEPTION 'only what is sealed can be frozen' USING ERRCODE = '23514',
         CONSTRAINT = 'bid_version_sealed', TABLE = 'bid_version';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE FUNCTION bid_shares_sum() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF 100 <> (SELECT COALESCE(sum(share_percent), 0) FROM bid_party
                WHERE bid_id = NEW.id AND state = 'joined') THEN
       RAISE EXCEPTION 'shares do not sum to 100' USING ERRCODE = '23514',
         CONSTRAINT = 'bid_shares_sum', TABLE = 'bid';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER bid_shares_sum BEFORE UPDATE OF opening_order ON bid FOR EACH ROW
   WHEN (OLD.opening_order IS NULL AND NEW.opening_order IS NOT NULL)
   EXECUTE FUNCTION bid_shares_sum()`,
  `CREATE OR REPLACE FUNCTION sealing_key_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     wrapping text[] := ARRAY['wrapped_key', 'master_key_id'];
     release text[] := ARRAY['released_at', 'released_by'];
   BEGIN
     IF TG_OP = 'INSERT' AND NEW.released_at IS NULL THEN RETURN NEW; END IF;
     IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - wrapping = to_jsonb(OLD) - wrapping THEN
       RETURN NEW;
     END IF;
     IF TG_OP = 'UPDATE' AND OLD.released_at IS NULL
        AND to_jsonb(NEW) - release = to_jsonb(OLD) - release
        AND EXISTS (SELECT 1 FROM listing l WHERE l.id = NEW.id
                    AND l.bid_deadline <= NEW.released_at AND NEW.released_at <= jiebang_now()) THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'the key of a listing stays sealed' USING ERRCODE = '42501';
   END $$`,
  `CREATE OR REPLACE TRIGGER sealing_key_stays BEFORE INSERT OR UPDATE OR DELETE ON sealing_key
   FOR EACH ROW EXECUTE FUNCTION sealing_key_stays()`,
  `CREATE OR REPLACE FUNCTION sealing_key_two_keys() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM opening o WHERE o.listing_id = NEW.id
                    AND o.second_key_by = NEW.released_by AND o.first_key_by <> o.second_key_by) THEN
       RAISE EXCEPTION 'a seal is broken by two keys' USING ERRCODE = '42501';
     END IF;
     RETURN NULL;
   END $$`,
  `DROP TRIGGER IF EXISTS sealing_key_two_keys ON sealing_key`,
  `CREATE CONSTRAINT TRIGGER sealing_key_two_keys AFTER UPDATE ON sealing_key
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
   WHEN (OLD.released_at IS NULL AND NEW.released_at IS NOT NULL)
   EXECUTE FUNCTION sealing_key_two_keys()`,
];
