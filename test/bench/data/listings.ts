import { FUNDING_MODES, SERVICE_CATEGORIES } from '#contracts';
import { CUT_VERSION, lexemesOf } from '#platform';
import type pg from 'pg';
import { growByCopies, type Growth } from './copies.js';

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

interface Variant {
  text: string;
  lexemes: string[];
}

/** Copies of a listing: so many in all, itself among them, of which some may stand there already. */
export interface Copies {
  copies: number;
  past?: number;
}

/**
 * Fills up with copies of a published listing that differ in name, text, class, state and dates; the same ones in
 * every run. A quarter stand open. Their search documents are what the application would have written, put
 * together from the words of the few texts that they are made of.
 *
 * @param db on a connection of the tables' owner, while nobody else is at work
 * @param more further columns of the listings, by SQL over the model (`listing`) and the number `n`, and what
 *             grows with them
 */
export async function fillListings(
  db: pg.Client,
  modelId: string,
  many: Copies,
  more: { set?: Record<string, string>; with?: Record<string, Growth> } = {},
): Promise<void> {
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
  const from = laidBy(titles.length, bodies.length);
  await growByCopies(db, {
    listing: { ...many, where: `id = '${modelId}'`, set: { ...LISTING, ...more.set }, from },
    listing_search: {
      ...many,
      where: `listing_id = '${modelId}'`,
      set: { words: words(unitId), cut: `${CUT_VERSION}`, dated: 'true' },
      from,
    },
    ...more.with,
  });
}

async function layOut(db: pg.Client, table: string, variants: Variant[]): Promise<void> {
  await db.query(
    `CREATE TEMP TABLE IF NOT EXISTS ${table} (place int PRIMARY KEY, text text, lexemes text[])`,
  );
  await db.query(
    `INSERT INTO ${table} SELECT (v->>'place')::int, v->>'text', ARRAY(SELECT jsonb_array_elements_text(v->'lexemes'))
       FROM jsonb_array_elements($1::jsonb) v ON CONFLICT DO NOTHING`,
    [JSON.stringify(variants.map((variant, place) => ({ place, ...variant })))],
  );
}

/** A number of its own for each listing and purpose, spread evenly. */
const spread = (purpose: number) => `(hashint8(n::bigint * 31 + ${purpose})::bigint + 2147483648)`;
const chosen = (purpose: number, from: readonly string[]) =>
  `('{${from.join()}}'::text[])[${spread(purpose)} % ${from.length} + 1]`;
const seldom = SELDOM.map(
  ({ word, every }, i) => `CASE WHEN ${spread(10 + i)} % ${every} = 0 THEN '${word}' ELSE '' END`,
);

/** Whether copy `n` of a listing stands open. */
export const STANDS_OPEN = `${spread(5)} % 4 = 0`;

/** What a copy is made of, by its number alone. */
const laidBy = (titles: number, bodies: number): string => `LATERAL (
  SELECT t.text || '（第' || n || '号）' AS title, t.lexemes AS title_words,
         b.text || ${seldom.join(` || '，' || `)} AS tasks, b.lexemes AS body_words,
         array_remove(ARRAY[${seldom.join(', ')}], '') AS seldom,
         ${chosen(3, SERVICE_CATEGORIES)} AS category, ${chosen(4, FUNDING_MODES)} AS mode, open,
         CASE WHEN open THEN today + (1 + day % 60) * interval '1 day' + second * interval '1 second'
              ELSE today - (1 + day) * interval '1 day' + second * interval '1 second' - interval '1 day' END AS deadline
    FROM bench_title t, bench_body b,
         (SELECT ${STANDS_OPEN} AS open, ${spread(6)} % 900 AS day, ${spread(7)} % 86400 AS second) drawn,
         (SELECT date_trunc('day', jiebang_now()) AS today) clock
   WHERE t.place = ${spread(1)} % ${titles} AND b.place = ${spread(2)} % ${bodies}) laid`;

const LISTING: Record<string, string> = {
  need_id: 'NULL',
  repost_of: 'NULL',
  round: '1',
  code: `'BENCH-' || n`,
  title: 'laid.title',
  tasks: 'laid.tasks',
  background: `'居民诉求'`,
  service_population: `'居民'`,
  service_area: `'辖区'`,
  category: 'laid.category',
  funding_mode: 'laid.mode',
  ceiling_fen: '(n % 300 + 1) * 100000',
  status: `CASE WHEN laid.open THEN 'published' ELSE 'unsuccessful' END`,
  unsuccessful_reason: `CASE WHEN NOT laid.open THEN 'no_bid' END`,
  published_at: `laid.deadline - interval '61 days'`,
  bid_deadline: 'laid.deadline',
  enquiry_deadline: `laid.deadline - interval '3 days'`,
  closed_at: 'CASE WHEN NOT laid.open THEN laid.deadline END',
  starts_on: `(laid.deadline + interval '30 days')::date`,
  ends_on: `(laid.deadline + interval '90 days')::date`,
};

const words = (unitId: string): string => `array_to_tsvector(
  laid.title_words || laid.body_words || laid.seldom || ARRAY[
    'c:' || laid.category, 'f:' || laid.mode, n::text, 't:' || n, 'bench', 't:bench', '第', 't:第', '号', 't:号',
    '居民', '辖区', 'u:${unitId}'] || search_dates(laid.deadline - interval '61 days', laid.deadline))`;
