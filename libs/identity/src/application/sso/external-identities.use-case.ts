import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { accountOf, UnitOfWork, type CommandContext } from '#platform';
import { requireAnother } from '../../domain/separation.policy.js';
import { Account } from '../../persistence/account.entity.js';
import { ExternalIdentity } from '../../persistence/external-identity.entity.js';
import { bindIdentity } from './bind-identity.js';
import { IdentityProvider } from './identity-provider.js';

/** Binds accounts to identities at the provider, or looses them, without going there. */
@Injectable()
export class ExternalIdentities {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly provider: IdentityProvider,
  ) {}

  /**
   * The security administrator says who somebody is at the provider.
   * @throws DomainError not_found | own_account | sso_off | sso_identity_taken
   */
  bind(command: CommandContext, accountId: string, subject: string): Promise<{ id: string }> {
    requireAnother(accountOf(command).accountId, accountId);
    const { issuer } = this.provider;
    if (!issuer) throw new DomainError('sso_off');
    return this.uow.run(command, async (tx) => {
      await tx.lock(Account, accountId, { what: '账号' });
      await bindIdentity(tx, accountId, issuer, subject);
      return { id: accountId };
    });
  }

  /** @throws DomainError not_found | own_account | external_identity_missing */
  loose(command: CommandContext, accountId: string): Promise<{ id: string }> {
    requireAnother(accountOf(command).accountId, accountId);
    return this.remove(command, accountId);
  }

  /** @throws DomainError external_identity_missing */
  looseOwn(command: CommandContext): Promise<{ id: string }> {
    return this.remove(command, accountOf(command).accountId);
  }

  private remove(command: CommandContext, accountId: string): Promise<{ id: string }> {
    return this.uow.run(command, async (tx) => {
      await tx.lock(Account, accountId, { what: '账号' });
      const { affected } = await tx.manager.delete(ExternalIdentity, { accountId });
      if (!affected) throw new DomainError('external_identity_missing');
      await tx.audit({ action: 'account.loose', subjectType: 'account', subjectId: accountId });
      return { id: accountId };
    });
  }
}
