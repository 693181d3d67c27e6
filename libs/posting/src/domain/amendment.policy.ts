import { canonicalJson, DomainError } from '#kernel';
import { CONTENT_FIELDS, CONTENT_FIELD_NAMES, type ContentSnapshot } from './content.js';

type Field = keyof ContentSnapshot;

/** One changed field, both values as plain JSON. */
export interface FieldChange {
  field: Field;
  name: string;
  before: unknown;
  after: unknown;
}

/**
 * What no amendment touches: another way of funding is another procedure, another category another
 * panel. For these the listing is cancelled and posted again. The deadline moves by extension.
 */
export const FIXED_FIELDS = ['category', 'fundingMode', 'bidDeadline'] as const;
export type AmendableField = Exclude<Field, (typeof FIXED_FIELDS)[number]>;

/** Fields whose change asks nothing else of a bidder, unless the proposer says that it does. */
const EDITORIAL_FIELDS: readonly Field[] = [
  'title',
  'background',
  'contactPhone',
  'supervisionPhone',
];

/** The fields in which two contents differ, in the order of the printed notice. */
export function diffOf(before: ContentSnapshot, after: ContentSnapshot): FieldChange[] {
  return CONTENT_FIELDS.filter(
    (field) => canonicalJson(before[field]) !== canonicalJson(after[field]),
  ).map((field) => ({
    field,
    name: CONTENT_FIELD_NAMES[field],
    before: before[field],
    after: after[field],
  }));
}

/** @throws DomainError amendment_empty */
export function requireChange(diff: readonly FieldChange[]): void {
  if (diff.length === 0) throw new DomainError('amendment_empty');
}

/**
 * 实质变更: whatever bears on what a bidder promises or how bids are judged. Extending alone is not;
 * wording and telephone numbers are not, unless declared.
 *
 * @param declared the proposer's word; it can raise an amendment to one of substance, never lower it
 */
export function isSubstantive(diff: readonly Pick<FieldChange, 'field'>[], declared = false) {
  const changed = diff.filter(({ field }) => field !== 'bidDeadline');
  return changed.some(({ field }) => declared || !EDITORIAL_FIELDS.includes(field));
}
