import { newId, sha256Hex } from '#kernel';
import { masked, officePhone } from '../src/domain/masking.js';

describe('what the public reads', () => {
  it('holds no personal data in any text, however deep', () => {
    const hidden = masked({
      tasks: '联系张某 13812345678',
      list: [{ note: '身份证 370213199001010010', at: new Date(0) }],
      count: 13_812_345_678,
      nothing: null,
    });
    expect(hidden).toEqual({
      tasks: '联系张某 138****5678',
      list: [{ note: '身份证 ******************', at: new Date(0) }],
      count: 13_812_345_678,
      nothing: null,
    });
  });

  it('keeps ids, digests and addresses whole, whatever their digits look like', () => {
    const looksLikePhones = '01a20532-0532-7876-8432-013812345678';
    expect(masked(looksLikePhones)).toBe(looksLikePhones);
    const href = `/api/v1/public/listings/${looksLikePhones}/attachments/${looksLikePhones}`;
    expect(masked({ href })).toEqual({ href });
    for (let n = 0; n < 2_000; n += 1) {
      const digest = sha256Hex(String(n));
      expect(masked(digest)).toBe(digest);
      const id = newId();
      expect(masked(id)).toBe(id);
    }
  });

  it('prints the landline of an office, and hides a mobile even there', () => {
    expect(officePhone('0532-80000001')).toBe('0532-80000001');
    expect(officePhone('13812345678')).toBe('138****5678');
    expect(officePhone('+86 13812345678')).toBe('138****5678');
    expect(officePhone('+8613812345678')).toBe('138****5678');
    expect(officePhone('+86-138-1234-5678')).toBe('138****5678');
    expect(officePhone('138 1234 5678')).toBe('138****5678');
  });
});
