import { ROLES, type Role } from '#contracts';
import { Database, Field } from '#platform';

export class SessionView {
  @Field.uuid('登录编号') id: string;
  @Field.text('设备') device: string;
  @Field.text('来源地址', { nullable: true }) address: string | null;
  @Field.oneOf('身份', ROLES) role: Role;
  @Field.instant('登录时间') createdAt: Date;
  @Field.instant('最近使用') lastSeenAt: Date;
  @Field.boolean('是否本机') current: boolean;
}

/** Where an account is signed in now, the latest first; `current` is the session with this hash. */
export const sessionsOf = (
  db: Database,
  accountId: string,
  tokenHash: string,
): Promise<SessionView[]> =>
  db.query<SessionView>(
    `SELECT s.id, s.device, s.address, m.role, s.created_at AS "createdAt",
            s.last_seen_at AS "lastSeenAt", s.token_hash = $2 AS current
     FROM session s JOIN membership m ON m.id = s.membership_id
     WHERE s.account_id = $1 AND s.ended_at IS NULL AND s.expires_at > jiebang_now()
     ORDER BY s.id DESC`,
    [accountId, tokenHash],
  );
