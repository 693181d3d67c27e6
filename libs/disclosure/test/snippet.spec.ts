import { snippetOf } from '../src/application/queries/snippet.js';

describe('the piece around a word', () => {
  it('holds the word and where it stands, from the first text that has it', () => {
    const piece = snippetOf(['没有', '为老人助餐，每日送到家'], ['助餐']);
    expect(piece).toEqual({ text: '为老人助餐，每日送到家', marks: [{ from: 3, to: 5 }] });
    expect(snippetOf(['没有'], ['助餐'])).toBeNull();
  });

  it('is well-formed wherever it is cut', () => {
    for (let lead = 0; lead < 2; lead += 1) {
      const text = `${'一'.repeat(lead)}${'👵'.repeat(40)}助餐${'一'.repeat(lead)}${'👴'.repeat(80)}`;
      const { text: piece, marks } = snippetOf([text], ['助餐'])!;
      expect(piece.isWellFormed()).toBe(true);
      expect(piece.slice(marks[0]!.from, marks[0]!.to)).toBe('助餐');
    }
  });
});
