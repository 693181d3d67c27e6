import { ADMINISTRATOR_ROLES } from '#contracts';
import { roomSql } from '#platform';

const ADMINISTRATORS = ADMINISTRATOR_ROLES.map((role) => `'${role}'`).join(', ');

/**
 * 三员分立, whoever writes: no two memberships of one account are in force at one time when one of them
 * is an administrator's and the other is of another role. The account's row is held, so that two grants
 * at once do not both find it free.
 */
roomSql(
  `CREATE OR REPLACE FUNCTION membership_apart() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM 1 FROM account WHERE id = NEW.account_id FOR UPDATE;
     IF EXISTS (SELECT 1 FROM membership m
                WHERE m.account_id = NEW.account_id AND m.id <> NEW.id AND m.role <> NEW.role
                  AND (m.role IN (${ADMINISTRATORS}) OR NEW.role IN (${ADMINISTRATORS}))
                  AND m.valid_from < coalesce(NEW.valid_until, 'infinity')
                  AND NEW.valid_from < coalesce(m.valid_until, 'infinity')) THEN
       RAISE EXCEPTION 'administrators are apart'
         USING ERRCODE = '23P01', CONSTRAINT = 'membership_apart', TABLE = 'membership';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE OR REPLACE TRIGGER membership_apart BEFORE INSERT OR UPDATE ON membership
   FOR EACH ROW EXECUTE FUNCTION membership_apart()`,
);
