import { Injectable } from '@nestjs/common';
import { accountOf, UnitOfWork, type CommandContext } from '#platform';
import { Account } from '../persistence/account.entity.js';
import { Credentials } from './credentials.js';
import { endSessions } from './end-sessions.js';
import { requireFreshPassword, setPassword } from './set-password.js';

/** A new password of one's own; all other sessions end. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly credentials: Credentials,
  ) {}

  /** @throws DomainError password_wrong | account_locked | password_weak | password_reused */
  async execute(
    command: CommandContext,
    keepTokenHash: string,
    input: { oldPassword: string; newPassword: string },
  ): Promise<{ changed: true }> {
    const { accountId } = accountOf(command);
    await this.credentials.prove(command, accountId, { password: input.oldPassword }, 'password');
    return this.uow.run(command, async (tx) => {
      const account = await tx.lock(Account, accountId);
      await requireFreshPassword(tx, account, input.newPassword);
      await setPassword(tx, account, input.newPassword, { mustChangePassword: false });
      await endSessions(tx, accountId, keepTokenHash);
      await tx.audit({ action: 'account.password', subjectType: 'account', subjectId: accountId });
      return { changed: true };
    });
  }
}
