import { notFound } from '#kernel';
import { Database, StoredFile } from '#platform';
import type { ListingAttachmentView, ProcurementView } from './listing-view.js';

type Row = Omit<ProcurementView, 'file'> & { fileId: string | null };

/** The record of the official procedure of a listing, or null; whoever calls has checked the right. */
export async function procurementOf(
  db: Database,
  listingId: string,
): Promise<ProcurementView | null> {
  const row = await db.one<Row>(
    `SELECT g.id, g.version, g.handed_over_at AS "handedOverAt", h.name AS "handedOverBy", g.reason,
            g.notice_number AS "noticeNumber", g.method, g.supplier,
            g.amount_fen::float8 AS "amountFen",
            to_char(g.concluded_on, 'YYYY-MM-DD') AS "concludedOn", g.link, g.file_id AS "fileId",
            r.name AS "recordedBy", g.recorded_at AS "recordedAt"
     FROM procurement g LEFT JOIN account h ON h.id = g.handed_over_by
     LEFT JOIN account r ON r.id = g.recorded_by WHERE g.listing_id = $1`,
    [listingId],
  );
  if (!row) return null;
  const { fileId, ...record } = row;
  const file = fileId
    ? await db.one<ListingAttachmentView>(
        `SELECT id AS "fileId", name, '' AS label, media_type AS "mediaType", size, sha256
         FROM stored_file WHERE id = $1`,
        [fileId],
      )
    : null;
  return { ...record, file: file ?? null };
}

/**
 * A file that proves or once proved the result; whoever calls has checked the right to the listing.
 *
 * @throws DomainError not_found
 */
export async function procurementFile(
  db: Database,
  listingId: string,
  fileId: string,
): Promise<StoredFile> {
  const found = await db.one(
    `SELECT 1 FROM stored_file f JOIN procurement g ON g.id = f.subject_id
     WHERE f.id = $2 AND f.subject_type = 'procurement' AND g.listing_id = $1`,
    [listingId, fileId],
  );
  const file = found && (await db.dataSource.manager.findOneBy(StoredFile, { id: fileId }));
  if (!file) throw notFound('附件');
  return file;
}
