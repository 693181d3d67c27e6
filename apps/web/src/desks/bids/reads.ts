import { useQuery } from '@tanstack/react-query';
import { api, data, type Schemas } from '../../api/client';
import { ProblemError } from '../../api/problem';

export type Bid = Schemas['BidView'];
export type BidParty = Schemas['BidPartyView'];
export type Letter = Schemas['BidProposalView'];
export type Listing = Schemas['ListingView'];
export type Receipt = Schemas['ReceiptView'];
export type Eligibility = Schemas['EligibilityView'];

const at = (id: string) => ({ params: { path: { id } } });

export const readBid = (id: string): Promise<Bid> => data(api.GET('/api/v1/bids/{id}', at(id)));

export const useBid = (id: string) =>
  useQuery({ queryKey: ['bids', id], queryFn: () => readBid(id) });

export const useListing = (id: string) =>
  useQuery({
    queryKey: ['listings', id],
    queryFn: () => data(api.GET('/api/v1/listings/{id}', at(id))),
  });

export const readEligibility = (listingId: string): Promise<Eligibility> =>
  data(api.GET('/api/v1/listings/{id}/eligibility', at(listingId)));

export const useReceipts = (bidId: string) =>
  useQuery({
    queryKey: ['bids', bidId, 'receipts'],
    queryFn: () => data(api.GET('/api/v1/bids/{id}/receipts', at(bidId))),
  });

/** The listing as everybody is told of it: the award stands there from its notice on. */
export const usePublicListing = (id: string) =>
  useQuery({
    queryKey: ['public', 'listings', id],
    queryFn: () => data(api.GET('/api/v1/public/listings/{id}', at(id))),
  });

/** The award of a listing, if it is the own organisation's. */
export const useOwnAward = (listingId: string) =>
  useQuery({
    queryKey: ['awards', 'own', listingId],
    queryFn: async () => {
      const page = await data(
        api.GET('/api/v1/awards', { params: { query: { listingId, limit: 20 } } }),
      );
      return page.items.find(({ status }) => status !== 'annulled') ?? null;
    },
  });

/** What is not there, or not to be seen yet, is no failure of the page. */
export async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  }
}
