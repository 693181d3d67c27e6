import { roomSql } from '#platform';

roomSql(
  // A frozen version is what was agreed to or received: nothing of it changes afterwards.
  // What was written before bids were sealed may still be.
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
  `CREATE OR REPLACE TRIGGER bid_version_stays BEFORE UPDATE OR DELETE ON bid_version
   FOR EACH ROW EXECUTE FUNCTION bid_version_stays()`,
  // Shares are sealed until the opening; what it shows has to make a whole.
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
  // A listing's key is released once, after the deadline, and never taken back or thrown away. What
  // changes besides is the wrapping, when the master key is rotated.
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
  `CREATE OR REPLACE TRIGGER bid_receipt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
   ON bid_receipt FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  // The last guard of the deadline, whatever the code forgot: no receipt for a listing that is not
  // open, none dated at or after the deadline, none dated ahead of the clock.
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
);
