import type { EvaluationStatus } from '#contracts';
import type { Tx } from '#platform';

export interface PanelFacts {
  status: EvaluationStatus;
  /** Members in their seats who have yet to declare. */
  undeclared: number;
  /** Members in their seats whose sheet is not locked. */
  unscored: number;
}

/** How far a panel has come. @throws Error when there is no such evaluation */
export async function panelFacts(tx: Tx, evaluationId: string): Promise<PanelFacts> {
  const [row] = await tx.manager.query<PanelFacts[]>(
    `SELECT e.status,
            (count(*) FILTER (WHERE m.state = 'invited'))::int AS undeclared,
            (count(*) FILTER (WHERE m.state IN ('invited', 'declared')
               AND s.submitted_at IS NULL))::int AS unscored
     FROM evaluation e
     LEFT JOIN panel_member m ON m.evaluation_id = e.id
     LEFT JOIN score_sheet s ON s.member_id = m.id
     WHERE e.id = $1 GROUP BY e.id`,
    [evaluationId],
  );
  if (!row) throw new Error(`no evaluation ${evaluationId}`);
  return row;
}

/**
 * Members in a state: those who are to declare, or those who have. Before the panel convenes nobody
 * learns that they were chosen.
 */
export async function membersOf(
  tx: Tx,
  evaluationId: string,
  state: 'invited' | 'declared',
): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT m.account_id AS id FROM panel_member m JOIN evaluation e ON e.id = m.evaluation_id
     WHERE m.evaluation_id = $1 AND m.state = $2 AND e.status <> 'forming'`,
    [evaluationId, state],
  );
  return rows.map(({ id }) => id);
}

/** Members whose sheet is open. */
export async function membersToScore(tx: Tx, evaluationId: string): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT m.account_id AS id FROM panel_member m JOIN score_sheet s ON s.member_id = m.id
     WHERE m.evaluation_id = $1 AND m.state = 'declared' AND s.status = 'draft'`,
    [evaluationId],
  );
  return rows.map(({ id }) => id);
}

/** Invited members who have not been told yet: a panel is convened once, substitutes come later. */
export async function newlyInvited(tx: Tx, evaluationId: string, link: string): Promise<string[]> {
  const invited = await membersOf(tx, evaluationId, 'invited');
  const told = await tx.manager.query<{ id: string }[]>(
    `SELECT account_id AS id FROM message
     WHERE kind = 'evaluation.invited' AND link = $2 AND account_id = ANY($1::uuid[])`,
    [invited, link],
  );
  return invited.filter((accountId) => !told.some(({ id }) => id === accountId));
}
