import { Inject, Injectable } from '@nestjs/common';
import { DomainError, formatShanghai, newId, randomHex, sha256Hex } from '#kernel';
import { CONFIG, UnitOfWork, type CommandContext, type Config, type Tx } from '#platform';
import { isLocked } from '../../domain/lockout.policy.js';
import {
  ageOfProof,
  saysMultiFactor,
  subjectOf,
  type Claims,
} from '../../domain/single-sign-on.policy.js';
import { Account } from '../../persistence/account.entity.js';
import { ExternalIdentity } from '../../persistence/external-identity.entity.js';
import { SignOn } from '../../persistence/sign-on.entity.js';
import { OpenSession } from '../open-session.js';
import { realNow, SecondFactors } from '../second-factors.js';
import { inMinutes, SIGN_ON_MINUTES } from './begin-sign-on.use-case.js';
import { bindIdentity } from './bind-identity.js';
import { IdentityProvider } from './identity-provider.js';

/** What comes of a browser's return: a session, a code still to be given, a binding, or a refusal. */
export type Return =
  | { kind: 'signed_in'; token: string; next: string }
  | { kind: 'code'; browser: string; next: string }
  | { kind: 'bound' }
  | { kind: 'refused'; refusal: DomainError };

/** Takes a browser back from the identity provider. */
@Injectable()
export class CompleteSignOn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly provider: IdentityProvider,
    private readonly factors: SecondFactors,
    private readonly opening: OpenSession,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param query as the provider sent it, with its `?`
   * @param browser the value of this browser's cookie
   * @throws DomainError sso_failed (nothing under way in this browser, or what came back does not hold) |
   *         sso_unavailable | sso_identity_taken
   */
  async execute(
    request: CommandContext,
    { query, browser, device }: { query: string; browser: string; device: string },
  ): Promise<Return> {
    const command = { ...request, idempotencyKey: undefined };
    const attempt = await this.uow.run(command, (tx) => take(tx, browser));
    if (!attempt) throw new DomainError('sso_failed');
    const claims = await this.provider.identify(query, attempt);
    const subject = subjectOf(claims, this.provider.claim);
    if (subject === null) throw new DomainError('sso_failed');
    if (attempt.purpose === 'bind') return this.bind(command, attempt, subject);
    return this.uow.run(command, (tx) => this.enter(tx, attempt, subject, claims, device));
  }

  private async bind(
    command: CommandContext,
    { accountId }: SignOn,
    subject: string,
  ): Promise<Return> {
    const { actor } = command;
    // Whoever comes back must be who went: the session may have ended or changed in between.
    if (actor.kind !== 'account' || actor.accountId !== accountId) {
      throw new DomainError('sso_failed');
    }
    await this.uow.run(command, async (tx) => {
      await tx.lock(Account, accountId);
      await bindIdentity(tx, accountId, this.provider.issuer!, subject);
    });
    return { kind: 'bound' };
  }

  private async enter(
    tx: Tx,
    attempt: SignOn,
    subject: string,
    claims: Claims,
    device: string,
  ): Promise<Return> {
    const known = await tx.manager.findOneBy(ExternalIdentity, {
      issuer: this.provider.issuer!,
      subject,
    });
    if (!known) {
      await tx.audit({
        action: 'session.refused',
        subjectType: 'sign_on',
        subjectId: attempt.id,
        details: { why: 'sso_unknown_identity' },
      });
      return refused(new DomainError('sso_unknown_identity'));
    }
    const account = await tx.lock(Account, known.accountId);
    const now = await tx.now();
    if (isLocked(account, now)) {
      const until = formatShanghai(account.lockedUntil!);
      return refused(new DomainError('account_locked', { until }));
    }
    const providerFactor = saysMultiFactor(claims, this.config.oidcMultiFactor);
    if (!account.disabled && !providerFactor && (await this.factors.inUse(tx, account.id))) {
      const browser = randomHex(32);
      const expiresAt = await inMinutes(tx, SIGN_ON_MINUTES);
      const code = { purpose: 'code' as const, browserHash: sha256Hex(browser), expiresAt };
      await tx.insert(SignOn, { ...attempt, ...code, id: newId(), accountId: account.id });
      return { kind: 'code', browser, next: attempt.next };
    }
    const age = ageOfProof(claims, await realNow(tx));
    const outcome = await this.opening.open(tx, account, {
      device,
      by: 'provider',
      providerFactor,
      // A provider that does not say when it asked may not have asked at all.
      authenticatedAt: age === null ? new Date(0) : new Date(now.getTime() - age),
    });
    if ('refusal' in outcome) return refused(outcome.refusal);
    return { kind: 'signed_in', token: outcome.opened.token, next: attempt.next };
  }
}

/** Takes the sign-on out, so that it serves once whatever comes of it. */
async function take(tx: Tx, browser: string): Promise<SignOn | null> {
  const where = { browserHash: sha256Hex(browser) };
  const found = await tx.manager.findOne(SignOn, { where, lock: { mode: 'pessimistic_write' } });
  if (!found || found.purpose === 'code') return null;
  await tx.manager.delete(SignOn, { id: found.id });
  return found.expiresAt > (await tx.now()) ? found : null;
}

const refused = (refusal: DomainError): Return => ({ kind: 'refused', refusal });
