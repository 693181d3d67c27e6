import { attachFile, type Tx } from '#platform';
import type { Paper } from '../domain/papers.js';

/** Makes the papers' new files part of a record; those that were part of it before stay. */
export async function attachPapers(
  tx: Tx,
  papers: readonly Paper[],
  subject: { type: string; id: string },
  before: readonly Paper[] = [],
): Promise<void> {
  const known = new Set(before.map(({ fileId }) => fileId));
  for (const { fileId } of papers) {
    if (fileId && !known.has(fileId)) await attachFile(tx, fileId, subject);
  }
}
