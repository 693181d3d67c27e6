import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { accountOf, UnitOfWork, type CommandContext } from '#platform';
import { requireAnother } from '../domain/separation.policy.js';
import { Account } from '../persistence/account.entity.js';

/** The security administrator ends somebody else's sessions. */
@Injectable()
export class RevokeSessions {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * @param sessionId one of the account's sessions, or null for all of them
   * @throws DomainError not_found | own_account (the own ones are ended at the own desk)
   */
  execute(
    command: CommandContext,
    accountId: string,
    sessionId: string | null,
  ): Promise<{ ended: number }> {
    requireAnother(accountOf(command).accountId, accountId);
    return this.uow.run(command, async (tx) => {
      await tx.lock(Account, accountId, { mode: 'share', what: '账号' });
      const [, ended] = await tx.manager.query<[unknown, number]>(
        `UPDATE session SET ended_at = jiebang_now()
         WHERE account_id = $1 AND ended_at IS NULL AND id = coalesce($2, id)`,
        [accountId, sessionId],
      );
      if (sessionId && ended === 0) throw notFound('登录记录');
      await tx.audit({
        action: 'session.revoke',
        subjectType: 'account',
        subjectId: accountId,
        details: { ended },
      });
      return { ended };
    });
  }
}
