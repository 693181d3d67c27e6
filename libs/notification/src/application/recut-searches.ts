import { keptQuery } from '#directory';
import { CUT_VERSION } from '#platform';
import type { DataSource } from 'typeorm';

const BATCH = 500;

/**
 * Cuts the keywords of saved searches as listings are cut today, where an earlier version cut them otherwise.
 * Run after the migrations; done again it does what is left.
 * @returns how many
 */
export async function recutSavedSearches(dataSource: DataSource): Promise<number> {
  for (let done = 0; ;) {
    const rows = await dataSource.query<{ id: string; keyword: string | null }[]>(
      `SELECT id, keyword FROM saved_search WHERE cut <> $1 LIMIT ${BATCH}`,
      [CUT_VERSION],
    );
    if (rows.length === 0) return done;
    const cut = rows.map(({ id, keyword }) => ({
      id,
      words: keyword === null ? null : (keptQuery(keyword)?.tsquery ?? ''),
    }));
    await dataSource.query(
      `UPDATE saved_search s SET words = fresh.words, cut = $2
         FROM jsonb_to_recordset($1) AS fresh (id uuid, words tsquery) WHERE s.id = fresh.id`,
      [JSON.stringify(cut), CUT_VERSION],
    );
    done += rows.length;
  }
}
