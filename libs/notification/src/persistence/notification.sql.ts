import { roomSql } from '#platform';

/** Open pages of an account hear that its messages changed; which and how many they ask themselves. */
roomSql(
  `CREATE OR REPLACE FUNCTION message_live() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('live',
       json_build_object('event', 'message', 'account', NEW.account_id)::text);
     RETURN NULL;
   END $$`,
  `CREATE OR REPLACE TRIGGER message_live AFTER INSERT OR UPDATE OF read_at ON message
   FOR EACH ROW EXECUTE FUNCTION message_live()`,
);
