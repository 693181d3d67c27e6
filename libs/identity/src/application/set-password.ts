import { DomainError, newId } from '#kernel';
import type { Tx } from '#platform';
import { REMEMBERED_PASSWORDS, requireStrongPassword } from '../domain/password.policy.js';
import type { Account } from '../persistence/account.entity.js';
import { FormerPassword } from '../persistence/former-password.entity.js';
import { hashPassword, passwordMatches } from './passwords.js';

/**
 * Gives an account whose row is held a new password; the one before is remembered.
 * @throws DomainError password_weak
 */
export async function setPassword(
  tx: Tx,
  account: Account,
  password: string,
  set: Partial<Account>,
): Promise<void> {
  requireStrongPassword(password, account.login);
  await tx.insert(FormerPassword, {
    id: newId(),
    accountId: account.id,
    passwordHash: account.passwordHash,
    replacedAt: await tx.now(),
  });
  await tx.manager.query(
    `DELETE FROM former_password WHERE account_id = $1 AND id NOT IN (
       SELECT id FROM former_password WHERE account_id = $1
       ORDER BY replaced_at DESC, id DESC LIMIT $2)`,
    [account.id, REMEMBERED_PASSWORDS - 1],
  );
  await tx.save(account, { ...set, passwordHash: await hashPassword(password) });
}

/**
 * Refuses what is or was lately the account's password, the present one included.
 * @throws DomainError password_reused
 */
export async function requireFreshPassword(
  tx: Tx,
  account: Account,
  password: string,
): Promise<void> {
  const former = await tx.manager.find(FormerPassword, {
    where: { accountId: account.id },
    order: { replacedAt: 'DESC', id: 'DESC' },
    take: REMEMBERED_PASSWORDS - 1,
  });
  for (const hash of [account.passwordHash, ...former.map((it) => it.passwordHash)]) {
    if (await passwordMatches(hash, password)) {
      throw new DomainError('password_reused', { count: REMEMBERED_PASSWORDS });
    }
  }
}
