import { canonicalJson } from './canonical.js';
import { sha256Hex } from './sha256.js';
import { sm3Hex } from './sm3.js';

/** What a digest on a receipt was computed with. */
export type DigestAlgorithm = 'sha-256' | 'sm3';

const SM3_MARK = 'sm3:';

/** As they are written where people read them. */
export const DIGEST_NAMES: Readonly<Record<DigestAlgorithm, string>> = {
  'sha-256': 'SHA-256',
  sm3: 'SM3',
};

/**
 * A digest over the canonical JSON of a value: 64 hexadecimal digits, with `sm3:` in front where it is
 * not SHA-256, so that every digest says by itself how to compute it again.
 */
export function contentDigest(value: unknown, algorithm: DigestAlgorithm): string {
  const text = canonicalJson(value);
  return algorithm === 'sm3' ? `${SM3_MARK}${sm3Hex(text)}` : sha256Hex(text);
}

/** With what a digest was computed. */
export const digestAlgorithm = (digest: string): DigestAlgorithm =>
  digest.startsWith(SM3_MARK) ? 'sm3' : 'sha-256';
