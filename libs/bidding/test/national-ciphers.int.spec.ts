import { createHash } from 'node:crypto';
import { checkReceipt } from '#kernel';
import { ok } from '../../../test/support/client.js';
import { dumpDatabase, finds } from './dump.js';
import { Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.start(undefined, { SEAL_CIPHER: 'sm4-ctr-hmac-sm3' });
}, 60_000);
afterAll(() => scene?.app.stop());

describe('with the national ciphers set', () => {
  it('seals with SM4, gives receipts over SM3, and everybody can check them', async () => {
    const bidder = await scene.bidder();
    const listingId = await scene.listing();
    const id = await scene.draft(bidder, listingId, '狻猊鸾凤国密');
    const { receipt } = await ok(bidder.post(`/bids/${id}/submit`, { version: 1 }));
    expect(finds(['狻猊鸾凤国密'], await dumpDatabase(scene.app))).toEqual([]);
    const letter = await ok(bidder.get(`/bids/${id}/versions/1/canonical`));
    expect(letter.content.approach.text).toBe('狻猊鸾凤国密');
    expect(checkReceipt(letter, receipt).every(({ holds }) => holds)).toBe(true);
    const response = await fetch(`${scene.app.baseUrl}/api/v1/bids/${id}/versions/1/canonical`, {
      headers: { cookie: bidder.cookie },
    });
    const sm3 = createHash('sm3')
      .update(await response.text())
      .digest('hex');
    expect(receipt.digest).toBe(`sm3:${sm3}`);
  });
});
