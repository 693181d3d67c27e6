import { Injectable } from '@nestjs/common';
import {
  Database,
  Field,
  requireVersion,
  UnitOfWork,
  accountOf,
  type CommandContext,
} from '#platform';

export class MailPreferenceView {
  @Field.boolean('接收邮件') email: boolean;
  @Field.int('版本', { description: '从未设置过为 0' }) version: number;
}

const DEFAULT: MailPreferenceView = { email: true, version: 0 };
const SQL = 'SELECT email, version FROM mail_preference WHERE account_id = $1';

/** E-mail comes unless an account has said otherwise. */
export async function mailPreference(db: Database, accountId: string): Promise<MailPreferenceView> {
  return (await db.one<{ email: boolean; version: number }>(SQL, [accountId])) ?? DEFAULT;
}

/** 邮件偏好. Letters that are written already still leave. */
@Injectable()
export class SetMailPreference {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError stale_version */
  execute(
    command: CommandContext,
    input: { email: boolean; version: number },
  ): Promise<MailPreferenceView> {
    return this.uow.run(command, async (tx) => {
      const { accountId } = accountOf(command);
      await tx.manager.query('SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
      const [known] = await tx.manager.query<MailPreferenceView[]>(SQL, [accountId]);
      requireVersion(known ?? DEFAULT, input.version);
      const [set] = await tx.manager.query<MailPreferenceView[]>(
        `INSERT INTO mail_preference AS p (account_id, email) VALUES ($1, $2)
         ON CONFLICT (account_id) DO UPDATE
            SET email = excluded.email, version = p.version + 1, updated_at = jiebang_now()
         RETURNING email, version`,
        [accountId, input.email],
      );
      return set!;
    });
  }
}
