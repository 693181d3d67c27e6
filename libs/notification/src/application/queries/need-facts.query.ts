import type { Tx } from '#platform';

/** What messages say of a need: never what is in it. */
export interface NeedFacts {
  statedBy: string;
  submittedAt: Date;
}

/** @throws Error when there is no such need */
export async function needFacts(tx: Tx, id: string): Promise<NeedFacts> {
  const [row] = await tx.manager.query<NeedFacts[]>(
    `SELECT stated_by AS "statedBy", coalesce(submitted_at, created_at) AS "submittedAt"
     FROM need WHERE id = $1`,
    [id],
  );
  if (!row) throw new Error(`no need ${id}`);
  return row;
}
