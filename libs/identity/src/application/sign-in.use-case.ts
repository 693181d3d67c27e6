import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { UnitOfWork, type CommandContext, type Tx } from '#platform';
import { Account } from '../persistence/account.entity.js';
import { Credentials, type Proof } from './credentials.js';
import { OpenSession, type Outcome, type SignedInAs } from './open-session.js';
import { passwordMatches, pretendToCheck } from './passwords.js';

export interface SignInInput {
  login: string;
  password: string;
  /** Of the app, or a recovery code; for accounts with a second factor. */
  code?: string;
  device: string;
}

/** Signing in with login and password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly credentials: Credentials,
    private readonly opening: OpenSession,
  ) {}

  /**
   * With the password, and the code as well where the account has a second factor; both in one
   * request, so that nothing half signed in exists.
   *
   * @throws DomainError sign_in_failed | second_factor_required (the password was right) |
   *         second_factor_wrong | account_locked | account_disabled | no_membership
   */
  async execute(request: CommandContext, input: SignInInput): Promise<SignedInAs> {
    // Two transactions and a token in the answer: nothing to keep for a repeat.
    const command = { ...request, idempotencyKey: undefined };
    const login = input.login.toLowerCase();
    const known = await this.uow.run(command, (tx) => tx.manager.findOneBy(Account, { login }));
    if (!known) {
      await pretendToCheck(input.password);
      throw new DomainError('sign_in_failed');
    }
    // Slow on purpose, so outside of any transaction and lock.
    const matches = await passwordMatches(known.passwordHash, input.password);
    const outcome = await this.uow.run(command, async (tx): Promise<Outcome> => {
      const account = await tx.lock(Account, known.id);
      const right = matches && account.passwordHash === known.passwordHash;
      const refusal = await this.judge(tx, account, input, right);
      return refusal ? { refusal } : this.opening.open(tx, account, { device: input.device });
    });
    // The failure is on record before it is told: a refusal must not roll its count back.
    if ('refusal' in outcome) throw outcome.refusal;
    return outcome.opened;
  }

  private async judge(
    tx: Tx,
    account: Account,
    proof: Proof,
    right: boolean,
  ): Promise<DomainError | null> {
    const refusal = await this.credentials.judge(tx, account, proof, right, 'both');
    if (refusal?.code === 'password_wrong') return new DomainError('sign_in_failed');
    // The password is there, so it is the code that is missing.
    if (refusal?.code === 'invalid_input') return new DomainError('second_factor_required');
    return refusal;
  }
}
