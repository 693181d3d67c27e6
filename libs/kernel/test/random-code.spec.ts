import { randomCode } from '#kernel';

describe('a random code', () => {
  it('is as many groups of four as asked for, none easily mistaken, none like another', () => {
    const codes = Array.from({ length: 200 }, () => randomCode(3));
    for (const code of codes) {
      expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/);
    }
    expect(new Set(codes).size).toBe(codes.length);
    expect(randomCode(1)).toHaveLength(4);
  });

  it('uses every letter about as often as any other', () => {
    const counts = new Map<string, number>();
    for (const letter of randomCode(4_000).replaceAll('-', '')) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    // 16,000 letters of 31 kinds: 516 each, with a standard deviation of 22.
    expect(counts.size).toBe(31);
    for (const count of counts.values()) expect(Math.abs(count - 516)).toBeLessThan(180);
  });
});
