import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import type { Account } from '../persistence/account.entity.js';
import { AccountStanding, type AccountSummary } from './queries/account-summary.query.js';
import { membershipsInForce, type MembershipView } from './queries/memberships.query.js';
import { SessionStore, type SignedIn } from './session-store.js';

export interface SignedInAs {
  token: string;
  account: AccountSummary;
  membership: MembershipView;
  memberships: MembershipView[];
}

export type Outcome = { refusal: DomainError } | { opened: SignedInAs };

/** The last step of every way in: a session in the account's first membership. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly standing: AccountStanding,
  ) {}

  /**
   * For somebody who has proved who they are; the account's row is held. A refusal is returned, so that
   * its entry in the trail stays.
   */
  async open(tx: Tx, account: Account, how: SignedIn): Promise<Outcome> {
    if (account.disabled) return this.refuse(tx, account, 'account_disabled');
    const memberships = await membershipsInForce(tx, account.id);
    const membership = memberships[0];
    if (!membership) return this.refuse(tx, account, 'no_membership');
    const token = await this.sessions.begin(tx, account.id, membership.id, how);
    await tx.audit({
      action: 'session.begin',
      subjectType: 'account',
      subjectId: account.id,
      details: { role: membership.role, by: how.by ?? 'password' },
    });
    const summary = await this.standing.of(tx, account.id, token);
    return { opened: { token, account: summary, membership, memberships } };
  }

  async refuse(
    tx: Tx,
    account: Account,
    why: 'account_disabled' | 'no_membership',
  ): Promise<Outcome> {
    await tx.audit({
      action: 'session.refused',
      subjectType: 'account',
      subjectId: account.id,
      details: { why },
    });
    return { refusal: new DomainError(why) };
  }
}
