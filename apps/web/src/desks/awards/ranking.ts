import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';

/** A line of the frozen ranking, with what a proposal needs of the bid. */
export interface Ranked {
  bidId: string;
  rank: number;
  name: string;
  totalHundredths: number;
  amountFen: number;
  /** Reached pass line and minimums. */
  acceptable: boolean;
  /** Can still be awarded: neither given up nor annulled. */
  open: boolean;
  /** Where the bid stands today. */
  status: string;
}

interface PublicReport {
  ranking: {
    rows: { bidId: string; rank: number; totalHundredths: number; acceptable: boolean }[];
  };
}

/** The final ranking of a listing with names and amounts; null while it is not final. */
export function useRanking(listingId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['listings', listingId, 'final-ranking'],
    queryFn: () => readRanking(listingId),
    enabled,
  });
}

async function readRanking(listingId: string): Promise<Ranked[] | null> {
  const evaluation = await data(
    api.GET('/api/v1/listings/{id}/evaluation', { params: { path: { id: listingId } } }),
  );
  if (evaluation.finalisedAt === null) return null;
  const path = { id: evaluation.id };
  const [report, bids] = await Promise.all([
    data(api.GET('/api/v1/evaluations/{id}/report', { params: { path } })),
    data(api.GET('/api/v1/evaluations/{id}/bids', { params: { path } })),
  ]);
  const { rows } = (report.public as unknown as PublicReport).ranking;
  return Promise.all(
    rows.map(async ({ bidId, rank, totalHundredths, acceptable }) => {
      const bid = await data(
        api.GET('/api/v1/evaluations/{id}/bids/{bidId}', {
          params: { path: { id: evaluation.id, bidId } },
        }),
      );
      const status = bids.find((it) => it.bidId === bidId)?.status ?? bid.status;
      return {
        bidId,
        rank,
        name: bid.bidders?.map(({ name }) => name).join('、') ?? bid.label,
        totalHundredths,
        amountFen: bid.amountFen,
        acceptable,
        open: status === 'ranked' || status === 'reserve',
        status,
      };
    }),
  );
}

/** Bids an award may still go to, the best first. */
export const candidatesOf = (ranking: readonly Ranked[]): Ranked[] =>
  ranking.filter(({ acceptable, open }) => acceptable && open);
