import { notFound } from '#kernel';
import { StoredFile, type AccountActor, type Database } from '#platform';
import { requireVisibleNeed } from './needs.query.js';

/** A file of a need, for whoever may see the need. @throws DomainError not_found */
export async function needFile(
  db: Database,
  actor: AccountActor,
  needId: string,
  fileId: string,
): Promise<StoredFile> {
  await requireVisibleNeed(db, actor, needId);
  const file = await db.dataSource.manager.findOneBy(StoredFile, {
    id: fileId,
    subjectType: 'need',
    subjectId: needId,
  });
  if (!file) throw notFound('附件');
  return file;
}
