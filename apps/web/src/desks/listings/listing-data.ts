import { useQuery } from '@tanstack/react-query';
import { api, data, type Schemas } from '../../api/client';

export type Listing = Schemas['ListingView'];
export type Target = Schemas['ListingTargetView'];
/** What a draft lacks or has wrong; `field` is a path such as `targets[0].unit`. */
export type Gap = Schemas['ListingGapView'];
export type ListingItem = Schemas['ListingItem'];
export type Amendment = Schemas['AmendmentView'];
export type Question = Schemas['QuestionView'];
export type FieldChange = Pick<Schemas['FieldChangeView'], 'field' | 'name' | 'before' | 'after'>;

export const readListing = (id: string): Promise<Listing> =>
  data(api.GET('/api/v1/listings/{id}', { params: { path: { id } } }));

export const useListing = (id: string) =>
  useQuery({ queryKey: ['listings', id], queryFn: () => readListing(id) });

/** Who reads listings here; the others read them in the hall. */
export const STAFF_ROLES = [
  'posting_officer',
  'committee_officer',
  'committee_approver',
  'supervisor',
] as const;

export const fileAddress = (listingId: string) => (fileId: string) =>
  `/api/v1/listings/${listingId}/attachments/${fileId}`;
