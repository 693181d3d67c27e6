import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { accountOf, requireVersion, UnitOfWork, type CommandContext, type Tx } from '#platform';
import { requireAnother } from '../domain/separation.policy.js';
import { Account } from '../persistence/account.entity.js';
import type { Known } from './administer-accounts.use-case.js';
import { endSessions } from './end-sessions.js';
import { SecondFactors } from './second-factors.js';
import { setPassword } from './set-password.js';

const UNLOCKED = { failedSignIns: 0, lockedUntil: null };

/** How the security administrator lets others in again (the first time too); never the own account. */
@Injectable()
export class RestoreAccess {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactors,
  ) {}

  /**
   * Sets a password that must be changed at first use, unlocks, and ends all sessions.
   * @throws DomainError not_found | stale_version | own_account | password_weak
   */
  resetPassword(
    command: CommandContext,
    id: string,
    input: { newPassword: string; version: number },
  ): Promise<Known> {
    const what = { action: 'account.reset', version: input.version };
    return this.of(command, id, what, async (tx, account) => {
      await setPassword(tx, account, input.newPassword, { mustChangePassword: true, ...UNLOCKED });
      await endSessions(tx, id);
    });
  }

  /**
   * Takes the second factor from somebody who lost phone and recovery codes, and ends all sessions.
   * @throws DomainError not_found | stale_version | own_account | second_factor_missing
   */
  resetSecondFactor(
    command: CommandContext,
    id: string,
    input: { version: number },
  ): Promise<Known> {
    const what = { action: 'account.second_factor_reset', version: input.version };
    return this.of(command, id, what, async (tx, account) => {
      if (!(await this.factors.inUse(tx, id))) throw new DomainError('second_factor_missing');
      await this.factors.remove(tx, id);
      await tx.save(account, UNLOCKED);
      await endSessions(tx, id);
    });
  }

  /**
   * Lifts the lock after wrong passwords before its time, once the owner has been heard.
   * @throws DomainError not_found | stale_version | own_account
   */
  unlock(command: CommandContext, id: string, input: { version: number }): Promise<Known> {
    const what = { action: 'account.unlock', version: input.version };
    return this.of(command, id, what, async (tx, account) => {
      await tx.save(account, UNLOCKED);
    });
  }

  private of(
    command: CommandContext,
    id: string,
    { action, version }: { action: string; version: number },
    work: (tx: Tx, account: Account) => Promise<void>,
  ): Promise<Known> {
    requireAnother(accountOf(command).accountId, id);
    return this.uow.run(command, async (tx) => {
      const account = await tx.lock(Account, id, { what: '账号' });
      requireVersion(account, version);
      await work(tx, account);
      await tx.audit({ action, subjectType: 'account', subjectId: id });
      return { id, version: account.version };
    });
  }
}
