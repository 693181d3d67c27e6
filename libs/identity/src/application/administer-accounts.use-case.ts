import { Injectable } from '@nestjs/common';
import { randomHex } from '#kernel';
import { accountOf, requireVersion, UnitOfWork, type CommandContext } from '#platform';
import { requireAnother } from '../domain/separation.policy.js';
import { Account } from '../persistence/account.entity.js';
import { createAccount, type NewAccount } from './accounts.js';
import { endSessions } from './end-sessions.js';

export type Known = { id: string; version: number };

/** What the system administrator does to accounts: opens and disables them, and gives no rights. */
@Injectable()
export class AdministerAccounts {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Opens an account that nobody can enter: its first password and its roles come from the security
   * administrator.
   * @throws DomainError login_taken
   */
  create(command: CommandContext, input: Omit<NewAccount, 'password'>): Promise<Known> {
    return this.uow.run(command, async (tx) => {
      const password = `Aa-${randomHex(24)}`;
      const opened = { ...input, password, mustChangePassword: true };
      const { id, version } = await createAccount(tx, opened);
      return { id, version };
    });
  }

  /** @throws DomainError not_found | stale_version | own_account */
  setDisabled(
    command: CommandContext,
    id: string,
    input: { disabled: boolean; version: number },
  ): Promise<Known> {
    requireAnother(accountOf(command).accountId, id);
    return this.uow.run(command, async (tx) => {
      const account = await tx.lock(Account, id, { what: '账号' });
      requireVersion(account, input.version);
      await tx.save(account, { disabled: input.disabled });
      if (input.disabled) await endSessions(tx, id);
      await tx.audit({
        action: input.disabled ? 'account.disable' : 'account.enable',
        subjectType: 'account',
        subjectId: id,
      });
      return { id, version: account.version };
    });
  }
}
