import type { Schemas } from '../../api/client';

type Item = Pick<Schemas['TodoItem'], 'subjectType' | 'subjectId' | 'listingId' | 'command'>;

const OF_LISTING: Record<string, string> = {
  first_key: '/opening',
  open_bids: '/opening',
  propose_award: '/award',
  propose_reserve: '/award',
  fail_for_quality: '/award',
  submit_for_review: '/edit',
  rate: '/rate',
};

/** The page on which an item is done, at the very step where the page has one. */
export function addressOf({ subjectType, subjectId, listingId, command }: Item): string {
  switch (subjectType) {
    case 'listing':
      return `/listings/${subjectId}${OF_LISTING[command] ?? ''}`;
    case 'amendment':
      return `/listings/${listingId}?part=amendments`;
    case 'question':
      return `/listings/${listingId}?part=questions`;
    case 'publication':
      return `/publications/${listingId}`;
    case 'milestone':
    case 'acceptance':
      return `/listings/${listingId}/agreement`;
    default:
      return `/${subjectType}s/${subjectId}`;
  }
}
