import { Injectable } from '@nestjs/common';
import { DomainError, formatShanghai } from '#kernel';
import { UnitOfWork, type CommandContext } from '#platform';
import { afterFailure, isLocked } from '../domain/lockout.policy.js';
import { Account } from '../persistence/account.entity.js';
import { passwordMatches, pretendToCheck } from './passwords.js';
import { membershipsInForce, type MembershipView } from './queries/memberships.query.js';
import { SessionStore } from './session-store.js';

export interface SignInInput {
  login: string;
  password: string;
  device: string;
}

export interface SignedInAs {
  token: string;
  account: { id: string; name: string; mustChangePassword: boolean };
  membership: MembershipView;
  memberships: MembershipView[];
}

type Outcome = { refusal: DomainError } | { opened: SignedInAs };

const locked = (until: Date): Outcome => ({
  refusal: new DomainError('account_locked', { until: formatShanghai(until) }),
});

/**
 * Opens a session in the account's first membership.
 * @throws DomainError sign_in_failed | account_locked | account_disabled
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionStore,
  ) {}

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
      const now = await tx.now();
      if (isLocked(account, now)) return locked(account.lockedUntil!);
      if (!matches || account.passwordHash !== known.passwordHash) {
        const after = afterFailure(account, now);
        await tx.manager.update(Account, { id: account.id }, after);
        await tx.audit({
          action: 'session.refused',
          subjectType: 'account',
          subjectId: account.id,
        });
        return isLocked(after, now)
          ? locked(after.lockedUntil!)
          : { refusal: new DomainError('sign_in_failed') };
      }
      if (account.disabled) return { refusal: new DomainError('account_disabled') };
      if (account.failedSignIns > 0 || account.lockedUntil) {
        await tx.manager.update(
          Account,
          { id: account.id },
          { failedSignIns: 0, lockedUntil: null },
        );
      }
      const memberships = await membershipsInForce(tx, account.id);
      const first = memberships[0];
      if (!first) return { refusal: new DomainError('account_disabled') };
      const token = await this.sessions.begin(tx, account.id, first.id, input.device);
      await tx.audit({
        action: 'session.begin',
        subjectType: 'account',
        subjectId: account.id,
        details: { role: first.role },
      });
      const { id, name, mustChangePassword } = account;
      return {
        opened: {
          token,
          account: { id, name, mustChangePassword },
          membership: first,
          memberships,
        },
      };
    });
    // The failure is on record before it is told: a refusal must not roll its count back.
    if ('refusal' in outcome) throw outcome.refusal;
    return outcome.opened;
  }
}
