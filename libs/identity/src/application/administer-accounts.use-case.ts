import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '#kernel';
import { requireVersion, UnitOfWork, type CommandContext, type Tx } from '#platform';
import { Account } from '../persistence/account.entity.js';
import { Membership } from '../persistence/membership.entity.js';
import {
  addMembership,
  createAccount,
  endMembership,
  type NewAccount,
  type NewMembership,
} from './accounts.js';
import { endSessions } from './end-sessions.js';
import { SecondFactors } from './second-factors.js';
import { setPassword } from './set-password.js';

type Known = { id: string; version: number };

/** What the administrator does to accounts; never to business records. */
@Injectable()
export class AdministerAccounts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactors,
  ) {}

  /** @throws DomainError login_taken | password_weak */
  create(command: CommandContext, input: NewAccount): Promise<Known> {
    return this.uow.run(command, async (tx) => {
      const { id, version } = await createAccount(tx, { ...input, mustChangePassword: true });
      return { id, version };
    });
  }

  /** @throws DomainError not_found | stale_version */
  setDisabled(
    command: CommandContext,
    id: string,
    input: { disabled: boolean; version: number },
  ): Promise<Known> {
    return this.uow.run(command, async (tx) => {
      const account = await tx.lock(Account, id, { what: '账号' });
      requireVersion(account, input.version);
      await tx.save(account, { disabled: input.disabled });
      if (input.disabled) await endSessions(tx, id);
      await tx.audit({
        action: input.disabled ? 'account.disable' : 'account.enable',
        subjectType: 'account',
        subjectId: id,
      });
      return { id, version: account.version };
    });
  }

  /** Sets a first password that must be changed, unlocks, and ends all sessions. */
  resetPassword(
    command: CommandContext,
    id: string,
    input: { newPassword: string; version: number },
  ): Promise<Known> {
    return this.uow.run(command, async (tx) => {
      const account = await tx.lock(Account, id, { what: '账号' });
      requireVersion(account, input.version);
      await setPassword(tx, account, input.newPassword, {
        mustChangePassword: true,
        failedSignIns: 0,
        lockedUntil: null,
      });
      await endSessions(tx, id);
      await tx.audit({ action: 'account.reset', subjectType: 'account', subjectId: id });
      return { id, version: account.version };
    });
  }

  /**
   * Takes the second factor from somebody who lost phone and recovery codes, and ends all sessions.
   * @throws DomainError not_found | stale_version | second_factor_missing
   */
  resetSecondFactor(
    command: CommandContext,
    id: string,
    input: { version: number },
  ): Promise<Known> {
    return this.uow.run(command, async (tx) => {
      const account = await tx.lock(Account, id, { what: '账号' });
      requireVersion(account, input.version);
      if (!(await this.factors.inUse(tx, id))) throw new DomainError('second_factor_missing');
      await this.factors.remove(tx, id);
      await tx.save(account, { failedSignIns: 0, lockedUntil: null });
      await endSessions(tx, id);
      await tx.audit({
        action: 'account.second_factor_reset',
        subjectType: 'account',
        subjectId: id,
      });
      return { id, version: account.version };
    });
  }

  /** @throws DomainError not_found | invalid_input when the role lacks its place */
  addMembership(command: CommandContext, input: NewMembership): Promise<{ id: string }> {
    requirePlace(input);
    return this.uow.run(command, async (tx) => {
      await tx.lock(Account, input.accountId, { what: '账号' });
      await requirePlaceExists(tx, input);
      const { id } = await addMembership(tx, input);
      return { id };
    });
  }

  /** @throws DomainError not_found */
  endMembership(command: CommandContext, accountId: string, id: string): Promise<{ id: string }> {
    return this.uow.run(command, async (tx) => {
      const membership = await tx.lock(Membership, id, { what: '身份' });
      if (membership.accountId !== accountId) throw notFound('身份');
      await endMembership(tx, id, await tx.now());
      return { id };
    });
  }
}

const PLACES = {
  unitId: [
    'posting_officer',
    'committee_officer',
    'committee_approver',
    'supervisor',
    'alliance_lead',
  ],
  organizationId: ['organization_agent'],
  allianceId: ['alliance_lead', 'rotating_chair'],
} as const;

function requirePlace(input: NewMembership): void {
  const names = { unitId: '单位', organizationId: '社会组织', allianceId: '联盟' };
  const fields: Record<string, string> = {};
  for (const key of ['unitId', 'organizationId', 'allianceId'] as const) {
    const wanted = (PLACES[key] as readonly string[]).includes(input.role);
    if (wanted && !input[key]) fields[key] = `请选择${names[key]}`;
  }
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields });
}

async function requirePlaceExists(tx: Tx, input: NewMembership): Promise<void> {
  const places = [
    ['unit', input.unitId, '单位'],
    ['organization', input.organizationId, '社会组织'],
    ['alliance', input.allianceId, '联盟'],
  ] as const;
  for (const [table, id, what] of places) {
    if (!id) continue;
    const found = await tx.manager.query<unknown[]>(`SELECT 1 FROM ${table} WHERE id = $1`, [id]);
    if (found.length === 0) throw notFound(what);
  }
}
