import { Injectable } from '@nestjs/common';
import { DomainError, formatShanghai } from '#kernel';
import { UnitOfWork, type CommandContext, type Tx } from '#platform';
import { afterFailure, isLocked } from '../domain/lockout.policy.js';
import { Account } from '../persistence/account.entity.js';
import { passwordMatches } from './passwords.js';
import { SecondFactors } from './second-factors.js';

/** What somebody gives to prove that an account is theirs. */
export interface Proof {
  password?: string;
  code?: string;
}

/**
 * What has to be proved: the password; both (the code only where a second factor is in use); or one
 * of them, for somebody who is signed in already.
 */
export type Needed = 'password' | 'both' | 'either';

/** Judges passwords and codes. Every wrong one counts towards the account's lock, whatever it was for. */
@Injectable()
export class Credentials {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactors,
  ) {}

  /**
   * Has a signed-in account prove itself once more, in a transaction of its own.
   * @throws DomainError account_locked | password_wrong | second_factor_wrong | invalid_input when
   *         something needed was not given
   */
  async prove(
    request: CommandContext,
    accountId: string,
    proof: Proof,
    needed: Needed,
  ): Promise<void> {
    const command = { ...request, idempotencyKey: undefined };
    const known = await this.uow.run(command, (tx) =>
      tx.manager.findOneByOrFail(Account, { id: accountId }),
    );
    // Slow on purpose, so outside of any transaction and lock.
    const matches =
      proof.password !== undefined && (await passwordMatches(known.passwordHash, proof.password));
    const refusal = await this.uow.run(command, async (tx) => {
      const account = await tx.lock(Account, accountId);
      const right = matches && account.passwordHash === known.passwordHash;
      return this.judge(tx, account, proof, right, needed);
    });
    // The failure is on record before it is told: a refusal must not roll its count back.
    if (refusal) throw refusal;
  }

  /**
   * Judges a proof for an account whose row is held, and counts what was wrong. A right password does
   * not take failures back while a code is still to come: guesses at the code count on.
   *
   * @param passwordRight whether the password given is the account's
   * @returns why it does not do, or null
   */
  async judge(
    tx: Tx,
    account: Account,
    { password, code }: Proof,
    passwordRight: boolean,
    needed: Needed,
  ): Promise<DomainError | null> {
    const now = await tx.now();
    if (isLocked(account, now)) return locked(account.lockedUntil!);
    const byPassword = needed !== 'either' || password !== undefined;
    if (byPassword) {
      if (password === undefined) return missing('password', '请填写密码');
      if (!passwordRight) return this.failed(tx, account, now, 'password_wrong');
    }
    const factor = needed === 'password' ? null : await this.factors.inUse(tx, account.id);
    const byCode = needed === 'both' ? factor !== null : !byPassword;
    if (byCode) {
      if (!code) return missing('code', '请填写验证码');
      if (!factor || !(await this.factors.take(tx, factor, code))) {
        return this.failed(tx, account, now, 'second_factor_wrong');
      }
    }
    if (account.failedSignIns > 0 || account.lockedUntil) {
      await tx.manager.update(Account, { id: account.id }, { failedSignIns: 0, lockedUntil: null });
    }
    return null;
  }

  private async failed(
    tx: Tx,
    account: Account,
    now: Date,
    code: 'password_wrong' | 'second_factor_wrong',
  ): Promise<DomainError> {
    const after = afterFailure(account, now);
    await tx.manager.update(Account, { id: account.id }, after);
    await tx.audit({
      action: 'session.refused',
      subjectType: 'account',
      subjectId: account.id,
      details: { why: code },
    });
    return isLocked(after, now) ? locked(after.lockedUntil!) : new DomainError(code);
  }
}

const locked = (until: Date): DomainError =>
  new DomainError('account_locked', { until: formatShanghai(until) });

const missing = (field: keyof Proof, sentence: string): DomainError =>
  new DomainError('invalid_input', { fields: { [field]: sentence } });
