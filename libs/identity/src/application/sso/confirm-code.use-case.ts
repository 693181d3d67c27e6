import { Injectable } from '@nestjs/common';
import { DomainError, sha256Hex } from '#kernel';
import { UnitOfWork, type CommandContext } from '#platform';
import { Account } from '../../persistence/account.entity.js';
import { SignOn } from '../../persistence/sign-on.entity.js';
import { Credentials } from '../credentials.js';
import { OpenSession, type Outcome, type SignedInAs } from '../open-session.js';

/** The second step after the identity provider: the code of the account's own second factor. */
@Injectable()
export class ConfirmCode {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly credentials: Credentials,
    private readonly opening: OpenSession,
  ) {}

  /**
   * A wrong code may be given again until the account locks.
   * @throws DomainError sso_failed | second_factor_wrong | account_locked | account_disabled |
   *         no_membership | invalid_input
   */
  async execute(
    request: CommandContext,
    input: { browser: string; code: string; device: string },
  ): Promise<SignedInAs> {
    const command = { ...request, idempotencyKey: undefined };
    const outcome = await this.uow.run(command, async (tx): Promise<Outcome> => {
      const where = { browserHash: sha256Hex(input.browser), purpose: 'code' as const };
      const waiting = await tx.manager.findOne(SignOn, {
        where,
        lock: { mode: 'pessimistic_write' },
      });
      if (!waiting || waiting.expiresAt <= (await tx.now())) {
        return { refusal: new DomainError('sso_failed') };
      }
      const account = await tx.lock(Account, waiting.accountId!);
      const proof = { code: input.code };
      const refusal = await this.credentials.judge(tx, account, proof, false, 'either');
      if (refusal) return { refusal };
      await tx.manager.delete(SignOn, { id: waiting.id });
      return this.opening.open(tx, account, { device: input.device, by: 'provider' });
    });
    // The failure is on record before it is told: a refusal must not roll its count back.
    if ('refusal' in outcome) throw outcome.refusal;
    return outcome.opened;
  }
}
