import fc from 'fast-check';
import { PUBLIC_LISTING_STATUSES } from '#contracts';
import { disclosureControllers, DisclosureModule } from '#disclosure';
import { ok, type Client } from '../../../test/support/client.js';
import { Stage } from './stage.js';
import { published, send } from './stories.js';

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open({}, [{ module: DisclosureModule, controllers: disclosureControllers }]);
});
afterAll(() => stage?.stop());

const CATEGORIES = ['elderly_care', 'legal_advice', 'disability'] as const;
const MODES = ['gov_purchase', 'project_fund', 'activity_subsidy'] as const;
const CEILINGS = [1_000_000, 2_000_000, 3_000_000];
const DAYS = ['2026-03-16', '2026-03-17', '2026-03-18'];

const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

/** Words of the titles, texts, units and categories below; their sounds, their initials, and others. */
const KEYWORDS = [
  ...['助餐', '老年 助餐', '法律咨询', '皮影', '手语 讲座', '送餐', '潜水', '演示', '一街道 助餐'],
  ...[
    'zhucan',
    'lnzc',
    'PIYING',
    'shequ',
    'yishe',
    'yjd',
    'qianshui',
    '助餐 zhucan',
    'yanshi 讲座',
  ],
  ...['演示社区', '一街道', '法律咨询 讲座', '養老', '任务书', 'ＬＣ', '2026', '0001', '。助餐！'],
];

const listings = fc.record({
  title: one(['老年助餐点', '皮影传承', '手语普及', '法律咨询日', '社区合唱团']).map(
    (title) => `演示·${title}`,
  ),
  tasks: one(['每周送餐', '每月讲座一次', '学做皮影', '上门养老服务', '设法律咨询点']),
  category: one(CATEGORIES),
  fundingMode: one(['project_fund', 'activity_subsidy'] as const),
  ceilingFen: one(CEILINGS),
  jointAllowed: fc.boolean(),
  bidDeadline: one(DAYS).chain((day) => one([`${day}T17:00:00+08:00`, `${day}T24:00:00+08:00`])),
});

const searches = (units: readonly string[], alliances: readonly string[]) =>
  fc.record({
    keyword: maybe(one(KEYWORDS)),
    category: maybe(some(CATEGORIES)),
    fundingMode: maybe(some(MODES)),
    // Seldom those that find nothing of what is new.
    status: fc.option(
      fc.oneof(some(PUBLIC_LISTING_STATUSES), fc.constant(['published' as const])),
      { nil: undefined, freq: 1 },
    ),
    open: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
    unitId: maybe(one(units)),
    allianceId: fc.option(one(alliances), { nil: undefined, freq: 1 }),
    jointAllowed: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
    ceilingMin: fc.option(one(CEILINGS), { nil: undefined, freq: 1 }),
    ceilingMax: fc.option(one(CEILINGS), { nil: undefined, freq: 1 }),
    deadlineFrom: fc.option(one(DAYS), { nil: undefined, freq: 1 }),
    deadlineTo: fc.option(one(DAYS), { nil: undefined, freq: 1 }),
  });

interface Kept {
  id: string;
  owner: Client;
  filters: Record<string, unknown>;
}

const addressOf = (filters: object): string =>
  Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');

describe('of random searches and listings', () => {
  const kept: Kept[] = [];
  let units: string[];

  beforeAll(async () => {
    units = Object.values(stage.units);
    const all = fc.sample(searches(units, stage.alliances), { numRuns: 160, seed: 20_260_302 });
    const owners = await Promise.all(Array.from({ length: 10 }, () => stage.app.as('resident')));
    for (const [index, filters] of all.entries()) {
      const owner = owners[index % owners.length]!;
      const { status, body } = await owner.post('/saved-searches', {
        name: `第${index}个`,
        filters,
      });
      if (status === 201) kept.push({ id: body.id, owner, filters });
      else expect(body.code).toBe('search_saved_already');
    }
    expect(kept.length).toBeGreaterThan(130);
  });

  /** Ids of the searches that the hall's own list says have the listing in it. */
  async function expected(listingId: string): Promise<string[]> {
    const visitor = stage.app.visitor();
    const found: string[] = [];
    for (const { id, filters } of kept) {
      const { items, nextCursor } = await ok(
        visitor.get(`/public/listings?limit=100&${addressOf(filters)}`),
      );
      expect(nextCursor).toBeNull();
      if (items.some((it: any) => it.id === listingId)) found.push(id);
    }
    return found.sort();
  }

  it('those and only those alert whose list in the hall has the listing, and everybody once', async () => {
    const seen = { alerted: 0, silent: 0 };
    const made = fc.sample(listings, { numRuns: 9, seed: 20_260_303 });
    for (const [index, changes] of made.entries()) {
      const postingUnitId = index % 3 === 0 ? stage.units.street : stage.units.community;
      // Names change between saving and publishing; what counts is the name of the day.
      if (index === 5) {
        await stage.app.db.query(`UPDATE unit SET name = '演示·助餐街道' WHERE id = $1`, [
          stage.units.street,
        ]);
      }
      const listingId = await published(stage, { ...changes, maxMembers: 3, postingUnitId });
      await stage.app.drain();
      const alerted = await stage.app.db.query<{ id: string; accountId: string }>(
        `SELECT id, account_id AS "accountId" FROM saved_search WHERE alerted_listing_id = $1`,
        [listingId],
      );
      expect(alerted.map(({ id }) => id).sort()).toEqual(await expected(listingId));
      const messages = await stage.app.db.query<{ id: string }>(
        `SELECT account_id AS id FROM message WHERE listing_id = $1 AND kind = 'listing.found'`,
        [listingId],
      );
      expect(messages.map(({ id }) => id).sort()).toEqual(
        [...new Set(alerted.map(({ accountId }) => accountId))].sort(),
      );
      seen.alerted += alerted.length;
      seen.silent += kept.length - alerted.length;
    }
    // Both happen often enough to mean something.
    expect(seen.alerted).toBeGreaterThan(100);
    expect(seen.silent).toBeGreaterThan(500);
  }, 240_000);

  it('counts of what they find are those of the hall’s list', async () => {
    const { id } = (await ok(stage.app.visitor().get('/public/listings'))).items[0];
    await send(stage.officer, `/listings/${id}`, 'cancel', { reason: '演示' });
    const owners = new Map(kept.map(({ owner }) => [owner.accountId, owner]));
    for (const owner of owners.values()) {
      for (const { filters, total, totalIs } of await ok(owner.get('/saved-searches'))) {
        const query = addressOf(filters);
        const { items } = await ok(stage.app.visitor().get(`/public/listings?limit=100&${query}`));
        expect([query, total, totalIs]).toEqual([query, items.length, 'exact']);
        const counted = await ok(stage.app.visitor().get(`/public/listings/total?${query}`));
        expect(counted).toEqual({ total, totalIs });
      }
    }
  }, 120_000);
});
