import type { Role } from '#contracts';
import { newId } from '#kernel';
import { Database, Tx } from '#platform';
import { requireStrongPassword } from '../domain/password.policy.js';
import { Account } from '../persistence/account.entity.js';
import { Membership } from '../persistence/membership.entity.js';
import { hashPassword } from './passwords.js';

export interface NewAccount {
  login: string;
  name: string;
  password: string;
  email?: string | null;
  phone?: string | null;
  mustChangePassword?: boolean;
}

/**
 * Makes an account without any membership.
 * @throws DomainError password_weak | login_taken
 */
export async function createAccount(tx: Tx, input: NewAccount): Promise<Account> {
  requireStrongPassword(input.password, input.login);
  const { password, ...values } = input;
  const account = await tx.insert(Account, {
    mustChangePassword: false,
    ...values,
    id: newId(),
    login: input.login.toLowerCase(),
    passwordHash: await hashPassword(password),
    version: 1,
  });
  await tx.audit({ action: 'account.create', subjectType: 'account', subjectId: account.id });
  return account;
}

export interface NewMembership {
  accountId: string;
  role: Role;
  unitId?: string | null;
  organizationId?: string | null;
  allianceId?: string | null;
  validFrom?: Date;
  /** Rights end at this instant; open-ended when left out. */
  validUntil?: Date | null;
}

/**
 * Lets an account act in a role at a place.
 * @throws DomainError roles_not_apart | own_account, by the database's rules
 */
export async function addMembership(tx: Tx, input: NewMembership): Promise<Membership> {
  const { actor } = tx.command;
  const membership = await tx.insert(Membership, {
    grantedBy: actor.kind === 'account' ? actor.accountId : null,
    unitId: null,
    organizationId: null,
    allianceId: null,
    validUntil: null,
    ...input,
    id: newId(),
  });
  await tx.audit({
    action: 'membership.add',
    subjectType: 'account',
    subjectId: input.accountId,
    details: { membershipId: membership.id, role: input.role },
  });
  return membership;
}

/** Ends a membership at an instant; sessions that act in it end with it. */
export async function endMembership(tx: Tx, membershipId: string, at: Date): Promise<void> {
  const membership = await tx.lock(Membership, membershipId, { what: '身份' });
  await tx.save(membership, { validUntil: at });
  await tx.audit({ action: 'membership.end', subjectType: 'membership', subjectId: membershipId });
}

export interface MemberFilter {
  role: Role;
  unitId?: string;
  organizationId?: string;
  allianceId?: string;
}

export interface FoundMember {
  accountId: string;
  membershipId: string;
  name: string;
  email: string | null;
  unitId: string | null;
  organizationId: string | null;
  allianceId: string | null;
}

/** Who acts in a role (at a place) now; disabled accounts are left out. */
export async function findMembers(
  source: Tx | Database,
  { role, unitId, organizationId, allianceId }: MemberFilter,
): Promise<FoundMember[]> {
  const sql = `
    SELECT a.id AS "accountId", m.id AS "membershipId", a.name, a.email,
           m.unit_id AS "unitId", m.organization_id AS "organizationId", m.alliance_id AS "allianceId"
    FROM membership m JOIN account a ON a.id = m.account_id
    WHERE m.role = $1 AND NOT a.disabled
      AND m.valid_from <= jiebang_now() AND (m.valid_until IS NULL OR m.valid_until > jiebang_now())
      AND ($2::uuid IS NULL OR m.unit_id = $2)
      AND ($3::uuid IS NULL OR m.organization_id = $3)
      AND ($4::uuid IS NULL OR m.alliance_id = $4)
    ORDER BY m.id`;
  const values = [role, unitId ?? null, organizationId ?? null, allianceId ?? null];
  return source instanceof Database
    ? source.query<FoundMember>(sql, values)
    : source.manager.query<FoundMember[]>(sql, values);
}
