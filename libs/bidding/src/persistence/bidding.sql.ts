import { roomSql } from '#platform';

roomSql(
  // A frozen version is what was agreed to or received: nothing of it changes afterwards.
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
