import { useQuery, type QueryClient } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import { reportOf, type Evaluation } from './types';

const readEvaluation = (id: string) =>
  data(api.GET('/api/v1/evaluations/{id}', { params: { path: { id } } }));

export const useEvaluation = (id: string) =>
  useQuery({ queryKey: ['evaluations', id], queryFn: () => readEvaluation(id) });

/**
 * Reads a part of a round once it is known that there is one for this reader: a recusal or a reopened
 * sheet takes parts away while they are on the page, and asking for them would be refused.
 */
async function partOf<T>(
  client: QueryClient,
  id: string,
  there: (evaluation: Evaluation) => boolean,
  read: () => Promise<T>,
): Promise<T | null> {
  const evaluation = await client.fetchQuery({
    queryKey: ['evaluations', id],
    queryFn: () => readEvaluation(id),
    staleTime: 1000,
  });
  return there(evaluation) ? read() : null;
}

/** The office, and members who have declared. */
const takesPart = ({ members, mine }: Evaluation) => members !== null || mine?.state === 'declared';

export const useBids = (id: string, enabled = true) =>
  useQuery({
    queryKey: ['evaluations', id, 'bids'],
    queryFn: async ({ client }) =>
      (await partOf(client, id, takesPart, () =>
        data(api.GET('/api/v1/evaluations/{id}/bids', { params: { path: { id } } })),
      )) ?? [],
    enabled,
  });

export const useBid = (id: string, bidId: string) =>
  useQuery({
    queryKey: ['proposals', id, bidId],
    queryFn: ({ client }) =>
      partOf(client, id, takesPart, () =>
        data(api.GET('/api/v1/evaluations/{id}/bids/{bidId}', { params: { path: { id, bidId } } })),
      ),
    // A proposal does not change after the opening.
    staleTime: Infinity,
  });

export const readOwnSheet = (id: string) =>
  data(api.GET('/api/v1/evaluations/{id}/sheet', { params: { path: { id } } }));

/** One's own sheet; null for who has none any more. */
export const useOwnSheet = (id: string) =>
  useQuery({
    queryKey: ['evaluations', id, 'sheet'],
    queryFn: ({ client }) =>
      partOf(
        client,
        id,
        (it) => it.mine?.state === 'declared' && it.mine.sheetStatus !== null,
        () => readOwnSheet(id),
      ),
  });

export const useSheets = (id: string, enabled = true) =>
  useQuery({
    queryKey: ['evaluations', id, 'sheets'],
    queryFn: async ({ client }) =>
      (await partOf(client, id, takesPart, () =>
        data(api.GET('/api/v1/evaluations/{id}/sheets', { params: { path: { id } } })),
      )) ?? [],
    enabled,
  });

/** The report; null while there is no ranking, or none yet for this reader. */
export const useReport = (id: string) =>
  useQuery({
    queryKey: ['evaluations', id, 'report'],
    queryFn: ({ client }) =>
      partOf(
        client,
        id,
        ({ members, rankedAt, finalisedAt }) => (members ? rankedAt : finalisedAt) !== null,
        async () =>
          reportOf(
            await data(api.GET('/api/v1/evaluations/{id}/report', { params: { path: { id } } })),
          ),
      ),
  });

/** The road show; null where there is none, or none any more for this reader. */
export const useRoadShow = ({ id }: Evaluation) =>
  useQuery({
    queryKey: ['evaluations', id, 'road-show'],
    queryFn: ({ client }) =>
      partOf(
        client,
        id,
        (it) => it.roadShow !== null && takesPart(it),
        () => data(api.GET('/api/v1/evaluations/{id}/road-show', { params: { path: { id } } })),
      ),
  });

/** What everybody may read of a listing; experts have no other way. */
export const usePublicListing = (id: string) =>
  useQuery({
    queryKey: ['public', 'listings', id],
    queryFn: () => data(api.GET('/api/v1/public/listings/{id}', { params: { path: { id } } })),
    staleTime: 300_000,
  });

export const useListing = (id: string) =>
  useQuery({
    queryKey: ['listings', id],
    queryFn: () => data(api.GET('/api/v1/listings/{id}', { params: { path: { id } } })),
  });
