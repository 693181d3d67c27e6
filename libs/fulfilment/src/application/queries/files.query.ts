import { notFound } from '#kernel';
import { StoredFile, type AccountActor, type Database } from '#platform';
import { requireVisible } from './scope.js';

/**
 * A file that belongs to an agreement, its milestones, payments or acceptance.
 *
 * @throws DomainError not_found
 */
export async function agreementFile(
  db: Database,
  actor: AccountActor,
  agreementId: string,
  fileId: string,
): Promise<StoredFile> {
  await requireVisible(db, actor, agreementId);
  const file = await db.dataSource.manager.findOneBy(StoredFile, { id: fileId });
  const part = file && (await db.one(PART_OF_AGREEMENT, [agreementId, fileId]));
  if (!part) throw notFound('附件');
  return file;
}

const PART_OF_AGREEMENT = `
  SELECT 1 FROM stored_file f WHERE f.id = $2 AND (
    (f.subject_type = 'agreement' AND f.subject_id = $1)
    OR (f.subject_type = 'milestone'
        AND f.subject_id IN (SELECT id FROM milestone WHERE agreement_id = $1))
    OR (f.subject_type = 'payment'
        AND f.subject_id IN (SELECT id FROM payment WHERE agreement_id = $1))
    OR (f.subject_type = 'acceptance'
        AND f.subject_id IN (SELECT id FROM acceptance WHERE agreement_id = $1)))`;
