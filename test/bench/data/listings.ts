import { FUNDING_MODES, SERVICE_CATEGORIES } from '#contracts';
import { lexemesOf } from '#platform';
import type pg from 'pg';

const PLACES =
  '虎山路街道 兴华路街道 九水街道 世园街道 浮山路街道 湘潭路街道 李村街道 沧口街道 兴城路街道 楼山街道'.split(
    ' ',
  );
const WORKS =
  '老年助餐 青少年托管 法律咨询 心理疏导 矛盾调解 垃圾分类 助残服务 公益课堂 协商议事 反诈宣传 就业帮扶 文化活动'.split(
    ' ',
  );
const KINDS = ['项目', '行动', '试点', '计划'];
const GROUPS = ['独居老人', '困境儿童', '残疾人', '新就业群体', '退役军人'];
const TASKS = [
  '每周上门探访两次，建立服务档案',
  '每月组织一场主题讲座，发放宣传手册',
  '招募志愿者，开展邻里互助',
  '设立社区服务站，工作日开放',
  '组织技能培训，跟踪服务成效',
  '开展健康体检，邀请医生义诊',
  '编排文艺节目，举办邻里节',
  '走访商户，排查安全隐患',
];
/** Each stands in one listing of so many. */
const SELDOM = [
  { word: '手语', every: 40 },
  { word: '器乐', every: 400 },
  { word: '皮影', every: 4_000 },
  { word: '蜡染', every: 40_000 },
];

/** Terms of every frequency, for tests and measurements. */
export const TERMS = {
  usual: [
    '老年',
    '托管',
    '法律咨询',
    '街道',
    '志愿者',
    '虎山路',
    '宣传',
    '服务',
    '独居老人',
    '项目',
  ],
  together: ['老年 志愿者', '李村 助残', '讲座 手册', '困境儿童 体检'],
  rare: ['手语', '器乐', '皮影', '蜡染'],
  absent: ['潜水', '航天'],
};

const BATCH = 20_000;

interface Variant {
  text: string;
  lexemes: string[];
}

/**
 * Fills up with copies of a published listing that differ in name, text, class, state and dates; the same ones in
 * every run. A quarter stand open. Their search documents are what the application would have written, put
 * together from the words of the few texts that they are made of.
 */
export async function fillListings(db: pg.Client, modelId: string, count: number): Promise<void> {
  const { rows } = await db.query<{ unitId: string }>(
    'SELECT posting_unit_id AS "unitId" FROM listing WHERE id = $1',
    [modelId],
  );
  const { unitId } = rows[0]!;
  const lexemes = (title: string, body: string) =>
    lexemesOf({ code: '', title, body: [body], unitId, category: '', fundingMode: '' }).filter(
      (it) => !/^[cf]:/.test(it),
    );
  const titles = PLACES.flatMap((place) =>
    WORKS.flatMap((work) => KINDS.map((kind) => `演示·${place}${work}${kind}`)),
  ).map((text): Variant => ({ text, lexemes: lexemes(text, '') }));
  const bodies = GROUPS.flatMap((group) =>
    TASKS.map((task) => ({
      text: `面向${group}：${task}。`,
      lexemes: lexemes('', `面向${group}：${task}。居民诉求`),
    })),
  );
  await layOut(db, 'bench_title', titles);
  await layOut(db, 'bench_body', bodies);
  for (let from = 1; from <= count; from += BATCH) {
    await layBatch(
      db,
      modelId,
      unitId,
      [from, Math.min(from + BATCH - 1, count)],
      [titles.length, bodies.length],
    );
  }
  await db.query('VACUUM (ANALYZE) listing');
  await db.query('VACUUM (ANALYZE) listing_search');
}

async function layOut(db: pg.Client, table: string, variants: Variant[]): Promise<void> {
  await db.query(
    `CREATE TEMP TABLE IF NOT EXISTS ${table} (n int PRIMARY KEY, text text, lexemes text[])`,
  );
  await db.query(
    `INSERT INTO ${table} SELECT (v->>'n')::int, v->>'text', ARRAY(SELECT jsonb_array_elements_text(v->'lexemes'))
       FROM jsonb_array_elements($1::jsonb) v ON CONFLICT DO NOTHING`,
    [JSON.stringify(variants.map((variant, n) => ({ n, ...variant })))],
  );
}

/** A number of its own for each listing and purpose, spread evenly. */
const spread = (purpose: number) =>
  `(hashint8(g.n::bigint * 31 + ${purpose})::bigint + 2147483648)`;

async function layBatch(
  db: pg.Client,
  modelId: string,
  unitId: string,
  [from, to]: [number, number],
  [titles, bodies]: [number, number],
): Promise<void> {
  const seldom = SELDOM.map(
    ({ word, every }, i) => `CASE WHEN ${spread(10 + i)} % ${every} = 0 THEN '${word}' ELSE '' END`,
  );
  const words = seldom.join(` || '，' || `);
  await db.query(
    `WITH laid AS (
       SELECT g.n, md5('listing ' || g.n)::uuid AS id, t.text || '（第' || g.n || '号）' AS title, t.lexemes AS title_words,
              b.text || ${words} AS tasks, b.lexemes AS body_words,
              array_remove(ARRAY[${seldom.join(', ')}], '') AS seldom,
              ($6::text[])[${spread(3)} % ${SERVICE_CATEGORIES.length} + 1] AS category,
              ($7::text[])[${spread(4)} % ${FUNDING_MODES.length} + 1] AS mode,
              ${spread(5)} % 4 = 0 AS open, ${spread(6)} % 900 AS day, ${spread(7)} % 86400 AS second
         FROM generate_series($2::int, $3::int) AS g(n)
         JOIN bench_title t ON t.n = ${spread(1)} % $4::int JOIN bench_body b ON b.n = ${spread(2)} % $5::int),
     listed AS (
       INSERT INTO listing SELECT copy.* FROM laid, listing l,
         LATERAL (SELECT date_trunc('day', jiebang_now()) AS today) clock,
         LATERAL (SELECT CASE WHEN open THEN today + (1 + day % 60) * interval '1 day' + second * interval '1 second'
                              ELSE today - (1 + day) * interval '1 day' + second * interval '1 second' - interval '1 day' END
                           AS deadline) dates,
         LATERAL jsonb_populate_record(l, jsonb_build_object(
           'id', laid.id, 'root_id', laid.id, 'need_id', null, 'repost_of', null, 'round', 1, 'code', 'BENCH-' || n,
           'title', laid.title, 'tasks', laid.tasks, 'background', '居民诉求', 'service_population', '居民', 'service_area', '辖区',
           'category', laid.category, 'funding_mode', mode, 'ceiling_fen', (n % 300 + 1) * 100000,
           'status', CASE WHEN open THEN 'published' ELSE 'unsuccessful' END,
           'unsuccessful_reason', CASE WHEN NOT open THEN 'no_bid' END,
           'published_at', deadline - interval '61 days', 'bid_deadline', deadline,
           'enquiry_deadline', deadline - interval '3 days', 'closed_at', CASE WHEN NOT open THEN deadline END,
           'starts_on', (deadline + interval '30 days')::date,
           'ends_on', (deadline + interval '90 days')::date)) AS copy
        WHERE l.id = $1)
     INSERT INTO listing_search (listing_id, words, cut)
     SELECT id, array_to_tsvector(title_words || body_words || seldom || ARRAY[
              'c:' || category, 'f:' || mode, n::text, 't:' || n, 'bench', 't:bench', '第', 't:第', '号', 't:号',
              '居民', '辖区', 'u:${unitId}']), 1 FROM laid`,
    [modelId, from, to, titles, bodies, SERVICE_CATEGORIES, FUNDING_MODES],
  );
}
