import { canonicalJson, notFound } from '#kernel';
import type { AccountActor, Database } from '#platform';
import { receiptSubject } from '../../domain/receipt.policy.js';
import { bidVault } from '../../persistence/bid-vault.js';
import { isVisibleTo } from './visible-bid.query.js';

/**
 * The canonical content of a frozen version, byte for byte what its receipt's digest is over, for the
 * organisations that this version names.
 *
 * @throws DomainError not_found for everybody else, and for a version that is still a draft
 */
export async function canonicalVersion(
  db: Database,
  actor: AccountActor,
  bidId: string,
  number: number,
): Promise<string> {
  const { manager } = db.dataSource;
  const organizationId = actor.organizationId;
  const listingId = organizationId && (await isVisibleTo(manager, bidId, organizationId));
  if (!listingId) throw notFound('揭榜意向书');
  const { proposal, parties } = await bidVault.readOwn(manager, { listingId, bidId, number });
  if (!parties?.some((party) => party.organizationId === organizationId)) {
    throw notFound('揭榜意向书');
  }
  return canonicalJson(
    receiptSubject({ listingId, bidId, version: number, parties, content: proposal }),
  );
}
