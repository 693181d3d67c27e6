import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import { reportOf } from './types';

export const useEvaluation = (id: string) =>
  useQuery({
    queryKey: ['evaluations', id],
    queryFn: () => data(api.GET('/api/v1/evaluations/{id}', { params: { path: { id } } })),
  });

export const useBids = (id: string, enabled = true) =>
  useQuery({
    queryKey: ['evaluations', id, 'bids'],
    queryFn: () => data(api.GET('/api/v1/evaluations/{id}/bids', { params: { path: { id } } })),
    enabled,
  });

export const useBid = (id: string, bidId: string) =>
  useQuery({
    queryKey: ['evaluations', id, 'bids', bidId],
    queryFn: () =>
      data(api.GET('/api/v1/evaluations/{id}/bids/{bidId}', { params: { path: { id, bidId } } })),
    // A proposal does not change after the opening.
    staleTime: 300_000,
  });

export const readOwnSheet = (id: string) =>
  data(api.GET('/api/v1/evaluations/{id}/sheet', { params: { path: { id } } }));

export const useOwnSheet = (id: string) =>
  useQuery({ queryKey: ['evaluations', id, 'sheet'], queryFn: () => readOwnSheet(id) });

export const useSheets = (id: string, enabled = true) =>
  useQuery({
    queryKey: ['evaluations', id, 'sheets'],
    queryFn: () => data(api.GET('/api/v1/evaluations/{id}/sheets', { params: { path: { id } } })),
    enabled,
  });

export const useReport = (id: string) =>
  useQuery({
    queryKey: ['evaluations', id, 'report'],
    queryFn: async () =>
      reportOf(
        await data(api.GET('/api/v1/evaluations/{id}/report', { params: { path: { id } } })),
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
