import { ROLES } from '#contracts';
import { disclosureControllers, DisclosureModule } from '#disclosure';
import { newId } from '#kernel';
import { DataSource } from 'typeorm';
import { ok, refusal, type Client } from '../../../test/support/client.js';
import { recutSavedSearches } from '../src/index.js';
import { DEADLINE, Stage, START, type Written } from './stage.js';
import { published, send, submitted } from './stories.js';

let stage: Stage;
let reader: Client;

beforeAll(async () => {
  stage = await Stage.open({}, [{ module: DisclosureModule, controllers: disclosureControllers }]);
});
afterAll(() => stage?.stop());
beforeEach(async () => {
  await stage.app.clock.set(START);
  reader = await stage.app.as('resident');
});

const save = (client: Client, name: string, filters: object = {}) =>
  client.post('/saved-searches', { name, filters });
const saved = async (client: Client, name: string, filters: object = {}): Promise<string> =>
  (await ok(save(client, name, filters))).id;
const own = (client: Client): Promise<any[]> => ok(client.get('/saved-searches'));
const TITLE = '有新榜单符合您收藏的检索';

/** What the account was told of a listing because of its searches. */
async function alerts(client: Client, listingId: string): Promise<string[]> {
  await stage.app.drain();
  const { items } = await ok(client.get(`/messages?limit=100&listingId=${listingId}`));
  return items.filter(({ title }: any) => title === TITLE).map(({ body }: any) => body);
}

describe('a saved search', () => {
  it('is kept under a name, listed with what it finds now, renamed, paused and deleted', async () => {
    const listingId = await published(stage, { title: '演示·口琴教学', tasks: '每周教授口琴' });
    const filters = {
      keyword: '口琴',
      category: ['elderly_care'],
      unitId: stage.units.district,
      open: true,
      ceilingMax: 6_000_000,
      deadlineTo: '2026-03-16',
    };
    const id = await saved(reader, '口琴课', filters);
    expect(await own(reader)).toEqual([
      {
        id,
        name: '口琴课',
        filters,
        unitName: '演示区',
        allianceName: null,
        paused: false,
        alerts: true,
        total: 1,
        totalIs: 'exact',
        createdAt: expect.any(String),
        alertedAt: null,
        alertedListing: null,
      },
    ]);
    const list = `/public/listings?keyword=${encodeURIComponent('口琴')}&open=true`;
    expect((await ok(stage.app.visitor().get(list))).items.map((it: any) => it.id)).toEqual([
      listingId,
    ]);
    await ok(reader.put(`/saved-searches/${id}/name`, { name: '口琴' }));
    await ok(reader.put(`/saved-searches/${id}/paused`, { paused: true }));
    expect(await own(reader)).toMatchObject([{ name: '口琴', paused: true }]);
    await ok(reader.delete(`/saved-searches/${id}`));
    expect(await own(reader)).toEqual([]);
    expect(await refusal(reader.delete(`/saved-searches/${id}`))).toBe('404 not_found');
  });

  it('is kept once, however its words are written, and names the one that is there', async () => {
    await saved(reader, '助餐', { keyword: '老年 助餐', category: ['elderly_care', 'disability'] });
    const again = await save(reader, '又一个', {
      keyword: '助餐，老年',
      category: ['disability', 'elderly_care', 'elderly_care'],
    });
    expect([again.status, again.body.detail]).toEqual([
      409,
      '这个检索已经收藏过了，名称是“助餐”。',
    ]);
    await saved(reader, '只有老年', { keyword: '老年' });
    // Somebody else may look for the same.
    await saved(await stage.app.as('expert'), '助餐', { keyword: '老年' });
  });

  it('is one of twenty at most, also when they come at once', async () => {
    for (let n = 1; n < 19; n += 1) await saved(reader, `第${n}个`, { ceilingMin: n });
    const replies = await Promise.all(
      [1, 2, 3, 4].map((n) => save(reader, `同时${n}`, { ceilingMax: n })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    const { body } = await save(reader, '再一个');
    expect(body).toMatchObject({
      code: 'too_many_saved_searches',
      detail: '最多收藏 20 个检索，请先到“我的检索”删除不再需要的。',
    });
    expect(await own(reader)).toHaveLength(20);
  });

  it('says where it can never tell of anything new', async () => {
    await saved(reader, '已承榜', { status: ['awarded'] });
    await saved(reader, '已截止', { open: false });
    await saved(reader, '联盟承榜', { allianceId: stage.alliances[0] });
    await saved(reader, '揭榜中或办结', { status: ['published', 'completed'] });
    expect((await own(reader)).map(({ name, alerts: does }) => [name, does])).toEqual([
      ['揭榜中或办结', true],
      ['联盟承榜', false],
      ['已截止', false],
      ['已承榜', false],
    ]);
  });

  it('is refused when it is malformed, and names what is wrong', async () => {
    for (const [filters, field] of [
      [{ keyword: 'x'.repeat(51) }, 'filters.keyword'],
      [{ category: ['nothing'] }, 'filters.category'],
      [{ status: ['draft'] }, 'filters.status'],
      [{ unitId: 'x' }, 'filters.unitId'],
      [{ ceilingMin: -1 }, 'filters.ceilingMin'],
      [{ deadlineFrom: '2026-02-30' }, 'filters.deadlineFrom'],
      [{ sort: 'deadline' }, 'filters.sort'],
      ['text', 'filters'],
    ] as const) {
      const { status, body } = await reader.post('/saved-searches', { name: '甲', filters });
      expect([status, Object.keys(body.fields)]).toEqual([422, [field]]);
    }
    expect(await refusal(save(reader, ''))).toBe('422 invalid_input');
    expect(await refusal(save(reader, '甲'.repeat(31)))).toBe('422 invalid_input');
    expect(await refusal(save(reader, '百分', { keyword: '%' }))).toBe('422 search_without_words');
    for (const field of ['unitId', 'allianceId']) {
      expect(await refusal(save(reader, '无', { [field]: newId() }))).toBe('422 invalid_input');
    }
    expect(await own(reader)).toEqual([]);
  });

  it('is its owner’s alone, in whatever role', async () => {
    const id = await saved(reader, '我的');
    const visitor = stage.app.visitor();
    for (const reply of [
      visitor.get('/saved-searches'),
      save(visitor, '甲'),
      visitor.put(`/saved-searches/${id}/name`, { name: '乙' }),
      visitor.delete(`/saved-searches/${id}`),
    ]) {
      expect(await refusal(reply)).toBe('401 not_signed_in');
    }
    for (const role of ROLES) {
      const other = await stage.app.as(role);
      expect([role, await own(other)]).toEqual([role, []]);
      for (const reply of [
        other.put(`/saved-searches/${id}/name`, { name: '乙' }),
        other.put(`/saved-searches/${id}/paused`, { paused: true }),
        other.delete(`/saved-searches/${id}`),
      ]) {
        expect([role, await refusal(reply)]).toEqual([role, '404 not_found']);
      }
      await saved(other, '自己的');
    }
    expect(await own(reader)).toMatchObject([{ id, name: '我的', paused: false }]);
  });
});

describe('a listing that is published', () => {
  it('is told of once, whatever number of searches find it, and names them', async () => {
    await saved(reader, '按拼音', { keyword: 'pixi' });
    await saved(reader, '按正文', { keyword: '木雕' });
    await saved(reader, '按类别', { category: ['elderly_care'], keyword: '皮戏' });
    await saved(reader, '按街道', { unitId: stage.units.district, keyword: 'ys px' });
    await saved(reader, '别的', { keyword: '潜水' });
    const before = await submitted(stage, { title: '演示·皮戏传承', tasks: '学做木雕影人' });
    // Nothing of what is not public yet.
    expect(await alerts(reader, before)).toEqual([]);
    expect((await own(reader)).every(({ total, alertedAt }) => !total && !alertedAt)).toBe(true);
    await send(stage.officer, `/listings/${before}`, 'propose-publication', { opinion: '同意' });
    expect(await alerts(reader, before)).toEqual([]);
    await send(stage.approver, `/listings/${before}`, 'approve-publication');
    const told = await alerts(reader, before);
    const { code } = await ok(stage.app.visitor().get(`/public/listings/${before}`));
    expect(told).toEqual([
      `榜单 ${code}《演示·皮戏传承》已发布，符合您收藏的检索“按拼音”“按正文”“按类别”等 4 个，` +
        '揭榜截止时间为2026年3月16日 17:00。',
    ]);
    const kept = await own(reader);
    const found = kept.filter(({ alertedAt }) => alertedAt).map(({ name }) => name);
    expect(found.sort()).toEqual(['按拼音', '按正文', '按类别', '按街道'].sort());
    expect(kept.find(({ name }) => name === '按正文')).toMatchObject({
      total: 1,
      alertedListing: { id: before, code, title: '演示·皮戏传承' },
    });
    // The event comes again: nothing more is said.
    await stage.app.db.query(
      `DELETE FROM event_consumption WHERE subscriber = 'alert-saved-searches'`,
    );
    await stage.app.db.query(
      `UPDATE outbox_event SET settled_at = NULL, relayed_at = NULL WHERE name = 'listing.published'`,
    );
    expect(await alerts(reader, before)).toHaveLength(1);
  });

  it('again in a new round, is told of again', async () => {
    await saved(reader, '剪纸', { keyword: '剪纸' });
    const first = await published(stage, { title: '演示·剪纸课堂' });
    expect(await alerts(reader, first)).toHaveLength(1);
    await send(stage.officer, `/listings/${first}`, 'cancel', { reason: '演示：另行安排' });
    const next: Written = await ok(stage.drafter.post(`/listings/${first}/repost`));
    const changed = { version: next.version, bidDeadline: DEADLINE };
    await ok(stage.drafter.put(`/listings/${next.id}`, changed));
    await send(stage.drafter, `/listings/${next.id}`, 'submit-for-review');
    await send(stage.officer, `/listings/${next.id}`, 'propose-publication', { opinion: '同意' });
    expect(await alerts(reader, next.id)).toEqual([]);
    await send(stage.approver, `/listings/${next.id}`, 'approve-publication');
    expect([await alerts(reader, next.id), await alerts(reader, first)]).toEqual([
      [expect.stringContaining('演示·剪纸课堂')],
      [expect.any(String)],
    ]);
  });

  it('is not told of by a search that is paused or deleted, nor to an account that is disabled', async () => {
    const filters = { keyword: '陶笛' };
    const paused = await saved(reader, '陶笛', filters);
    await ok(reader.put(`/saved-searches/${paused}/paused`, { paused: true }));
    const [gone, disabled] = [await stage.app.as('resident'), await stage.app.as('expert')];
    await ok(gone.delete(`/saved-searches/${await saved(gone, '陶笛', filters)}`));
    await saved(disabled, '陶笛', filters);
    await stage.app.db.query('UPDATE account SET disabled = true WHERE id = $1', [
      disabled.accountId,
    ]);
    const listingId = await published(stage, { title: '演示·陶笛合奏' });
    await stage.app.drain();
    const told = await stage.told('listing.found', listingId);
    for (const { accountId } of [reader, gone, disabled]) expect(told).not.toContain(accountId);
    await ok(reader.put(`/saved-searches/${paused}/paused`, { paused: false }));
    // What was published meanwhile is not told of afterwards.
    expect(await alerts(reader, listingId)).toEqual([]);
    const later = await published(stage, { title: '演示·陶笛合奏二' });
    expect(await alerts(reader, later)).toHaveLength(1);
  });

  it('is written of as the account wants it: in the day’s digest, after the quiet hours, or not at all', async () => {
    const [digest, quiet, silent] = [
      reader,
      await stage.app.as('expert'),
      await stage.app.as('expert'),
    ];
    const asked = {
      email: true,
      texts: true,
      digestAt: null,
      quietFrom: null,
      quietUntil: null,
      version: 0,
    };
    await ok(digest.put('/messages/preferences', { ...asked, digestAt: '17:00' }));
    await ok(
      quiet.put('/messages/preferences', { ...asked, quietFrom: '08:00', quietUntil: '12:00' }),
    );
    await ok(silent.put('/messages/preferences', { ...asked, email: false }));
    for (const [index, client] of [digest, quiet, silent].entries()) {
      await stage.withMail(client, `reader${index}@example.org`);
      await saved(client, '板胡', { keyword: 'banhu' });
    }
    const listingId = await published(stage, { title: '演示·板胡教学' });
    await stage.app.drain();
    const letters = await stage.app.db.query(
      `SELECT d.address, d.digest, round(extract(epoch FROM d.next_attempt_at - clock_timestamp()) / 3600)::int AS hours
         FROM mail_delivery d JOIN message m ON m.id = d.message_id
        WHERE m.kind = 'listing.found' AND m.listing_id = $1 ORDER BY d.address`,
      [listingId],
    );
    expect(letters).toEqual([
      { address: 'reader0@example.org', digest: true, hours: 8 },
      { address: 'reader1@example.org', digest: false, hours: 3 },
    ]);
    expect(await alerts(silent, listingId)).toHaveLength(1);
    const texts = await stage.app.db.query('SELECT 1 FROM text_delivery');
    expect(texts).toEqual([]);
  });
});

it('searches cut by an earlier version are cut anew, once', async () => {
  await saved(reader, '扬琴', { keyword: '扬琴' });
  await stage.app.db.query(`UPDATE saved_search SET cut = 0, words = NULL`);
  const dataSource = stage.app.nest.get(DataSource);
  expect(await recutSavedSearches(dataSource)).toBeGreaterThan(0);
  expect(await recutSavedSearches(dataSource)).toBe(0);
  const other = await published(stage, { title: '演示·二胡教学' });
  const listingId = await published(stage, { title: '演示·扬琴教学' });
  expect([await alerts(reader, other), await alerts(reader, listingId)]).toEqual([
    [],
    [expect.stringContaining('“扬琴”')],
  ]);
});
