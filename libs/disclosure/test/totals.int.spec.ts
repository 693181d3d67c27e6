import pg from 'pg';
import { createDataSource, Database } from '#platform';
import { ok, refusal } from '../../../test/support/client.js';
import { fillListings } from '../../../test/bench/data/listings.js';
import { published, submitted } from '../../notification/test/stories.js';
import { Stage } from '../../notification/test/stage.js';
import { countListings, disclosureControllers, DisclosureModule } from '../src/index.js';

/** More than are counted one by one. */
const MANY = 12_000;

let stage: Stage;
let db: pg.Client;

beforeAll(async () => {
  stage = await Stage.open({}, [{ module: DisclosureModule, controllers: disclosureControllers }]);
  const model = await published(stage, { title: '演示·样板' });
  db = new pg.Client({ connectionString: stage.app.databaseUrl });
  await db.connect();
  await fillListings(db, model, { copies: MANY + 1 });
}, 180_000);
afterAll(async () => {
  await db?.end();
  await stage?.stop();
});

const total = (query: string) => ok(stage.app.visitor().get(`/public/listings/total?${query}`));
const count = async (condition: string): Promise<number> => {
  const { rows } = await db.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM listing l WHERE published_at IS NOT NULL AND ${condition}`,
  );
  return rows[0]!.n;
};
const exactly = (n: number) => ({ total: n, totalIs: 'exact' });

describe('how many listings the hall has', () => {
  it('is counted exactly up to ten thousand, by every filter', async () => {
    for (const [query, condition] of [
      ['status=published', `status = 'published'`],
      ['category=legal_advice,disability', `category IN ('legal_advice', 'disability')`],
      ['ceilingMax=9000000&jointAllowed=true', 'ceiling_fen <= 9000000 AND joint_allowed'],
      ['keyword=手语', `title || tasks || background LIKE '%手语%'`],
      [
        'keyword=手语&status=published',
        `status = 'published' AND title || tasks || background LIKE '%手语%'`,
      ],
      ['deadlineTo=2001-01-01', 'false'],
    ] as const) {
      const n = await count(condition);
      expect(n).toBeLessThanOrEqual(10_000);
      expect([query, await total(encodeURI(query))]).toEqual([query, exactly(n)]);
    }
    expect(await count('true')).toBeGreaterThan(10_000);
    expect(await total('keyword=%25')).toEqual(exactly(0));
    expect(await total(`unitId=${stage.units.otherStreet}`)).toEqual(exactly(0));
  });

  it('is about so many, with two digits, and marked, where there are more', async () => {
    expect(await total('')).toEqual({ total: MANY, totalIs: 'about' });
    expect(await total(`unitId=${stage.units.district}`)).toEqual({
      total: MANY,
      totalIs: 'about',
    });
  });

  it('is only known to be more, when the planner expects fewer than were counted', async () => {
    // Three filters that mean the same listings: the planner takes them for independent of each other.
    const values = `(true, 'elderly_care', 'project_fund')`;
    await db.query(
      `UPDATE listing SET (joint_allowed, category, funding_mode) = ${values}
        WHERE id IN (SELECT id FROM listing WHERE published_at IS NOT NULL ORDER BY id LIMIT 11000)`,
    );
    await db.query(
      `UPDATE listing SET (joint_allowed, category, funding_mode) = (false, 'disability', 'gov_purchase')
        WHERE (joint_allowed, category, funding_mode) <> ${values}`,
    );
    await db.query('ANALYZE listing');
    const { rows } = await db.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
      `EXPLAIN (FORMAT JSON) SELECT FROM listing
        WHERE joint_allowed AND category = 'elderly_care' AND funding_mode = 'project_fund'`,
    );
    expect(rows[0]!['QUERY PLAN'][0].Plan['Plan Rows']).toBeLessThan(10_000);
    expect(await total('jointAllowed=true&category=elderly_care&fundingMode=project_fund')).toEqual(
      { total: 10_000, totalIs: 'over' },
    );
  });

  it('is estimated where counting would read too much, and counted beside it where it would not', async () => {
    // As if every page lay far away.
    const name = new URL(stage.app.databaseUrl).pathname.slice(1);
    await db.query(`ALTER DATABASE "${name}" SET seq_page_cost = 10000`);
    await db.query(`ALTER DATABASE "${name}" SET random_page_cost = 10000`);
    const dataSource = await createDataSource(stage.app.databaseUrl, 1).initialize();
    try {
      const far = await countListings(new Database(dataSource), [
        { ceilingMax: 9_000_000, deadlineFrom: '2026-01-01' },
        { keyword: '%' },
        { status: ['published'] },
      ]);
      const n = await count(`ceiling_fen <= 9000000 AND bid_deadline > '2026-01-01T00:00+08'`);
      expect(far.map(({ totalIs }) => totalIs)).toEqual(['about', 'exact', 'about']);
      expect(far[1]).toEqual(exactly(0));
      // Two filters that have nothing to do with each other: the planner is not far from the truth.
      expect(far[0]!.total / n).toBeGreaterThan(0.5);
      expect(far[0]!.total / n).toBeLessThan(2);
      expect(far[0]!.total).toBe(Number(far[0]!.total.toPrecision(2)));
    } finally {
      await db.query(`ALTER DATABASE "${name}" RESET ALL`);
      await dataSource.destroy();
    }
    expect(await countListings(stage.app.db, [])).toEqual([]);
  });

  it('tells nothing of what is not published, and refuses what is no filter', async () => {
    await submitted(stage, { title: '演示·秘密风筝', tasks: '放飞风筝' });
    expect(await total(encodeURI('keyword=风筝'))).toEqual(exactly(0));
    for (const query of ['status=draft', 'limit=1', 'sort=deadline', 'ceilingMin=-1', 'unitId=x']) {
      const path = `/public/listings/total?${query}`;
      expect([query, await refusal(stage.app.visitor().get(path))]).toEqual([
        query,
        '422 invalid_input',
      ]);
    }
  });
});
