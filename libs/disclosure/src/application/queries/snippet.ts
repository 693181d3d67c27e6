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
    const piece = `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
    return { text: piece, marks: placesOf(piece, words).map(([from, to]) => ({ from, to })) };
  }
  return null;
}
