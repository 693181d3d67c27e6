import type { Tx } from '#platform';

interface Sources {
  question: { organizationId: string };
  amendment: { proposedBy: string };
}

const SQL: Record<keyof Sources, string> = {
  question: 'SELECT organization_id AS "organizationId" FROM question WHERE id = $1',
  amendment: 'SELECT proposed_by AS "proposedBy" FROM amendment WHERE id = $1',
};

/** Whose a question or an amendment is. @throws Error when there is none */
export async function clarificationFacts<K extends keyof Sources>(
  tx: Tx,
  kind: K,
  id: string,
): Promise<Sources[K]> {
  const [row] = await tx.manager.query<Sources[K][]>(SQL[kind], [id]);
  if (!row) throw new Error(`no ${kind} ${id}`);
  return row;
}
