import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { accountOf, UnitOfWork, type CommandContext } from '#platform';
import { describeTimeSecret, newTimeSecret, stepOfCode } from '../domain/time-code.js';
import { Account } from '../persistence/account.entity.js';
import { SecondFactor } from '../persistence/second-factor.entity.js';
import { Credentials, type Proof } from './credentials.js';
import { endSessions } from './end-sessions.js';
import { AccountStanding } from './queries/account-summary.query.js';
import { realNow, SecondFactors } from './second-factors.js';

/**
 * What accounts do with their own second factor. Answers carry secrets that are shown once, so no
 * answer is kept for a repeated request; to begin anew is always possible.
 */
@Injectable()
export class ManageSecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly credentials: Credentials,
    private readonly factors: SecondFactors,
    private readonly standing: AccountStanding,
  ) {}

  /**
   * Makes a new secret to be put into an app. The one in use, if any, stays so until the new one is
   * confirmed; then the proof needs a code of it (or a recovery code) as well.
   *
   * @throws DomainError password_wrong | second_factor_wrong | account_locked | invalid_input
   */
  async begin(request: CommandContext, proof: Proof): Promise<{ secret: string; uri: string }> {
    const { accountId } = accountOf(request);
    await this.credentials.prove(request, accountId, proof, 'both');
    await this.factors.prepare();
    const secret = newTimeSecret();
    return this.uow.run(unrepeated(request), async (tx) => {
      const { login } = await tx.lock(Account, accountId);
      const sealedPending = await this.factors.seal(tx, accountId, secret);
      await tx.manager.upsert(SecondFactor, { accountId, sealedPending }, ['accountId']);
      return describeTimeSecret(secret, login);
    });
  }

  /**
   * Puts the new secret to use once a code shows that the app has it; other sessions end, and ten new
   * recovery codes take the place of all earlier ones.
   *
   * @throws DomainError second_factor_not_begun | second_factor_wrong
   */
  confirm(
    request: CommandContext,
    keepTokenHash: string,
    code: string,
  ): Promise<{ recoveryCodes: string[] }> {
    const { accountId } = accountOf(request);
    return this.uow.run(unrepeated(request), async (tx) => {
      await tx.lock(Account, accountId);
      const factor = await tx.manager.findOneBy(SecondFactor, { accountId });
      if (!factor?.sealedPending) throw new DomainError('second_factor_not_begun');
      const secret = await this.factors.open(tx, accountId, factor.sealedPending);
      const step = stepOfCode(secret, code.replace(/\s/g, ''), await realNow(tx), 0);
      if (step === null) throw new DomainError('second_factor_wrong');
      await tx.manager.update(
        SecondFactor,
        { accountId },
        {
          sealedSecret: factor.sealedPending,
          sealedPending: null,
          confirmedAt: await tx.now(),
          lastStep: step,
        },
      );
      const recoveryCodes = await this.factors.renewRecoveryCodes(tx, accountId);
      await endSessions(tx, accountId, keepTokenHash);
      await tx.audit({ action: 'account.second_factor', ...own(accountId) });
      return { recoveryCodes };
    });
  }

  /** @throws DomainError second_factor_missing and those of the proof */
  async renewRecoveryCodes(
    request: CommandContext,
    proof: Proof,
  ): Promise<{ recoveryCodes: string[] }> {
    const { accountId } = accountOf(request);
    await this.credentials.prove(request, accountId, proof, 'both');
    return this.uow.run(unrepeated(request), async (tx) => {
      await tx.lock(Account, accountId);
      if (!(await this.factors.inUse(tx, accountId))) {
        throw new DomainError('second_factor_missing');
      }
      const recoveryCodes = await this.factors.renewRecoveryCodes(tx, accountId);
      await tx.audit({ action: 'account.recovery_codes', ...own(accountId) });
      return { recoveryCodes };
    });
  }

  /**
   * Goes back to the password alone, where the account's roles allow it.
   * @throws DomainError second_factor_missing | second_factor_kept and those of the proof
   */
  async remove(
    request: CommandContext,
    keepTokenHash: string,
    proof: Proof,
  ): Promise<{ removed: true }> {
    const { accountId } = accountOf(request);
    await this.credentials.prove(request, accountId, proof, 'both');
    return this.uow.run(unrepeated(request), async (tx) => {
      await tx.lock(Account, accountId);
      if (!(await this.factors.inUse(tx, accountId))) {
        throw new DomainError('second_factor_missing');
      }
      await this.factors.remove(tx, accountId);
      if (await this.standing.lacksFactor(tx, accountId))
        throw new DomainError('second_factor_kept');
      await endSessions(tx, accountId, keepTokenHash);
      await tx.audit({ action: 'account.second_factor_removed', ...own(accountId) });
      return { removed: true };
    });
  }
}

const own = (accountId: string) => ({ subjectType: 'account', subjectId: accountId });

const unrepeated = (request: CommandContext): CommandContext => ({
  ...request,
  idempotencyKey: undefined,
});
