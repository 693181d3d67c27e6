import { keptMatch } from '#disclosure';
import type { Tx } from '#platform';

/**
 * Marks every saved search in use that has the listing in its list as having found it, in one statement
 * however many there are; not those of accounts that are disabled. Rows are taken in one order, so that
 * listings published side by side wait for each other and do not lock each other out.
 *
 * @returns by account, the names of its searches, the oldest first
 */
export async function markMatching(tx: Tx, listingId: string): Promise<Map<string, string[]>> {
  const { ctes, join, where, values } = await keptMatch(tx, listingId);
  const [rows] = await tx.manager.query<
    [{ id: string; accountId: string; name: string }[], number]
  >(
    `WITH RECURSIVE ${ctes},
       matching AS (
         SELECT s.id FROM saved_search s JOIN account ON account.id = s.account_id ${join}
          WHERE NOT s.paused AND NOT account.disabled AND ${where}
          ORDER BY s.id FOR UPDATE OF s)
     UPDATE saved_search s SET alerted_at = jiebang_now(), alerted_listing_id = $1
       FROM matching WHERE matching.id = s.id
     RETURNING s.account_id AS "accountId", s.name, s.id`,
    values,
  );
  const found = new Map<string, string[]>();
  // Ids are in the order of time.
  for (const { accountId, name } of rows.sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const names = found.get(accountId);
    if (names) names.push(name);
    else found.set(accountId, [name]);
  }
  return found;
}
