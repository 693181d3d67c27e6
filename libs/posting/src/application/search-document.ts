import { SERVICE_CATEGORY_NAMES, type FundingMode, type ServiceCategory } from '#contracts';
import { maskPersonalData } from '#kernel';
import { CUT_VERSION, lexemesOf } from '#platform';
import type { DataSource, EntityManager } from 'typeorm';

interface Searchable {
  id: string;
  code: string;
  title: string;
  postingUnitId: string;
  category: ServiceCategory;
  fundingMode: FundingMode;
  servicePopulation: string;
  serviceArea: string;
  background: string;
  tasks: string;
  /** Names of its attachments. */
  files: string[];
}

const READ = `SELECT l.id, l.code, l.title, l.posting_unit_id AS "postingUnitId", l.category,
    l.funding_mode AS "fundingMode", l.service_population AS "servicePopulation",
    l.service_area AS "serviceArea", l.background, l.tasks,
    ARRAY(SELECT f.name FROM listing_attachment a JOIN stored_file f ON f.id = a.file_id
           WHERE a.listing_id = l.id) AS files
  FROM listing l WHERE l.published_at IS NOT NULL`;

/** Makes a published listing findable as it now stands, in the transaction that changed it. */
export const makeFindable = async (manager: EntityManager, listingId: string): Promise<void> =>
  write(manager, await manager.query<Searchable[]>(`${READ} AND l.id = $1`, [listingId]));

const BATCH = 500;

/**
 * Makes findable what was published before there was a search, or was cut in another way than today.
 * Run after the migrations; done again it does what is left.
 * @returns how many
 */
export async function indexPublished(dataSource: DataSource): Promise<number> {
  for (let done = 0; ;) {
    const rows = await dataSource.query<Searchable[]>(
      `${READ} AND NOT EXISTS (SELECT FROM listing_search s WHERE s.listing_id = l.id AND s.cut = $1)
       LIMIT ${BATCH}`,
      [CUT_VERSION],
    );
    if (rows.length === 0) return done;
    await dataSource.transaction((manager) => write(manager, rows));
    done += rows.length;
  }
}

/** What is hidden on the public's pages finds nothing: a telephone number cannot be tried out. */
async function write(manager: EntityManager, rows: readonly Searchable[]): Promise<void> {
  const documents = rows.map((row) => {
    const { servicePopulation, serviceArea, background, tasks, files } = row;
    const body = [
      SERVICE_CATEGORY_NAMES[row.category],
      ...[servicePopulation, serviceArea, background, tasks, ...files].map(maskPersonalData),
    ];
    const title = maskPersonalData(row.title);
    return { id: row.id, lexemes: lexemesOf({ ...row, title, body, unitId: row.postingUnitId }) };
  });
  await manager.query(
    `INSERT INTO listing_search (listing_id, words, cut)
     SELECT id, array_to_tsvector(lexemes), $2
       FROM jsonb_to_recordset($1) AS document (id uuid, lexemes text[])
     ON CONFLICT (listing_id) DO UPDATE SET words = excluded.words, cut = excluded.cut`,
    [JSON.stringify(documents), CUT_VERSION],
  );
}
