import { canonicalJson, checkReceipt, sha256Hex } from '../src/index.js';

const letter = { format: 'jiebang.bid.1', version: 2, content: { text: '演示' }, parties: [] };
const receipt = {
  serial: 'HZ-20260305-4F0C9A1B22D3',
  versionNumber: 2,
  digest: sha256Hex(canonicalJson(letter)),
  receivedAt: '2026-03-05T15:59:59.999Z',
};
const failing = (...args: Parameters<typeof checkReceipt>) =>
  checkReceipt(...args)
    .filter(({ holds }) => !holds)
    .map(({ what }) => what);

describe('a receipt', () => {
  it('vouches for the letter it was given for, however the file is laid out', () => {
    expect(failing(letter, receipt)).toEqual([]);
    const again = JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(letter).reverse()), null, 4),
    );
    expect(failing(again, { status: 'submitted', receipt })).toEqual([]);
    expect(failing(letter, receipt, { receipts: [receipt] })).toEqual([]);
  });

  it.each([
    [{ ...letter, content: { text: '演示。' } }, receipt, ['内容摘要']],
    [{ ...letter, version: 3 }, receipt, ['内容摘要', '意向书版本']],
    [letter, { ...receipt, receivedAt: '2026-03-05T16:00:00.000Z' }, ['回执编号']],
    [letter, { ...receipt, serial: 'HZ-1' }, ['回执编号']],
    [letter, { ...receipt, receivedAt: 'soon' }, ['接收时间', '回执编号']],
    [{ ...letter, format: 'x' }, receipt, ['意向书文件']],
    [letter, { serial: 'HZ' }, ['回执文件']],
    [letter, null, ['回执文件']],
    [null, receipt, ['意向书文件']],
  ])('does not vouch for another one (%#)', (file, of, what) => {
    expect(failing(file, of)).toEqual(what);
  });

  it('has to stand in the record of the opening as it is', () => {
    for (const record of [
      [],
      {},
      7,
      [{ ...receipt, digest: 'x' }],
      [{ ...receipt, serial: 'y' }],
    ]) {
      expect(failing(letter, receipt, record)).toEqual(['开榜记录']);
    }
  });
});
