/** One criterion's part of a weighted score. */
export interface WeightedPart {
  /** score in hundredths of a point */
  value: number;
  /** weight in whole percent; the weights of one sheet sum to 100 */
  weight: number;
  /** full mark of the criterion's scale in hundredths; 10000 (100.00 points) unless told */
  outOf?: number;
}

/**
 * numerator ÷ denominator rounded to a whole number, halves away from zero (四舍五入); exact.
 *
 * @throws RangeError on a fraction, a zero denominator, or a result beyond the safe integers
 */
export function roundHalfUpDiv(numerator: bigint | number, denominator: bigint | number): number {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new RangeError('division by zero');
  const negative = n < 0n !== d < 0n;
  const top = n < 0n ? -n : n;
  const bottom = d < 0n ? -d : d;
  const magnitude = (2n * top + bottom) / (2n * bottom);
  const result = Number(negative ? -magnitude : magnitude);
  if (!Number.isSafeInteger(result)) throw new RangeError('result out of range');
  return result;
}

/**
 * Mean of scores in hundredths, rounded half up to hundredths.
 *
 * @throws RangeError on an empty list or a fraction
 */
export function meanHundredths(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('mean of nothing');
  return roundHalfUpDiv(
    values.reduce((sum, value) => sum + BigInt(value), 0n),
    values.length,
  );
}

/**
 * Σ weight × value ÷ full mark, in hundredths of a point, rounded half up once at the very end.
 * With weights that sum to 100 the result lies between 0 and 10000.
 *
 * @throws RangeError on an empty list, a fraction or a full mark of zero
 */
export function weightedHundredths(parts: readonly WeightedPart[]): number {
  if (parts.length === 0) throw new RangeError('weighted sum of nothing');
  let top = 0n;
  let bottom = 1n;
  for (const { value, weight, outOf = 10_000 } of parts) {
    top = top * BigInt(outOf) + BigInt(weight) * 100n * BigInt(value) * bottom;
    bottom *= BigInt(outOf);
  }
  return roundHalfUpDiv(top, bottom);
}

/** 8625 → `86.25` */
export function formatHundredths(n: number): string {
  const digits = String(BigInt(n < 0 ? -n : n)).padStart(3, '0');
  return `${n < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Share in percent with one decimal, half up: (20, 22) → `90.9`; null when there is nothing to divide by. */
export function ratePercent(numerator: number, denominator: number): string | null {
  if (denominator === 0) return null;
  const tenths = roundHalfUpDiv(BigInt(numerator) * 1000n, denominator);
  const digits = String(Math.abs(tenths)).padStart(2, '0');
  return `${tenths < 0 ? '-' : ''}${digits.slice(0, -1)}.${digits.slice(-1)}`;
}
