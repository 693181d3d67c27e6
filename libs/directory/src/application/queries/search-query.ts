import { nameWords, wordsOf, type Database } from '#platform';
import { shareOf } from './term-statistics.js';

/** What a keyword asks of `listing_search.words`. */
export interface SearchQuery {
  /** A tsquery: every word, anywhere in the listing. */
  anywhere: string;
  /** A tsquery: every word in the name, code, unit, or the name's sounds. */
  inName: string;
  /** Words to mark where they stand. */
  words: string[];
  shares: { anywhere: Share; inName: Share };
}

/** Which share of all listings holds lexemes, as the statistics have it; 0 for what they don't know. */
export interface Share {
  /** At most: as many as hold the rarest. */
  most: number;
  /** If one has nothing to do with another. */
  likely: number;
}

/** More units than this are no name any more; the rest is found by nothing. */
const MOST_UNITS = 200;

/**
 * A keyword as a query. Words are cut like the documents', but without the shorter ones inside: those would
 * mislead the planner. A Latin word may be a sound of the name as well.
 * @returns null when there is no word in it, such as `%`: that finds nothing
 */
export async function searchQuery(db: Database, keyword: string): Promise<SearchQuery | null> {
  const words = keywordWords(keyword);
  if (words.length === 0) return null;
  const units = await db.query<{ id: string; name: string }>(
    'SELECT id, name FROM unit',
    [],
    'search-units',
  );
  const terms = words.map((word) => {
    const named = units.filter(({ name }) => nameWords(name).has(word)).slice(0, MOST_UNITS);
    const byName = [...named.map(({ id }) => `u:${id}`), ...soundOf(word)];
    return { anywhere: [word, ...byName], inName: [`t:${word}`, ...byName] };
  });
  const [anywhere, inName] = [terms.map((term) => term.anywhere), terms.map((term) => term.inName)];
  return {
    anywhere: conjunction(anywhere),
    inName: conjunction(inName),
    words,
    shares: { anywhere: await shareOfAll(db, anywhere), inName: await shareOfAll(db, inName) },
  };
}

/** The share of listings that hold any lexeme of each list. */
export async function shareOfAll(
  db: Database,
  lists: readonly (readonly string[])[],
): Promise<Share> {
  const shares = await Promise.all(
    lists.map(async (any) => {
      const each = await Promise.all(any.map((lexeme) => shareOf(db, lexeme)));
      return Math.min(
        1,
        each.reduce((sum, share) => sum + share, 0),
      );
    }),
  );
  return {
    most: Math.min(1, ...shares),
    likely: shares.reduce((product, share) => product * share, 1),
  };
}

const keywordWords = (keyword: string): string[] => [...new Set(wordsOf(keyword))];
const soundOf = (word: string): string[] => (/^[a-z]+$/.test(word) ? [`p:${word}`] : []);

/**
 * What of a keyword's query holds whatever units are named: to be kept, and asked of a document that has
 * the words of its own unit's name (`nameWords`) beside its lexemes. There it finds what `searchQuery`
 * finds among all, as long as no word names more than {@link MOST_UNITS}.
 *
 * @returns the words and a tsquery; null when there is no word in it
 */
export function keptQuery(keyword: string): { words: string[]; tsquery: string } | null {
  const words = keywordWords(keyword);
  if (words.length === 0) return null;
  return { words, tsquery: conjunction(words.map((word) => [word, ...soundOf(word)])) };
}

/** A tsquery of lexemes as they are: each list any, all lists. */
export const conjunction = (lists: readonly (readonly string[])[]): string =>
  lists.map((any) => `(${any.map(quoted).join('|')})`).join('&');

const quoted = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
