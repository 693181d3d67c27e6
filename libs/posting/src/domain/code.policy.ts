/**
 * 榜单编号: `LC-2026-0012`. Four digits at least; the ten-thousandth of a year has five.
 *
 * @param year of the publication's Beijing date
 */
export function listingCode(prefix: string, year: number, number: number): string {
  return `${prefix}-${year}-${String(number).padStart(4, '0')}`;
}
