import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { accountOf, UnitOfWork, type CommandContext } from '#platform';
import { requireStrongPassword } from '../domain/password.policy.js';
import { Account } from '../persistence/account.entity.js';
import { Session } from '../persistence/session.entity.js';
import { hashPassword, passwordMatches } from './passwords.js';

/** A new password of one's own; all other sessions end. */
@Injectable()
export class ChangePassword {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError password_wrong | password_weak */
  execute(
    command: CommandContext,
    keepTokenHash: string,
    input: { oldPassword: string; newPassword: string },
  ): Promise<{ changed: true }> {
    return this.uow.run(command, async (tx) => {
      const account = await tx.lock(Account, accountOf(command).accountId);
      if (!(await passwordMatches(account.passwordHash, input.oldPassword))) {
        throw new DomainError('password_wrong');
      }
      requireStrongPassword(input.newPassword, account.login);
      await tx.save(account, {
        passwordHash: await hashPassword(input.newPassword),
        mustChangePassword: false,
      });
      await tx.manager
        .createQueryBuilder()
        .update(Session)
        .set({ endedAt: () => 'jiebang_now()' })
        .where('account_id = :id AND ended_at IS NULL AND token_hash <> :keepTokenHash', {
          id: account.id,
          keepTokenHash,
        })
        .execute();
      await tx.audit({ action: 'account.password', subjectType: 'account', subjectId: account.id });
      return { changed: true };
    });
  }
}
