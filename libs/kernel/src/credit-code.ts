import type { OrgType } from '#contracts';
import { toHalfWidth } from './text.js';

/** Outcome of {@link checkCreditCode}. `innerCheckOk: false` is a warning, `valid: false` an error. */
export interface CreditCodeCheck {
  /** the normalised code */
  code: string;
  valid: boolean;
  reason?: 'length' | 'alphabet' | 'check_digit';
  /** GB 11714 mod-11 check of positions 9–17; some genuine codes fail it */
  innerCheckOk: boolean;
  /** read from the two-character prefix, for an invalid code too */
  orgType: OrgType;
}

/** The 31 characters of GB 32100-2015: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const OUTER_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const TYPE_OF_PREFIX: Readonly<Record<string, OrgType>> = {
  '11': 'government',
  '12': 'public_institution',
  '13': 'mass_organisation',
  '31': 'law_firm',
  '33': 'grassroots_legal',
  '34': 'forensic',
  '51': 'social_group', // 社会团体
  '52': 'social_service', // 社会服务机构 (民办非企业单位)
  '53': 'foundation', // 基金会
  '59': 'other_civil',
  '91': 'enterprise',
  '92': 'sole_trader',
  N1: 'rural_collective',
  N2: 'rural_collective',
  N3: 'rural_collective',
};

/** Half-width, upper case, without any space: what people paste becomes what is stored. */
export function normaliseCreditCode(input: string): string {
  return toHalfWidth(input)
    .replace(/[\s\u200b\ufeff]/g, '')
    .toUpperCase();
}

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015), normalising it first.
 * Never throws: the caller decides what an error or a warning means.
 */
export function checkCreditCode(input: string): CreditCodeCheck {
  const code = normaliseCreditCode(input);
  const orgType = TYPE_OF_PREFIX[code.slice(0, 2)] ?? 'other';
  if (code.length !== 18) {
    return { code, valid: false, reason: 'length', innerCheckOk: false, orgType };
  }
  if ([...code].some((c) => !ALPHABET.includes(c))) {
    return { code, valid: false, reason: 'alphabet', innerCheckOk: false, orgType };
  }
  const innerCheckOk = innerCheckDigit(code.slice(8, 16)) === code[16];
  if (outerCheckDigit(code.slice(0, 17)) !== code[17]) {
    return { code, valid: false, reason: 'check_digit', innerCheckOk, orgType };
  }
  return { code, valid: true, innerCheckOk, orgType };
}

/**
 * Appends the outer check digit to the first 17 characters.
 *
 * @throws RangeError when they are not 17 characters of the alphabet
 */
export function completeCreditCode(first17: string): string {
  return first17 + outerCheckDigit(requireCharacters(first17, 17));
}

/**
 * Appends the GB 11714 check character to the first 16 characters (prefix, division, body);
 * {@link completeCreditCode} then appends the outer one.
 *
 * @throws RangeError when they are not 16 characters of the alphabet
 */
export function withInnerCheck(first16: string): string {
  return first16 + innerCheckDigit(requireCharacters(first16, 16).slice(8));
}

function requireCharacters(text: string, length: number): string {
  if (text.length !== length || [...text].some((c) => !ALPHABET.includes(c))) {
    throw new RangeError(`expected ${length} characters of GB 32100-2015`);
  }
  return text;
}

function outerCheckDigit(first17: string): string {
  const sum = OUTER_WEIGHTS.reduce((s, w, i) => s + w * ALPHABET.indexOf(first17[i]!), 0);
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

/** GB 11714: digits count as themselves, letters A=10 … Z=35; 10 is written X. */
function innerCheckDigit(body: string): string {
  const sum = INNER_WEIGHTS.reduce((s, w, i) => s + w * parseInt(body[i]!, 36), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? 'X' : String(digit);
}
