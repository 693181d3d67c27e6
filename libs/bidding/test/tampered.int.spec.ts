import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyReceipt } from '../../../apps/cli/src/verify-receipt.js';
import { sha256Hex } from '#kernel';
import { ok, refusal } from '../../../test/support/client.js';
import { bidVault } from '../src/persistence/bid-vault.js';
import { DEADLINE } from './scene.js';
import { PDF, strewBids, type Strewn } from './strewn.js';

let strewn: Strewn;
beforeAll(async () => {
  strewn = await strewBids();
  await strewn.scene.app.drain();
}, 180_000);
afterAll(() => strewn?.scene.app.stop());

describe('what a receipt vouches for', () => {
  const canonical = (id: string, version: number | string = 1) =>
    `/bids/${id}/versions/${version}/canonical`;

  it('is exported to its organisation alone, and is checked from files alone', async () => {
    const { scene, alone, lead, member, leaver, submitted, joint, draft } = strewn;
    const folder = mkdtempSync(join(tmpdir(), 'jiebang-letter-'));
    const said: string[] = [];
    const log = console.log;
    console.log = (line: string) => void said.push(line);
    try {
      const response = await fetch(`${scene.app.baseUrl}/api/v1${canonical(submitted.id)}`, {
        headers: { cookie: alone.cookie },
      });
      const text = await response.text();
      expect(sha256Hex(text)).toBe(submitted.receipt.digest);
      const [letter, receipt] = [join(folder, 'letter.json'), join(folder, 'receipt.json')];
      writeFileSync(letter, text);
      writeFileSync(receipt, JSON.stringify(submitted.receipt));
      expect(verifyReceipt([letter, receipt])).toBe(0);
      writeFileSync(letter, text.replace('夔牛优势甲', '夔牛优势乙'));
      expect(verifyReceipt([letter, receipt])).toBe(1);
      expect(said.join('\n')).toMatch(/相符 {2}内容摘要[^]*不符 {2}内容摘要/);
      expect(() => verifyReceipt([letter])).toThrow(/请给出/);
      expect(() => verifyReceipt([letter, join(folder, 'none')])).toThrow(/没有文件/);
    } finally {
      console.log = log;
      rmSync(folder, { recursive: true, force: true });
    }
    expect((await member.get(canonical(joint))).status).toBe(200);
    for (const [who, path] of [
      [lead, canonical(submitted.id)],
      [alone, canonical(joint)],
      [alone, canonical(submitted.id, 2)],
      [alone, canonical(submitted.id, 'x')],
      [leaver, canonical(draft)],
    ] as const) {
      expect(await refusal(who.get(path))).toBe('404 not_found');
    }
  });
});

describe('what was tampered with', () => {
  const sql = (text: string, values: unknown[] = []) => strewn.scene.app.db.query(text, values);

  it('does not pass: a changed bit, another row’s content, another file’s key or bytes', async () => {
    const { scene, file, lines } = strewn;
    const twin = await scene.listing();
    const [one, two] = [await scene.bidder(), await scene.bidder()];
    const [a, b] = [await scene.draft(one, twin), await scene.draft(two, twin)];
    const uploaded = await one.upload('演示.pdf', PDF);
    await ok(one.put(`/bids/${a}`, { version: 1, proposal: { attachments: [uploaded] } }));
    const refused = (path: string) => refusal(one.get(path));
    const swap = (set: string) =>
      sql(
        `UPDATE bid_version v SET ${set} FROM bid_version o WHERE v.bid_id = $1 AND o.bid_id = $2`,
        [a, b],
      );
    const [kept] = await sql(
      'SELECT sealed_content, wrapped_key FROM bid_version WHERE bid_id = $1',
      [a],
    );
    const restore = () =>
      sql('UPDATE bid_version SET sealed_content = $2, wrapped_key = $3 WHERE bid_id = $1', [
        a,
        kept!.sealed_content,
        kept!.wrapped_key,
      ]);
    for (const set of [
      'sealed_content = o.sealed_content',
      'sealed_content = o.sealed_content, wrapped_key = o.wrapped_key',
      'sealed_content = set_byte(v.sealed_content, 40, get_byte(v.sealed_content, 40) # 1)',
    ]) {
      await swap(set);
      expect(await refused(`/bids/${a}`)).toBe('500 seal_broken');
      await restore();
    }
    expect((await one.get(`/bids/${a}`)).status).toBe(200);
    await sql(
      `UPDATE stored_file v SET wrapped_key = o.wrapped_key FROM stored_file o WHERE v.id = $1 AND o.id = $2`,
      [uploaded, file],
    );
    expect(await refused(`/bids/${a}/files/${uploaded}`)).toBe('500 seal_broken');
    await sql(
      `UPDATE bid_party v SET sealed_terms = o.sealed_terms FROM bid_party o WHERE v.bid_id = $1 AND o.bid_id = $2`,
      [a, b],
    );
    expect(await refused(`/bids/${a}`)).toBe('500 seal_broken');
    expect(lines.filter((line) => line.includes('seal_broken')).length).toBeGreaterThan(3);
  });

  it('does not open early, whatever a row claims', async () => {
    const { scene, listingId, submitted } = strewn;
    const { manager } = scene.app.db.dataSource;
    const release = (at: string) =>
      sql(
        `UPDATE sealing_key SET released_at = $2, released_by = gen_random_uuid() WHERE id = $1`,
        [listingId, at],
      );
    await expect(release(DEADLINE)).rejects.toThrow('stays sealed');
    await expect(release('2026-03-01T00:00:00Z')).rejects.toThrow('stays sealed');
    await sql('UPDATE bid_party SET share_percent = 100 WHERE bid_id = $1', [submitted.id]);
    await sql('UPDATE bid SET opening_order = 1 WHERE id = $1', [submitted.id]);
    const officer = await scene.app.as('committee_officer');
    expect(await refusal(officer.get(`/bids/${submitted.id}`))).toBe('404 not_found');
    await expect(bidVault.readOpened(manager, submitted.id)).rejects.toMatchObject({
      code: 'not_found',
    });
    await sql('UPDATE bid SET opening_order = NULL WHERE id = $1', [submitted.id]);
    await scene.close();
    // After the deadline it takes the two keys on record besides.
    await expect(release(DEADLINE)).rejects.toThrow('two keys');
  });
});
