import { Injectable } from '@nestjs/common';
import { HALF_HOURS } from '#contracts';
import { DomainError } from '#kernel';
import {
  accountOf,
  Database,
  Field,
  requireVersion,
  UnitOfWork,
  type CommandContext,
} from '#platform';

/** How an account wants to be reminded. Times of day are Beijing's, on the half hour. */
export class Preferences {
  @Field.boolean('接收邮件') email: boolean;
  @Field.boolean('接收短信', { description: '只发有期限的事项，须登记手机号' }) texts: boolean;
  @Field.oneOf('每日汇总时间', HALF_HOURS, {
    nullable: true,
    description: '每天一封汇总邮件；有期限的事项仍单独发送。不填为逐条发送',
  })
  digestAt: string | null;
  @Field.oneOf('免打扰开始时间', HALF_HOURS, { nullable: true }) quietFrom: string | null;
  @Field.oneOf('免打扰结束时间', HALF_HOURS, { nullable: true }) quietUntil: string | null;
  @Field.int('版本', { min: 0, description: '从未设置过为 0' }) version: number;
}

const DEFAULT: Preferences = {
  email: true,
  texts: false,
  digestAt: null,
  quietFrom: null,
  quietUntil: null,
  version: 0,
};
const COLUMNS = `email, texts, digest_at AS "digestAt", quiet_from AS "quietFrom",
  quiet_until AS "quietUntil", version`;
const SQL = `SELECT ${COLUMNS} FROM mail_preference WHERE account_id = $1`;

/** Letters come at once and texts not at all unless an account has said otherwise. */
export async function preferencesOf(db: Database, accountId: string): Promise<Preferences> {
  return (await db.one<Preferences & Record<string, unknown>>(SQL, [accountId])) ?? DEFAULT;
}

/** 提醒方式. What is written already still leaves as it was to. */
@Injectable()
export class SetPreferences {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError stale_version | quiet_hours_incomplete */
  execute(command: CommandContext, input: Preferences): Promise<Preferences> {
    const { email, texts, digestAt, quietFrom, quietUntil, version } = input;
    if ((quietFrom === null) !== (quietUntil === null) || (quietFrom && quietFrom === quietUntil)) {
      throw new DomainError('quiet_hours_incomplete');
    }
    return this.uow.run(command, async (tx) => {
      const { accountId } = accountOf(command);
      await tx.manager.query('SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
      const [known] = await tx.manager.query<Preferences[]>(SQL, [accountId]);
      requireVersion(known ?? DEFAULT, version);
      const [set] = await tx.manager.query<Preferences[]>(
        `INSERT INTO mail_preference AS p
           (account_id, email, texts, digest_at, quiet_from, quiet_until)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (account_id) DO UPDATE
            SET email = excluded.email, texts = excluded.texts, digest_at = excluded.digest_at,
                quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                version = p.version + 1, updated_at = jiebang_now()
         RETURNING ${COLUMNS}`,
        [accountId, email, texts, digestAt, quietFrom, quietUntil],
      );
      return set!;
    });
  }
}
