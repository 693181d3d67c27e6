import fc from 'fast-check';
import {
  isMobile,
  isPhone,
  maskIdNumber,
  maskPersonalData,
  maskPhone,
  toHalfWidth,
} from '../src/index.js';

describe('phones', () => {
  it.each(['13800000001', '+8613800000001', '+86 13800000001', '0532-87654321', '053287654321'])(
    'accepts %s',
    (text) => expect(isPhone(text)).toBe(true),
  );

  it.each(['0532-87654321-801', '010-6543210', '010-65432100'])('accepts the landline %s', (text) =>
    expect(isPhone(text)).toBe(true),
  );

  it.each(['', '12800000001', '1380000000', '138000000011', '87654321', '0532-1', '138 0000 0001'])(
    'refuses %j',
    (text) => expect(isPhone(text)).toBe(false),
  );

  it('calls only eleven digits a mobile', () => {
    expect(isMobile('13800000001')).toBe(true);
    expect(isMobile('+8613800000001')).toBe(false);
    expect(isMobile('0532-87654321')).toBe(false);
  });

  it.each([
    ['13800000001', '138****0001'],
    ['+86 13800000001', '+86 138****0001'],
    ['0532-87654321', '0532-****4321'],
    ['0532-87654321-801', '0532-****4321'],
    ['87654321', '********'],
  ])('masks %s as %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));
});

describe('maskIdNumber', () => {
  it('keeps four characters at each end', () => {
    expect(maskIdNumber('370213199001010010')).toBe('3702**********0010');
    expect(maskIdNumber('1234')).toBe('****');
  });
});

describe('maskPersonalData', () => {
  it.each([
    ['请联系王女士13800000001。', '请联系王女士138****0001。'],
    ['138 0000 0001', '138****0001'],
    ['138-0000-0001', '138****0001'],
    ['1380 000 0001', '138****0001'],
    ['+86 138 0000 0001', '138****0001'],
    ['１３８００００００01', '138****0001'],
    ['0532-87654321转801', '0532-****4321'],
    ['（0532）8765 4321', '0532-****4321'],
    ['053287654321', '0532-****4321'],
    ['联系电话：87654321', '联系电话：****4321'],
    ['身份证370213199001010010', '身份证******************'],
    ['37021319900101001x，', '******************，'],
    ['旧证370213900101001', '旧证***************'],
    ['邮箱 wang.li@example.com.cn', '邮箱 ***@example.com.cn'],
    ['wang＠example.com', '***@example.com'],
    ['13800000001、13900000002', '138****0001、139****0002'],
  ])('%s → %s', (text, masked) => expect(maskPersonalData(text)).toBe(masked));

  it.each([
    '预算150000元，2026-02-12至2026-11-22',
    '统一社会信用代码52370213MJDEM00143',
    '统一社会信用代码91440300708461136T',
    '区划370213001，2026年11月22日 13:23',
    '惠及居民20261122人次，共1,234,567.89元',
    '拨打12345、12349热线',
  ])('leaves %s alone', (text) => expect(maskPersonalData(text)).toBe(text));

  it('lets no mobile through, whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom(...'李 村，电话a:（）\n'), maxLength: 6 });
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
    fc.assert(
      fc.property(around, mobile, around, (before, number, after) => {
        expect(maskPersonalData(before + number + after)).not.toContain(number);
      }),
    );
  });
});

describe('toHalfWidth', () => {
  it('converts letters, digits, signs and the space', () => {
    expect(toHalfWidth('Ａｂ１２，（）\u3000。')).toBe('Ab12,() 。');
  });
});
