import type { Tx } from '#platform';

/** Ends an account's sessions, but for the one whose token has this hash. */
export async function endSessions(
  tx: Tx,
  accountId: string,
  keepTokenHash: string | null = null,
): Promise<number> {
  const [, ended] = await tx.manager.query<[unknown, number]>(
    `UPDATE session SET ended_at = jiebang_now()
     WHERE account_id = $1 AND ended_at IS NULL AND token_hash IS DISTINCT FROM $2`,
    [accountId, keepTokenHash],
  );
  return ended;
}
