import fc from 'fast-check';
import { diffText, type Piece } from '../src/ui/text-diff.js';

const without = (pieces: Piece[], kind: Piece['kind']) =>
  pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');

describe('what changed in a text', () => {
  it('keeps numbers whole and shows only what differs', () => {
    expect(diffText('服务人次：600 人次', '服务人次：800 人次')).toEqual([
      { kind: 'same', text: '服务人次：' },
      { kind: 'out', text: '600' },
      { kind: 'in', text: '800' },
      { kind: 'same', text: ' 人次' },
    ]);
  });

  it('gives back the old text without what came and the new one without what went', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '。', '\n', '1', 'a', ' ', '𠮷') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffText(before, after);
        expect(without(pieces, 'in')).toBe(before);
        expect(without(pieces, 'out')).toBe(after);
      }),
    );
  });

  it('compares long texts by sentences, still without losing a letter', () => {
    const before = '甲乙丙丁戊己庚。'.repeat(400);
    const after = `${'庚己戊丁丙乙甲。'.repeat(200)}新增一句。${'甲乙丙丁戊己庚。'.repeat(200)}`;
    const pieces = diffText(before, after);
    expect(without(pieces, 'in')).toBe(before);
    expect(without(pieces, 'out')).toBe(after);
    expect(pieces.some(({ kind }) => kind === 'same')).toBe(true);
  });
});
