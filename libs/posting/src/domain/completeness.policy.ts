import { DomainError } from '#kernel';
import { CONTENT_FIELD_NAMES, type ListingContent } from './content.js';

/** What a 发榜公告 cannot do without, beyond what a draft always has. */
const REQUIRED_TEXTS = [
  'title',
  'servicePopulation',
  'serviceArea',
  'background',
  'tasks',
  'materials',
  'contactPhone',
  'supervisionPhone',
] as const satisfies readonly (keyof ListingContent)[];

/**
 * The names of what a listing still lacks, in the order of the printed notice; empty when it is
 * complete. An amount of 0 means that no public money is stated and is no gap.
 */
export function missingParts(content: ListingContent): string[] {
  const missing = new Set<keyof ListingContent>(
    REQUIRED_TEXTS.filter((field) => content[field].trim() === ''),
  );
  if (content.targets.length === 0) missing.add('targets');
  if (content.startsOn === null) missing.add('startsOn');
  if (content.endsOn === null) missing.add('endsOn');
  if (content.bidDeadline === null) missing.add('bidDeadline');
  return Object.entries(CONTENT_FIELD_NAMES)
    .filter(([field]) => missing.has(field as keyof ListingContent))
    .map(([, name]) => name);
}

/** @throws DomainError listing_incomplete, naming everything that is missing */
export function requireComplete(content: ListingContent): void {
  const missing = missingParts(content);
  if (missing.length > 0) {
    throw new DomainError('listing_incomplete', { missing: missing.join('、') });
  }
}

/**
 * Holds the fields to each other.
 *
 * @throws DomainError invalid_input with the field at fault
 */
export function requireConsistent(content: ListingContent): void {
  const fields: Record<string, string> = {};
  if (content.startsOn && content.endsOn && content.endsOn < content.startsOn) {
    fields.endsOn = '实施结束日期不得早于开始日期';
  }
  if (content.jointAllowed && content.maxMembers < 2) {
    fields.maxMembers = '接受联合揭榜时，联合成员上限至少 2 家';
  }
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields });
}
