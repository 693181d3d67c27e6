import { canonicalJson, type WorkCalendar } from '#kernel';
import type { Schemas } from '../../../api/client';
import { asked, lastDayOf } from '../deadline';
import type { FieldChange, Listing } from '../listing-data';
import { FIELD_NAMES, type ListingDraft } from '../wizard/draft-value';

/** What no amendment touches: for these the listing is cancelled and posted again. */
const FIXED = ['category', 'fundingMode', 'bidDeadline'];
/** Whose change asks nothing of a bidder unless the proposer says so; the server decides. */
const EDITORIAL = ['title', 'background', 'contactPhone', 'supervisionPhone'];

export function differences(before: ListingDraft, after: ListingDraft): FieldChange[] {
  return (Object.keys(FIELD_NAMES) as (keyof ListingDraft)[])
    .filter((field) => !FIXED.includes(field))
    .filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]))
    .map((field) => ({
      field,
      name: FIELD_NAMES[field],
      before: before[field] as FieldChange['before'],
      after: after[field] as FieldChange['after'],
    }));
}

export const isSubstantive = (changes: readonly FieldChange[]): boolean =>
  changes.some(({ field }) => !EDITORIAL.includes(field));

/** The changed fields alone, as the api takes them. */
export const patchOf = (changes: readonly FieldChange[]): Schemas['AmendableBody'] =>
  Object.fromEntries(changes.map(({ field, after }) => [field, after]));

/**
 * The first day on which the deadline may fall when substance changes today; undefined when the
 * deadline is late enough, or the calendar does not know.
 */
export function mustExtendTo(
  calendar: WorkCalendar | undefined,
  today: string,
  listing: Listing,
  deadline: string,
): string | undefined {
  const earliest =
    calendar && asked(() => calendar.addWorkdays(today, listing.ruleSet.amendmentWorkdays));
  return earliest && lastDayOf(deadline) < earliest ? earliest : undefined;
}
