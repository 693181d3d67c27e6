import type { Schemas } from '../../api/client';

type Item = Pick<Schemas['TodoItem'], 'kind' | 'subjectType' | 'subjectId' | 'listingId'>;

/** Items that are done elsewhere than on their subject's own page. */
const PLACES: Record<string, (item: Item) => string> = {
  first_key_due: ({ subjectId }) => `/listings/${subjectId}/opening`,
  second_key_due: ({ subjectId }) => `/listings/${subjectId}/opening`,
  award_to_propose: ({ subjectId }) => `/listings/${subjectId}/award`,
  reserve_to_propose: ({ subjectId }) => `/listings/${subjectId}/award`,
  agreement_to_draft: ({ subjectId }) => `/listings/${subjectId}/agreement/new`,
  listing_to_finish: ({ subjectId }) => `/listings/${subjectId}/edit`,
  listing_returned: ({ subjectId }) => `/listings/${subjectId}/edit`,
  publication_to_pass_on: ({ subjectId }) => `/publications/${subjectId}`,
  need_to_finish: ({ subjectId }) => `/needs/${subjectId}/edit`,
  reading_to_confirm: () => '/readings?status=requested',
  rating_due: () => '/ratings',
  account_to_admit: ({ subjectId }) => `/accounts/${subjectId}`,
};

/** The page on which an item is done, at the very step where the page has one. */
export function addressOf(item: Item): string {
  const { kind, subjectType, subjectId, listingId } = item;
  const place = PLACES[kind];
  if (place) return place(item);
  switch (subjectType) {
    case 'amendment':
      return `/listings/${listingId}?tab=amendments`;
    case 'question':
      return `/listings/${listingId}?tab=questions`;
    case 'milestone':
      return `/listings/${listingId}/agreement?milestone=${subjectId}`;
    case 'acceptance':
      return `/listings/${listingId}/agreement?part=acceptance`;
    default:
      return `/${subjectType}s/${subjectId}`;
  }
}
