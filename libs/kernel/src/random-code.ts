import { randomHex } from './id.js';

/** Without 0, 1, I, L and O, which are taken for one another; 31 digits and letters. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code that people write down and type again, such as `K7MP-2XQD-9FHA`: 19.8 bits a group of four. */
export function randomCode(groups: number): string {
  const group = () => Array.from({ length: 4 }, randomLetter).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** Evenly among all letters: bytes beyond the last whole multiple are thrown again. */
function randomLetter(): string {
  for (;;) {
    const byte = Number.parseInt(randomHex(1), 16);
    if (byte < 256 - (256 % LETTERS.length)) return LETTERS[byte % LETTERS.length]!;
  }
}
