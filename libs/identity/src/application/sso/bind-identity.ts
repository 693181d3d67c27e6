import type { Tx } from '#platform';
import { ExternalIdentity } from '../../persistence/external-identity.entity.js';

/**
 * Binds an account whose row is held to somebody at the provider, in place of whom it was bound to.
 * @throws DomainError sso_identity_taken, by the database's rule
 */
export async function bindIdentity(
  tx: Tx,
  accountId: string,
  issuer: string,
  subject: string,
): Promise<void> {
  await tx.manager.delete(ExternalIdentity, { accountId });
  await tx.insert(ExternalIdentity, { accountId, issuer, subject, boundAt: await tx.now() });
  // Who it is there is personal and not told.
  await tx.audit({ action: 'account.bind', subjectType: 'account', subjectId: accountId });
}
