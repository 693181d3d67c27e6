import { placesOf } from '#platform';

/** How much of the text stands before and after the first word found. */
const BEFORE = 16;
const AFTER = 60;

/** A piece of the first text that holds one of the words, with where they stand in it; null if none does. */
export function snippetOf(
  texts: readonly string[],
  words: readonly string[],
): { text: string; marks: { from: number; to: number }[] } | null {
  for (const whole of texts) {
    const text = whole.replace(/\s+/g, ' ');
    const [first] = placesOf(text, words);
    if (!first) continue;
    const start = Math.max(0, first[0] - BEFORE);
    const end = first[0] + AFTER;
    // A character of two units may be cut in its middle: the half that is left is none.
    const middle = text.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
    const piece = `${start > 0 ? '…' : ''}${middle}${end < text.length ? '…' : ''}`;
    return { text: piece, marks: placesOf(piece, words).map(([from, to]) => ({ from, to })) };
  }
  return null;
}
