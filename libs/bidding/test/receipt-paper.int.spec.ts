import { createHash } from 'node:crypto';
import { newId } from '#kernel';
import { ok, refusal } from '../../../test/support/client.js';
import { pdfText } from '../../../test/support/pdf-text.js';
import { MONDAY, Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start(undefined, { PUBLIC_URL: 'https://jiebang.example/' });
});
afterAll(() => scene?.app.stop());
beforeEach(() => scene.app.clock.set(MONDAY));

const receiptsOf = async (id: string, client: Parameters<typeof scene.draft>[0]) =>
  ok(client.get(`/bids/${id}/receipts`));
const paper = (id: string, serial: string) => `/bids/${id}/receipts/${serial}/receipt.pdf`;

describe('a receipt as a PDF', () => {
  it('says what was received when, and how to check it; nothing of the content', async () => {
    const listingId = await scene.listing({ title: '演示：龘老人结对' });
    const bidder = await scene.bidder({ name: '演示·〇一社工中心' });
    await scene.app.clock.set('2026-03-03T10:00:07+08:00');
    const id = await scene.submitted(bidder, listingId, '演示：只有揭榜方知道的思路');
    const [receipt] = await receiptsOf(id, bidder);
    const got = await bidder.download(paper(id, receipt.serial));
    expect(got.status).toBe(200);
    expect(got.headers.get('content-type')).toBe('application/pdf');
    expect(got.headers.get('content-disposition')).toContain(`${receipt.serial}.pdf`);
    expect(got.headers.get('cache-control')).toContain('no-store');
    const text = pdfText(got.bytes);
    for (const word of [
      '揭榜回执',
      receipt.serial,
      receipt.digest,
      'SHA-256',
      '2026年3月3日 10:00:0',
      '北京时间',
      '演示：龘老人结对',
      '演示·〇一社工中心',
      'https://jiebang.example/hall/receipts',
    ]) {
      expect(text).toContain(word);
    }
    const { code } = (await scene.app.db.one<{ code: string }>(
      'SELECT code FROM listing WHERE id = $1',
      [listingId],
    ))!;
    expect(text).toContain(code);
    expect(text).not.toContain('只有揭榜方知道的思路');
    expect(text).not.toContain('30,000');
    // Fonts are inside, and only what is used of them.
    expect(got.bytes.toString('latin1').match(/\/FontFile2/g)).toHaveLength(2);
    expect(got.bytes.length).toBeLessThan(100_000);
    // As the paper says: the digest is that of the file of the content.
    const content = await bidder.download(`/bids/${id}/versions/1/canonical`);
    expect(createHash('sha256').update(content.bytes).digest('hex')).toBe(receipt.digest);
  });

  it('is the same bytes whenever it is taken', async () => {
    const bidder = await scene.bidder();
    const id = await scene.submitted(bidder, await scene.listing());
    const [receipt] = await receiptsOf(id, bidder);
    const first = await bidder.download(paper(id, receipt.serial));
    await scene.app.clock.set('2026-03-09T09:00:00+08:00');
    const later = await bidder.download(paper(id, receipt.serial));
    expect(later.bytes.equals(first.bytes)).toBe(true);
  });

  it('is there for lead and members, and for nobody else', async () => {
    const [lead, member, rival] = [
      await scene.bidder(),
      await scene.bidder(),
      await scene.bidder(),
    ];
    const id = await scene.joint(lead, await scene.listing(), [member]);
    await ok(member.post(`/bids/${id}/consent`, { bidVersion: 1, agree: true }));
    const { version } = await ok(lead.get(`/bids/${id}`));
    await ok(lead.post(`/bids/${id}/submit`, { version }));
    const [receipt] = await receiptsOf(id, lead);
    for (const party of [lead, member]) {
      expect((await party.download(paper(id, receipt.serial))).status).toBe(200);
    }
    expect(await refusal(rival.get(paper(id, receipt.serial)))).toBe('404 not_found');
    expect(await refusal(scene.app.visitor().get(paper(id, receipt.serial)))).toBe(
      '401 not_signed_in',
    );
    for (const role of ['committee_officer', 'supervisor', 'administrator'] as const) {
      const reader = await scene.app.as(role);
      expect(await refusal(reader.get(paper(id, receipt.serial)))).toBe('403 role_not_allowed');
    }
    // Another bid's serial, and one that never was.
    const own = await scene.submitted(rival, await scene.listing());
    for (const address of [paper(own, receipt.serial), paper(own, 'x'), paper(newId(), 'x')]) {
      expect(await refusal(rival.get(address))).toBe('404 not_found');
    }
  });
});
