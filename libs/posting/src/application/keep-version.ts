import type { Tx } from '#platform';
import { snapshotOf } from '../domain/content.js';
import { ListingVersion, type AttachmentSnapshot } from '../persistence/listing-version.entity.js';
import type { Listing } from '../persistence/listing.entity.js';
import { makeFindable } from './search-document.js';

/** Keeps the listing's content as it now stands under its content version, and lets it be found so. */
export async function keepVersion(
  tx: Tx,
  listing: Listing,
  at: Date,
  amendmentId: string | null = null,
): Promise<void> {
  const attachments = await tx.manager.query<AttachmentSnapshot[]>(
    `SELECT f.id AS "fileId", f.name, a.label, f.sha256
     FROM listing_attachment a JOIN stored_file f ON f.id = a.file_id
     WHERE a.listing_id = $1 ORDER BY a.attached_at, a.id`,
    [listing.id],
  );
  await tx.insert(ListingVersion, {
    listingId: listing.id,
    contentVersion: listing.contentVersion,
    content: { ...snapshotOf(listing), attachments },
    amendmentId,
    at,
  });
  await makeFindable(tx.manager, listing.id);
}
