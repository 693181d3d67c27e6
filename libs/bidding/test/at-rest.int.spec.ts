import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, refusal } from '../../../test/support/client.js';
import { queueEverything } from '../../../test/support/queued.js';
import { findRedis, startRedis } from '../../../test/support/redis.js';
import { dumpDatabase, dumpRedis, filesUnder, finds, formsOf } from './dump.js';
import {
  FILE_NAME,
  PDF,
  PRICE_FEN,
  proposalOf,
  strewBids,
  textsOf,
  type Strewn,
} from './strewn.js';

let strewn: Strewn;
beforeAll(async () => {
  strewn = await strewBids();
  await queueEverything(strewn.scene.app);
  await strewn.scene.app.drain();
}, 180_000);
afterAll(() => strewn?.scene.app.stop());

describe('what lies about before the opening', () => {
  it('would be found by the search, in whatever form', () => {
    for (const form of formsOf('夔牛优势甲')) {
      expect(finds(['夔牛优势甲'], new Map([['here', `a${form}b`]]))).toContain('here: 夔牛优势甲');
    }
    const packed = Buffer.from('xx夔牛优势甲yy').toString('base64');
    expect(finds(['夔牛优势甲'], new Map([['here', packed]]))).not.toEqual([]);
  });

  it('holds no word of any bid: no table, no queue, no stored file, no mail, no log', async () => {
    const { scene, words, lines } = strewn;
    const tables = await dumpDatabase(scene.app);
    expect(tables.get('public.bid_version')).not.toBe('');
    expect(tables.get('public.idempotency_key')).not.toBe('');
    expect(tables.get('public.message')).not.toBe('');
    // The queue's own tables, beside those of the rooms.
    const queued = [...tables].filter(([name]) => !name.startsWith('public.'));
    expect(queued.some(([, rows]) => rows.includes('event.deliver'))).toBe(true);
    expect(finds(words, tables)).toEqual([]);
    const folder = filesUnder(scene.app.folder);
    expect([...folder.keys()].filter((name) => name.endsWith('.sealed'))).toHaveLength(2);
    expect(finds(words, folder)).toEqual([]);
    lines.push(JSON.stringify({ told: lines.length }));
    expect(finds(words, new Map([['log', lines.join('\n')]]))).toEqual([]);
  });

  const redis = findRedis();
  ('unavailable' in redis ? it.skip : it)(
    `holds no word of any bid on Redis either${'unavailable' in redis ? `(${redis.unavailable})` : ''}`,
    async () => {
      const { scene, words } = strewn;
      const server = await startRedis();
      if ('unavailable' in server) throw new Error(server.unavailable);
      try {
        await scene.app.db.query('UPDATE outbox_event SET relayed_at = NULL, settled_at = NULL');
        await queueEverything(scene.app, server.url);
        const keys = await dumpRedis(server.url);
        expect([...keys.values()].some((it) => it.includes('event.deliver_sealed'))).toBe(true);
        expect(finds(words, keys)).toEqual([]);
      } finally {
        await server.stop();
      }
    },
  );

  it('is worth nothing without the master key, which stands outside the database', async () => {
    const { scene } = strewn;
    const master = readFileSync(join(scene.app.folder, 'master-key'), 'utf8').trim().split('\n');
    const bytes = Buffer.from(master.at(-1)!, 'base64');
    const tables = await dumpDatabase(scene.app);
    expect(finds([bytes.toString('hex'), bytes.toString('base64')], tables)).toEqual([]);
  });

  it('is all there for the bidders', async () => {
    const { alone, member, leaver, submitted, joint, draft, file } = strewn;
    const view = await ok(alone.get(`/bids/${submitted.id}`));
    for (const text of textsOf(proposalOf('甲'))) expect(JSON.stringify(view)).toContain(text);
    expect((await alone.get(`/bids/${submitted.id}/files/${file}`)).body).toBe(PDF);
    const asMember = JSON.stringify(await ok(member.get(`/bids/${joint}`)));
    for (const text of ['帝江牵头', '毕方上门', '鲲鹏效果乙']) expect(asMember).toContain(text);
    expect((await ok(leaver.get(`/bids/${draft}`))).statusReason).toBe('旋龟撤回之由');
  });
});

describe('the opening', () => {
  it('releases the key once, on record, and the committee reads everything', async () => {
    const { scene, listingId, submitted, joint, file } = strewn;
    await scene.close();
    const officer = await scene.app.as('committee_officer');
    await ok(officer.post(`/listings/${listingId}/opening/first-key`));
    const supervisor = await scene.app.as('supervisor');
    await ok(supervisor.post(`/listings/${listingId}/opening/second-key`));
    const [released] = await scene.app.db.query(
      `SELECT k.released_by, a.action FROM sealing_key k JOIN audit_entry a ON a.subject_id = k.id
       WHERE k.id = $1 AND a.action = 'sealing.release' AND k.released_at IS NOT NULL`,
      [listingId],
    );
    expect(released!.released_by).toBe(supervisor.accountId);
    const read = JSON.stringify([
      await ok(officer.get(`/bids/${submitted.id}`)),
      await ok(officer.get(`/bids/${joint}`)),
    ]);
    const said = [
      ...textsOf(proposalOf('甲')),
      ...textsOf(proposalOf('乙')),
      '帝江牵头',
      '毕方上门',
    ];
    for (const text of [...said, FILE_NAME]) expect(read).toContain(text);
    const download = await officer.get(`/bids/${submitted.id}/files/${file}`);
    expect(download.body).toBe(PDF);
    expect(download.headers.get('content-disposition')).toContain(encodeURIComponent(FILE_NAME));
    const listed = await ok(officer.get(`/listings/${listingId}/bids`));
    expect(listed.items.map((item: any) => item.amountFen)).toEqual([PRICE_FEN, PRICE_FEN]);
  });

  it('leaves sealed what was withdrawn', async () => {
    const { scene, draft } = strewn;
    const officer = await scene.app.as('committee_officer');
    expect(await refusal(officer.get(`/bids/${draft}`))).toBe('404 not_found');
    const tables = await dumpDatabase(scene.app);
    expect(finds([...textsOf(proposalOf('丙')), '旋龟撤回之由'], tables)).toEqual([]);
  });
});
