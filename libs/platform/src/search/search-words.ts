import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { DOMAIN_WORDS } from './search-dictionary.js';

/** How texts are cut; raised when the cut changes, so that documents are made anew. */
export const CUT_VERSION = 2;

/** Longest run of words of a name that can be asked for by its pinyin at once. */
const RUN = 4;
/** The database takes lexemes of up to 2 kB; nobody asks for a word longer than this. */
const LONGEST = 60;

let jieba: Jieba | undefined;
/** Loaded with the first text that is cut: it takes a tenth of a second and 18 MB. */
function cutter(): Jieba {
  if (!jieba) {
    // Read here, because the package's own module holds it, and another one, for as long as the process lives.
    const dict = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
    jieba = Jieba.withDict(commonWords(readFileSync(dict)));
    jieba.loadDict(Buffer.from(DOMAIN_WORDS.map((word) => `${word} 100000 n\n`).join('')));
  }
  return jieba;
}

const [LINE_END, SPACE, FIVE] = Buffer.from('\n 5');
/**
 * Without the words that its makers met five times or less, two thirds of it: long names and compounds, whose
 * parts find the same listings. With them it takes 21 MB more in each process.
 *
 * @param dict lines of word, frequency and class; overwritten
 */
function commonWords(dict: Buffer): Buffer {
  let kept = 0;
  for (let [at, end] = [0, 0]; at < dict.length; at = end) {
    end = dict.indexOf(LINE_END!, at) + 1 || dict.length;
    const frequency = dict.indexOf(SPACE!, at) + 1;
    const seldom = dict[frequency]! <= FIVE! && dict[frequency + 1] === SPACE;
    if (!seldom) kept += dict.copy(dict, kept, at, end);
  }
  return dict.subarray(0, kept);
}

const toSimplified = Converter({ from: 't', to: 'cn' });
const plainCharacters = new Map<string, string>();

function plainCharacter(character: string): string {
  const known = plainCharacters.get(character);
  if (known !== undefined) return known;
  const plain: string = toSimplified(character.normalize('NFKC')).toLowerCase();
  if (plainCharacters.size < 20_000) plainCharacters.set(character, plain);
  return plain;
}

/** Full-width, traditional and capital forms as everybody's: `ＡＩ養老` → `ai养老`. */
export const plainForm = (text: string): string => [...text].map(plainCharacter).join('');

const HAN_OR_WORD = /[\p{Script=Han}]+|[\p{L}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;

/** Cuts a text into the words that stand in it one after the other; signs are no words. */
export function wordsOf(text: string): string[] {
  return runsOf(text).flatMap((run) => (HAN.test(run) ? cutter().cut(run, false) : [clip(run)]));
}

/** The same with the shorter words inside the long ones: what a document is found by. */
function allWordsOf(text: string): string[] {
  return runsOf(text).flatMap((run) =>
    HAN.test(run)
      ? [...cutter().cut(run, false), ...cutter().cutForSearch(run, false)]
      : [clip(run)],
  );
}

const runsOf = (text: string): string[] => plainForm(text).match(HAN_OR_WORD) ?? [];
const clip = (word: string): string => word.slice(0, LONGEST);

/** Pinyin and initials of every run of up to four neighbouring words: 老年助餐 → laonian, ln, …, lnzc. */
export function pinyinOf(name: string): Set<string> {
  const found = new Set<string>();
  for (const run of runsOf(name).filter((it) => HAN.test(it))) {
    const sounds = pinyin(run, { toneType: 'none', type: 'array' }).map((it) =>
      it.replace('ü', 'v'),
    );
    const starts: number[] = [0];
    for (const word of cutter().cut(run, false)) starts.push(starts.at(-1)! + [...word].length);
    for (let from = 0; from < starts.length - 1; from++) {
      for (let to = from + 1; to <= Math.min(from + RUN, starts.length - 1); to++) {
        const part = sounds.slice(starts[from], starts[to]);
        found.add(clip(part.join('')));
        if (part.length > 1) found.add(part.map((sound) => sound[0]).join(''));
      }
    }
  }
  return found;
}

/** What the public reads of a listing, with personal data already hidden. */
export interface SearchText {
  code: string;
  title: string;
  body: readonly string[];
  unitId: string;
  category: string;
  fundingMode: string;
}

/**
 * What a listing is found by, as lexemes. Plain words are those of all its text; `t:` those of its name and
 * code; `p:` sounds of its name; `u:`, `c:`, `f:` the unit, category and way of funding, which never change
 * after publication. The unit is kept by id, so that its new name finds old listings. The database adds
 * `on:` and `by:`, day and month of publication and of the deadline (`listing_search_dates`).
 */
export function lexemesOf({
  code,
  title,
  body,
  unitId,
  category,
  fundingMode,
}: SearchText): string[] {
  const lexemes = new Set([`u:${unitId}`, `c:${category}`, `f:${fundingMode}`]);
  for (const word of allWordsOf(`${title} ${code}`)) lexemes.add(word).add(`t:${word}`);
  for (const sound of pinyinOf(title)) lexemes.add(`p:${sound}`);
  for (const word of body.flatMap(allWordsOf)) lexemes.add(word);
  return [...lexemes];
}

/** What a unit's name is meant by: its words, their sounds and initials. */
export function nameWords(name: string): ReadonlySet<string> {
  const words = namesKnown.get(name) ?? new Set([...allWordsOf(name), ...pinyinOf(name)]);
  if (namesKnown.size < 5_000) namesKnown.set(name, words);
  return words;
}
const namesKnown = new Map<string, ReadonlySet<string>>();

/** Where the words stand in a text, from and to (in UTF-16 units), in order and apart from each other. */
export function placesOf(text: string, words: readonly string[]): [number, number][] {
  if (words.length === 0) return [];
  const characters = [...text];
  const starts = [0];
  let plain = '';
  const at: number[] = [];
  characters.forEach((character, index) => {
    const form = plainCharacter(character);
    for (let i = 0; i < form.length; i++) at.push(index);
    plain += form;
    starts.push(starts[index]! + character.length);
  });
  const marked = new Array<boolean>(characters.length).fill(false);
  for (const word of words) {
    for (let i = plain.indexOf(word); word && i >= 0; i = plain.indexOf(word, i + word.length)) {
      for (let k = i; k < i + word.length; k++) marked[at[k]!] = true;
    }
  }
  const places: [number, number][] = [];
  marked.forEach((is, index) => {
    if (!is) return;
    const last = places.at(-1);
    if (last && last[1] === starts[index]) last[1] = starts[index + 1]!;
    else places.push([starts[index]!, starts[index + 1]!]);
  });
  return places;
}
