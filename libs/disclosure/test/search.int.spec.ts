import fc from 'fast-check';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Database } from '#platform';
import { indexPublished } from '#posting';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { fillListings, TERMS } from '../../../test/bench/data/listings.js';
import { published, submitted } from '../../notification/test/stories.js';
import { Stage, START } from '../../notification/test/stage.js';
import {
  disclosureControllers,
  DisclosureModule,
  listPublicListings,
  PublicListingQuery,
} from '../src/index.js';

let stage: Stage;
let visitor: Client;

beforeAll(async () => {
  stage = await Stage.open({}, [{ module: DisclosureModule, controllers: disclosureControllers }]);
  visitor = stage.app.visitor();
});
afterAll(() => stage?.stop());
beforeEach(() => stage.app.clock.set(START));

const search = (keyword: string, more = '') =>
  ok(visitor.get(`/public/listings?keyword=${encodeURIComponent(keyword)}${more}`));
const ids = async (keyword: string, more = '&limit=100'): Promise<string[]> =>
  (await search(keyword, more)).items.map(({ id }: any) => id);

/** The first pages, one after the other; all of them where there are no more. */
async function pagesOf(query: string, most = 6): Promise<string[]> {
  const all: string[] = [];
  for (let [cursor, pages] = ['', 1]; ; pages += 1) {
    const page = await ok(visitor.get(`/public/listings?${query}${cursor}`));
    all.push(...page.items.map(({ id }: any) => id));
    if (!page.nextCursor || pages === most) return all;
    cursor = `&cursor=${page.nextCursor}`;
  }
}

describe('a keyword', () => {
  it('finds what is published at once, by every public word of it, however it is written', async () => {
    const id = await published(stage, {
      title: '演示·社区老年助餐点运营',
      tasks: '为高龄老人送餐，联系 13812345678',
      serviceArea: '辖区全部网格',
    });
    const forms = [
      '老年助餐',
      '老年 送餐',
      '老年助餐點運營',
      '　老年，网格',
      'laonianzhucan',
      'lnzc',
      '老年养护',
    ];
    for (const word of forms) expect([word, await ids(word)]).toEqual([word, [id]]);
    const { code } = await ok(visitor.get(`/public/listings/${id}`));
    expect(await ids(code.toLowerCase())).toEqual([id]);
    for (const word of ['老年潜水', '13812345678', '12345678', '%', "'", '\\', '()&|!', ':*']) {
      expect([word, await ids(word)]).toEqual([word, []]);
    }
    const [item] = (await search('老年 送餐')).items;
    expect(item.titleMarks).toEqual([{ from: 5, to: 7 }]);
    const { text, marks } = item.snippet;
    expect(marks.map(({ from, to }: any) => text.slice(from, to))).toEqual(['送餐']);
    expect(text).toContain('138****5678');
  });

  it('finds an amendment once it is in force, and its former words no more', async () => {
    const id = await published(stage, { title: '演示·合唱团辅导', tasks: '每周排练一次' });
    const { id: amendmentId, version } = await ok(
      stage.drafter.post(`/listings/${id}/amendments`, {
        changes: { tasks: '每周教授木偶一次' },
        reason: '任务变更',
      }),
    );
    expect(await ids('木偶')).toEqual([]);
    await ok(stage.officer.post(`/amendments/${amendmentId}/approve`, { version }));
    expect([await ids('木偶'), await ids('排练')]).toEqual([[id], []]);
  });

  it('finds it in the days of its dates as they now stand', async () => {
    const id = await published(stage, { title: '演示·木偶展演' });
    const dates = () =>
      stage.app.db.query(
        `SELECT ARRAY(SELECT lexeme FROM unnest(words) WHERE lexeme ~ '^(on|by):') AS held,
                ARRAY['by:' || to_char(by, 'YYYY-MM'), 'by:' || by, 'on:' || to_char("on", 'YYYY-MM'), 'on:' || "on"] AS true
           FROM listing_search JOIN listing ON id = listing_id,
                LATERAL (SELECT jiebang_day(bid_deadline) AS by, jiebang_day(published_at) AS "on") days
          WHERE id = $1`,
        [id],
      );
    const [before] = await dates();
    expect(before!.held).toEqual(before!.true);
    const { bidDeadline } = await ok(visitor.get(`/public/listings/${id}`));
    const { id: amendmentId, version } = await ok(
      stage.drafter.post(`/listings/${id}/amendments`, {
        newDeadline: new Date(Date.parse(bidDeadline) + 60 * 86_400_000),
        reason: '延长',
      }),
    );
    await ok(stage.officer.post(`/amendments/${amendmentId}/approve`, { version }));
    const [after] = await dates();
    expect(after!.held).toEqual(after!.true);
    expect(after!.held).not.toEqual(before!.held);
  });

  it('finds a unit by its name of today, its pinyin and initials', async () => {
    const [unit] = await stage.app.db.query<{ id: string; name: string; version: number }>(
      `SELECT u.id, u.name, u.version FROM unit u JOIN listing l ON l.posting_unit_id = u.id LIMIT 1`,
    );
    const before = await ids('木偶 ' + unit!.name);
    await stage.app.db.query(`UPDATE unit SET name = '演示·白泉街道' WHERE id = $1`, [unit!.id]);
    expect([await ids('木偶 白泉'), await ids('木偶 baiquan'), await ids('bqjd 木偶')]).toEqual([
      before,
      before,
      before,
    ]);
    await stage.app.db.query('UPDATE unit SET name = $2 WHERE id = $1', [unit!.id, unit!.name]);
  });
});

describe('of many listings', () => {
  let all: any[];

  beforeAll(async () => {
    const model = await published(stage, { title: '演示·样板' });
    const db = new pg.Client({ connectionString: stage.app.databaseUrl });
    await db.connect();
    await fillListings(db, model, { copies: 12_000 }).finally(() => void db.end());
    all = await stage.app.db.query(
      `SELECT l.id, l.title, l.title || ' ' || l.tasks || ' ' || l.background || ' ' || l.code AS text, l.category,
              l.status, l.published_at AS "publishedAt", l.bid_deadline AS deadline, l.ceiling_fen::float8 AS ceiling
         FROM listing l WHERE l.code LIKE 'BENCH-%'`,
    );
  });

  const asc = (key: (it: any) => number) => (one: any, other: any) =>
    key(one) - key(other) || (one.id < other.id ? -1 : 1);
  const desc = (key: (it: any) => number) => (one: any, other: any) => asc(key)(other, one);

  it('answers as looking through all of them does: every word, filter, order and page', async () => {
    const words = Object.values(TERMS).flat();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...words),
        fc.constantFrom('relevance', '-publishedAt', 'deadline', '-ceiling'),
        fc.constantFrom(
          '',
          '&status=published',
          '&category=legal_advice,disability',
          '&ceilingMax=9000000',
        ),
        fc.constantFrom(7, 20, 100),
        async (keyword, sort, filter, limit) => {
          const parts = keyword.split(' ');
          const has = (text: string) => parts.every((part) => text.includes(part));
          const orders: Record<string, (one: any, other: any) => number> = {
            relevance: (one, other) =>
              Number(has(other.title)) - Number(has(one.title)) ||
              desc((it) => it.publishedAt.getTime())(one, other),
            '-publishedAt': desc((it) => it.publishedAt.getTime()),
            deadline: asc((it) => it.deadline.getTime()),
            '-ceiling': desc((it) => it.ceiling),
          };
          const expected = all
            .filter(({ text }) => has(text))
            .filter(
              (it) =>
                (!filter.includes('status') || it.status === 'published') &&
                (!filter.includes('category') ||
                  ['legal_advice', 'disability'].includes(it.category)) &&
                (!filter.includes('ceiling') || it.ceiling <= 9_000_000),
            )
            .sort(orders[sort])
            .map(({ id }) => id)
            .slice(0, 6 * limit);
          const query = `keyword=${encodeURIComponent(`${keyword} bench`)}&sort=${sort}&limit=${limit}${filter}`;
          expect(await pagesOf(query)).toEqual(expected);
        },
      ),
      {
        numRuns: 40,
        // Of these GIN is asked for the first dates of the list alone: some days, a month, after the cursor.
        examples: [
          ['手语', 'deadline', '', 20],
          ['手语', '-publishedAt', '&status=published', 20],
          ['老年 志愿者', 'relevance', '', 20],
        ],
      },
    );
  }, 120_000);

  it('walks along the list for a common word, also beside a filter that some listings pass', async () => {
    const said: string[] = [];
    class Listening extends Database {
      override query<T extends pg.QueryResultRow>(...asked: [string, unknown[]?, string?]) {
        said.push(asked[0]);
        return super.query<T>(...asked);
      }
    }
    const asked = { keyword: 'bench', ceilingMax: 1_000_000 };
    const query = Object.assign(new PublicListingQuery(), asked);
    const page = await listPublicListings(new Listening(stage.app.nest.get(DataSource)), query);
    expect(page.items).toHaveLength(20);
    expect(said.filter((text) => text.includes('ts_match_vq'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('words @@'))).toEqual([]);
  });

  it('finds all while documents of an earlier version are not dated yet, and dates them', async () => {
    const dataSource = stage.app.nest.get(DataSource);
    const asked = { keyword: '手语 bench', sort: 'deadline' };
    const found = async () => {
      // A database of its own each time, because what is known of the documents is kept for a while.
      const query = Object.assign(new PublicListingQuery(), asked);
      const page = await listPublicListings(new Database(dataSource), query);
      return page.items.map(({ id }) => id);
    };
    const before = await found();
    await stage.app.db.query('ALTER TABLE listing_search DISABLE TRIGGER listing_search_dates');
    await stage.app.db.query(
      `UPDATE listing_search SET dated = false, cut = 1,
              words = ts_delete(words, ARRAY(SELECT lexeme FROM unnest(words) WHERE lexeme ~ '^(on|by):'))
        WHERE listing_id = ANY($1)`,
      [before.slice(0, 5)],
    );
    await stage.app.db.query('ALTER TABLE listing_search ENABLE TRIGGER listing_search_dates');
    expect(await found()).toEqual(before);
    expect(await indexPublished(dataSource)).toBe(5);
    const left = await stage.app.db.query('SELECT FROM listing_search WHERE NOT dated');
    expect(left).toEqual([]);
    expect(await found()).toEqual(before);
  });

  it('refuses a cursor that it did not give', async () => {
    for (const cursor of ['x', '2.', '0.x', '1.e30']) {
      const path = `/public/listings?keyword=bench&sort=relevance&cursor=${cursor}`;
      expect(await refusal(visitor.get(path))).toBe('422 invalid_input');
    }
  });
});

it('finds nothing of what is not published yet', async () => {
  await submitted(stage, { title: '演示·秘密风筝', tasks: '放飞风筝' });
  expect(await ids('风筝')).toEqual([]);
});
