import { Injectable } from '@nestjs/common';
import { DomainError, sha256Hex } from '#kernel';
import { accountOf, UnitOfWork, type CommandContext } from '#platform';
import { Session } from '../persistence/session.entity.js';
import { Credentials, type Proof } from './credentials.js';

/** The owner shows once more who is at the machine; grave steps ask for it. */
@Injectable()
export class ProveAgain {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly credentials: Credentials,
  ) {}

  /**
   * By password, or by a code where a second factor is in use; holds for ten minutes, in this session.
   * @throws DomainError password_wrong | second_factor_wrong | account_locked | invalid_input
   */
  async execute(request: CommandContext, token: string, proof: Proof): Promise<{ proved: true }> {
    const { accountId } = accountOf(request);
    if (proof.password === undefined && proof.code === undefined) {
      throw new DomainError('invalid_input', { fields: { password: '请填写密码' } });
    }
    await this.credentials.prove(request, accountId, proof, 'either');
    return this.uow.run({ ...request, idempotencyKey: undefined }, async (tx) => {
      await tx.manager.update(
        Session,
        { tokenHash: sha256Hex(token), accountId },
        { authenticatedAt: await tx.now() },
      );
      await tx.audit({ action: 'session.prove', subjectType: 'account', subjectId: accountId });
      return { proved: true };
    });
  }
}
