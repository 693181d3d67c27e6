import fc from 'fast-check';
import { DomainError, fen, formatYuan, parseYuan, sumFen, yuanInWords } from '../src/index.js';

const amounts = fc.oneof(
  fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  fc.nat({ max: 100_000_000 }),
  // Sparse digits: where the zeros are is where the rule is hard.
  fc
    .array(fc.constantFrom('0', '0', '0', '1', '9'), { minLength: 1, maxLength: 15 })
    .map((digits) => Number(digits.join(''))),
);

describe('yuanInWords', () => {
  it.each([
    [140950, '人民币壹仟肆佰零玖元伍角'],
    [32504, '人民币叁佰贰拾伍元零肆分'],
    [1640902, '人民币壹万陆仟肆佰零玖元零贰分'],
    [1000000, '人民币壹万元整'],
    [28000000, '人民币贰拾捌万元整'],
    [0, '人民币零元整'],
    [5, '人民币伍分'],
    [50, '人民币伍角'],
    [55, '人民币伍角伍分'],
    [1000, '人民币壹拾元整'],
    [600714, '人民币陆仟零柒元壹角肆分'],
    [168032, '人民币壹仟陆佰捌拾元叁角贰分'],
    [10700053, '人民币壹拾万柒仟元伍角叁分'],
    [10000700, '人民币壹拾万零柒元整'],
    [1000_0000_00, '人民币壹仟万元整'],
    [1_0000_0005_00, '人民币壹亿零伍元整'],
    [1_0000_5000_00, '人民币壹亿零伍仟元整'],
    [1_2000_0000_00, '人民币壹亿贰仟万元整'],
    [1_0000_0000_0000_00, '人民币壹万亿元整'],
    [1_0000_0000_0001_01, '人民币壹万亿零壹元零壹分'],
    [1_0203_0000_0000_00, '人民币壹万零贰佰零叁亿元整'],
  ])('%d → %s', (amount, words) => {
    expect(yuanInWords(amount)).toBe(words);
  });

  it('can be read back, whatever the amount', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const words = yuanInWords(amount);
        expect(read(words)).toBe(amount);
        if (amount > 0) expect(words).not.toMatch(/币零|零零|零[元万亿拾佰仟整角分]|亿亿|万万/);
        expect(words.endsWith('元整')).toBe(amount % 100 === 0);
        expect(words.endsWith('分')).toBe(amount % 10 !== 0);
      }),
    );
  });

  it('refuses what is no amount', () => {
    expect(() => yuanInWords(-1)).toThrow(RangeError);
    expect(() => yuanInWords(1.5)).toThrow(RangeError);
  });
});

describe('formatYuan and parseYuan', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [123450, '1,234.50'],
    [100000000, '1,000,000.00'],
    [-123450, '-1,234.50'],
    [-5, '-0.05'],
  ])('%d → %s', (amount, text) => {
    expect(formatYuan(amount)).toBe(text);
  });

  it.each([
    ['1,234.5', 123450],
    ['1234', 123400],
    [' 0.01 ', 1],
    ['１，２３４．５０', 123450],
  ])('reads %s', (text, amount) => {
    expect(parseYuan(text)).toBe(amount);
  });

  it.each([
    '',
    '-1',
    '+1',
    '1.234',
    '1.',
    '.5',
    '12,34',
    '1,23',
    '007',
    '1e3',
    '1 000',
    '壹',
    '0x1',
  ])('refuses %j', (text) => {
    expect(() => parseYuan(text)).toThrow(DomainError);
  });

  it('refuses what has no exact number', () => {
    expect(parseYuan('90,071,992,547,409.91')).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => parseYuan('90,071,992,547,409.92')).toThrow(
      expect.objectContaining({ code: 'invalid_input' }),
    );
  });

  it('are inverse to each other', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseYuan(formatYuan(amount))).toBe(amount);
      }),
    );
  });
});

describe('fen and sumFen', () => {
  it('lets amounts pass and nothing else', () => {
    expect(fen(0)).toBe(0);
    for (const bad of [-1, 0.5, NaN, Infinity, 2 ** 53]) expect(() => fen(bad)).toThrow(RangeError);
  });

  it('adds exactly or refuses', () => {
    expect(sumFen([])).toBe(0);
    expect(sumFen([10, 20, 70])).toBe(100);
    expect(() => sumFen([1, -1])).toThrow(RangeError);
    expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});

/** An independent reader of capital numerals. */
function read(words: string): number {
  const [, yuan, jiao, cents] = /^人民币(?:(.+)元)?零?(?:(.)角)?零?(?:(.)分)?整?$/.exec(words)!;
  return readInteger(yuan ?? '') * 100 + digit(jiao) * 10 + digit(cents);
}

function readInteger(text: string): number {
  for (const [unit, size] of [
    ['亿', 1e8],
    ['万', 1e4],
    ['仟', 1000],
    ['佰', 100],
    ['拾', 10],
  ] as const) {
    const at = text.lastIndexOf(unit);
    if (at >= 0) return readInteger(text.slice(0, at)) * size + readInteger(text.slice(at + 1));
  }
  return digit(text.replace(/^零(?=.)/, ''));
}

function digit(text: string | undefined): number {
  return text ? '零壹贰叁肆伍陆柒捌玖'.indexOf(text) : 0;
}
