/** `'a', 'b'` for an SQL list, from words of our own tables. */
export const quoted = (words: readonly string[]): string =>
  words.map((word) => `'${word}'`).join(', ');
