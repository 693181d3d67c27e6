import { canonicalJson, checkReceipt, contentDigest, sha256Hex } from '../src/index.js';

const content = { text: '演示', attachments: [{ name: '甲.pdf', sha256: sha256Hex('甲') }] };
const letter = { format: 'jiebang.bid.1', version: 2, content, parties: [] };
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
    expect(failing(letter, receipt, { record: { receipts: [receipt] } })).toEqual([]);
  });

  it.each([
    [{ ...letter, content: { ...content, text: '演示。' } }, receipt, ['内容摘要']],
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

  it('tells the time in Beijing', () => {
    const [time] = checkReceipt(letter, receipt).filter(({ what }) => what === '接收时间');
    expect(time!.found).toBe('北京时间 2026-03-05 23:59:59');
  });

  it('has to stand in the record of the opening as it is', () => {
    for (const record of [
      [],
      {},
      7,
      [{ ...receipt, digest: 'x' }],
      [{ ...receipt, serial: 'y' }],
    ]) {
      expect(failing(letter, receipt, { record })).toEqual(['开榜记录']);
    }
  });

  it('says by itself whether it was computed with SM3', () => {
    const digest = contentDigest(letter, 'sm3');
    expect(failing(letter, { ...receipt, digest })).toEqual([]);
    expect(failing({ ...letter, bidId: 'x' }, { ...receipt, digest })).toEqual(['内容摘要']);
    expect(failing(letter, { ...receipt, digest: digest.slice(4) })).toEqual(['内容摘要']);
  });

  it('vouches for the files that its letter lists', () => {
    const files = ['甲', '乙'].map((text) => ({ name: `${text}.pdf`, sha256: sha256Hex(text) }));
    expect(failing(letter, receipt, { files })).toEqual(['附件 乙.pdf']);
  });
});
