import type { ReadingSubject } from '#contracts';
import type { Tx } from '#platform';

export interface ReadingFacts {
  kind: ReadingSubject;
  requestedBy: string;
  organizationIds: string[];
  accountIds: string[];
}

/** What messages about a 紧急调阅 need. */
export async function readingFacts(tx: Tx, id: string): Promise<ReadingFacts> {
  const [row] = await tx.manager.query<ReadingFacts[]>(
    `SELECT kind, requested_by AS "requestedBy", organization_ids AS "organizationIds",
            account_ids AS "accountIds"
     FROM reading WHERE id = $1`,
    [id],
  );
  return row!;
}
