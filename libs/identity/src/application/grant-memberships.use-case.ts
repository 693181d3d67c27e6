import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { DomainError, notFound } from '#kernel';
import { accountOf, UnitOfWork, type CommandContext, type Tx } from '#platform';
import { requireAnother, requireApart } from '../domain/separation.policy.js';
import { Account } from '../persistence/account.entity.js';
import { Membership } from '../persistence/membership.entity.js';
import { addMembership, endMembership, type NewMembership } from './accounts.js';

/** The security administrator gives others their roles and takes them back. */
@Injectable()
export class GrantMemberships {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Grants from now on.
   * @throws DomainError not_found | own_account | roles_not_apart | date_in_past | invalid_input when
   *         the role lacks its place
   */
  add(command: CommandContext, input: Omit<NewMembership, 'validFrom'>): Promise<{ id: string }> {
    requirePlace(input);
    requireAnother(accountOf(command).accountId, input.accountId);
    return this.uow.run(command, async (tx) => {
      await tx.lock(Account, input.accountId, { what: '账号' });
      await requirePlaceExists(tx, input);
      requireApart(await rolesToCome(tx, input.accountId), input.role);
      const validFrom = await tx.now();
      if (input.validUntil && input.validUntil <= validFrom) {
        throw new DomainError('date_in_past', { what: '有效期' });
      }
      const { id } = await addMembership(tx, { ...input, validFrom });
      return { id };
    });
  }

  /** @throws DomainError not_found | own_account */
  end(command: CommandContext, accountId: string, id: string): Promise<{ id: string }> {
    requireAnother(accountOf(command).accountId, accountId);
    return this.uow.run(command, async (tx) => {
      const membership = await tx.lock(Membership, id, { what: '身份' });
      if (membership.accountId !== accountId) throw notFound('身份');
      await endMembership(tx, id, await tx.now());
      return { id };
    });
  }
}

/** What the account may act in now or will. */
async function rolesToCome(tx: Tx, accountId: string): Promise<Role[]> {
  const rows = await tx.manager.query<{ role: Role }[]>(
    `SELECT role FROM membership
     WHERE account_id = $1 AND (valid_until IS NULL OR valid_until > jiebang_now())`,
    [accountId],
  );
  return rows.map(({ role }) => role);
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
