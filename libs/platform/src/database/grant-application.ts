import pg from 'pg';
import { ConfigError } from '../config/parsers.js';

/** Written by functions of the owner alone. */
const OWNERS_OWN = ['audit_link', 'audit_head', 'audit_digest', 'schema_migration'];

/**
 * Gives the processes' role what it needs and no more: it owns nothing, so it cannot switch triggers
 * off, and what is append-only it may only read and add to. To be repeated after every migration.
 * The queue's schema is its own; one that belongs to somebody else is dropped, because jobs only
 * make things prompt and are made anew from the database.
 *
 * @param ownerUrl connection of the tables' owner, who may make roles where the other is missing
 * @param applicationUrl connection of the processes; its role is made when it is missing
 * @throws ConfigError where the role is missing and the owner may not make it
 */
export async function grantApplication(ownerUrl: string, applicationUrl: string): Promise<void> {
  const { username, password } = new URL(applicationUrl);
  const name = decodeURIComponent(username);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const role = pg.escapeIdentifier(name);
    const { rows } = await client.query<{
      database: string;
      exists: boolean;
      appendOnly: string[];
      queue: string | null;
    }>(
      `SELECT current_database() AS database,
              EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists,
              ARRAY(SELECT DISTINCT t.tgrelid::regclass::text FROM pg_trigger t
                     JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname = 'refuse_change')
                AS "appendOnly",
              (SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'bullmq') AS queue`,
      [name],
    );
    const { database, exists, appendOnly, queue } = rows[0]!;
    const secret = pg.escapeLiteral(decodeURIComponent(password));
    if (!exists) await makeRole(client, name, `CREATE ROLE ${role} LOGIN PASSWORD ${secret}`);
    const statements = [
      `GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${pg.escapeIdentifier(database)} TO ${role}`,
      `GRANT USAGE ON SCHEMA public TO ${role}`,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`,
      `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
      `REVOKE UPDATE, DELETE ON ${appendOnly.join(', ')} FROM ${role}`,
      `REVOKE INSERT, UPDATE, DELETE ON ${OWNERS_OWN.join(', ')} FROM ${role}`,
      ...(queue !== null && queue !== name ? ['DROP SCHEMA bullmq CASCADE'] : []),
    ];
    await client.query(['BEGIN', ...statements, 'COMMIT'].join(';\n'));
  } finally {
    await client.end();
  }
}

async function makeRole(client: pg.Client, name: string, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if ((error as pg.DatabaseError).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new ConfigError(
      'DATABASE_URL',
      `DATABASE_URL 里的角色 ${name} 还不存在，DATABASE_OWNER_URL 里的角色无权建立它：请数据库管理员先建立（CREATE ROLE ${name} LOGIN PASSWORD '…'），再运行一次。`,
    );
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';
