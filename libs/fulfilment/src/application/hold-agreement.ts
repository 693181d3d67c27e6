import { notFound } from '#kernel';
import { accountOf, type Tx } from '#platform';
import { lockListing, requirePostingUnit, type Listing } from '#posting';
import type { Side } from '../domain/signing.policy.js';
import { Agreement } from '../persistence/agreement.entity.js';

/**
 * Holds an agreement and, before it, its listing: everything done under the agreement takes turns here.
 *
 * @throws DomainError not_found
 */
export async function holdAgreement(
  tx: Tx,
  id: string,
): Promise<{ listing: Listing; agreement: Agreement }> {
  const found = await tx.manager.findOneBy(Agreement, { id });
  if (!found) throw notFound('承榜协议');
  const listing = await lockListing(tx, found.listingId);
  return { listing, agreement: await tx.lock(Agreement, id, { what: '承榜协议' }) };
}

/**
 * Which side of the agreement the actor stands on.
 *
 * @throws DomainError not_found for whoever stands on neither
 */
export async function sideOf(tx: Tx, listing: Listing, agreement: Agreement): Promise<Side> {
  const actor = accountOf(tx.command);
  if (actor.role === 'organization_agent') {
    requireAwardee(tx, agreement);
    return 'organization';
  }
  await requirePostingUnit(tx, actor, listing);
  return 'unit';
}

/** @throws DomainError not_found for every organisation but the one that took the work on */
export function requireAwardee(tx: Tx, agreement: Pick<Agreement, 'organizationId'>): void {
  const { role, organizationId } = accountOf(tx.command);
  if (role !== 'organization_agent' || organizationId !== agreement.organizationId) {
    throw notFound('承榜协议');
  }
}
