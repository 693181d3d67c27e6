import { describeTimeSecret, newTimeSecret, stepOfCode } from '../src/domain/time-code.js';

/** The secret, instants and codes of RFC 6238, appendix B (of eight digits the last six). */
const SECRET = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of an authenticator', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [20_000_000_000, '353130', 666_666_666],
  ])('at second %i is %s, of step %i', (seconds, digits, step) => {
    expect(stepOfCode(SECRET, digits, at(seconds), 0)).toBe(step);
    expect(
      stepOfCode(
        SECRET,
        digits.replace(/.$/, (d) => String((+d + 1) % 10)),
        at(seconds),
        0,
      ),
    ).toBe(null);
  });

  it('may come one step early or late, by a clock that is off, and no more', () => {
    const [digits, step] = ['081804', 37_037_036];
    const found = [-2, -1, 0, 1, 2].map((off) =>
      stepOfCode(SECRET, digits, at((step + off) * 30), 0),
    );
    expect(found).toEqual([null, step, step, step, null]);
  });

  it('serves once', () => {
    const now = at(1_111_111_109);
    expect(stepOfCode(SECRET, '081804', now, 37_037_035)).toBe(37_037_036);
    expect(stepOfCode(SECRET, '081804', now, 37_037_036)).toBeNull();
    expect(stepOfCode(SECRET, '081804', now, 37_037_037)).toBeNull();
  });
});

describe('the secret', () => {
  it('has 160 bits, each time others', () => {
    expect(newTimeSecret()).toHaveLength(20);
    expect(newTimeSecret().equals(newTimeSecret())).toBe(false);
  });

  it('is told as apps take it: in base 32, with the account it is for', () => {
    const { secret, uri } = describeTimeSecret(SECRET, 'officer1');
    expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    const { protocol, host, pathname, searchParams } = new URL(uri);
    expect([protocol, host]).toEqual(['otpauth:', 'totp']);
    expect(decodeURIComponent(pathname)).toBe('/揭榜台:officer1');
    expect(Object.fromEntries(searchParams)).toEqual({
      issuer: '揭榜台',
      secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
