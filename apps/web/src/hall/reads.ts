import { queryOptions } from '@tanstack/react-query';
import { api, data } from '../api/client';
import type { paths } from '../api/generated/schema';

type QueryOf<P extends keyof paths> = paths[P] extends {
  get: { parameters: { query?: infer Q } };
}
  ? NonNullable<Q>
  : never;

export type ListingsQuery = QueryOf<'/api/v1/public/listings'>;
export type NoticesQuery = QueryOf<'/api/v1/public/notices'>;
export type ResultsQuery = QueryOf<'/api/v1/public/results'>;
export type ProcurementsQuery = QueryOf<'/api/v1/public/procurements'>;
export type IndicatorQuery = QueryOf<'/api/v1/public/indicators'>;
export type IndicatorListQuery = QueryOf<'/api/v1/public/indicators/listings'>;
export type StatisticsQuery = QueryOf<'/api/v1/public/statistics'>;

/** What the hall reads; everything under one key, so that one event makes all of it fresh. */
const KEY = 'public';

export const filtersOf = () =>
  queryOptions({
    queryKey: [KEY, 'filters'],
    queryFn: () => data(api.GET('/api/v1/public/filters')),
    staleTime: 600_000,
  });

export const listingsOf = (query: ListingsQuery) =>
  queryOptions({
    queryKey: [KEY, 'listings', query],
    queryFn: () => data(api.GET('/api/v1/public/listings', { params: { query } })),
  });

export const listingsTotalOf = (query: QueryOf<'/api/v1/public/listings/total'>) =>
  queryOptions({
    queryKey: [KEY, 'listings-total', query],
    queryFn: () => data(api.GET('/api/v1/public/listings/total', { params: { query } })),
  });

export const listingOf = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'listing', id],
    queryFn: () => data(api.GET('/api/v1/public/listings/{id}', { params: { path: { id } } })),
  });

export const openingOf = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'opening', id],
    queryFn: () =>
      data(api.GET('/api/v1/public/listings/{id}/opening', { params: { path: { id } } })),
  });

export const recordedReceiptOf = (serial: string) =>
  queryOptions({
    queryKey: [KEY, 'receipt', serial],
    queryFn: () =>
      data(api.GET('/api/v1/public/receipts/{serial}', { params: { path: { serial } } })),
  });

export const ratingsOf = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'ratings', id],
    queryFn: () =>
      data(api.GET('/api/v1/public/listings/{id}/ratings', { params: { path: { id } } })),
  });

export const noticesOf = (query: NoticesQuery) =>
  queryOptions({
    queryKey: [KEY, 'notices', query],
    queryFn: () => data(api.GET('/api/v1/public/notices', { params: { query } })),
  });

export const noticeOf = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'notice', id],
    queryFn: () => data(api.GET('/api/v1/public/notices/{id}', { params: { path: { id } } })),
  });

export const reportOf = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'report', id],
    queryFn: () =>
      data(api.GET('/api/v1/public/notices/{id}/report', { params: { path: { id } } })),
  });

export const objectionsOf = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'objections', id],
    queryFn: () =>
      data(api.GET('/api/v1/public/awards/{id}/objections', { params: { path: { id } } })),
  });

export const resultsOf = (query: ResultsQuery) =>
  queryOptions({
    queryKey: [KEY, 'results', query],
    queryFn: () => data(api.GET('/api/v1/public/results', { params: { query } })),
  });

export const resultOf = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'result', id],
    queryFn: () => data(api.GET('/api/v1/public/results/{id}', { params: { path: { id } } })),
  });

export const procurementsOf = (query: ProcurementsQuery) =>
  queryOptions({
    queryKey: [KEY, 'procurements', query],
    queryFn: () => data(api.GET('/api/v1/public/procurements', { params: { query } })),
  });

export const auditDigestsOf = (query: QueryOf<'/api/v1/public/audit-digests'>) =>
  queryOptions({
    queryKey: [KEY, 'audit-digests', query],
    queryFn: () => data(api.GET('/api/v1/public/audit-digests', { params: { query } })),
  });

export const indicatorsOf = (query: IndicatorQuery) =>
  queryOptions({
    queryKey: [KEY, 'indicators', query],
    queryFn: () => data(api.GET('/api/v1/public/indicators', { params: { query } })),
  });

export const indicatorListOf = (query: IndicatorListQuery) =>
  queryOptions({
    queryKey: [KEY, 'indicator-list', query],
    queryFn: () => data(api.GET('/api/v1/public/indicators/listings', { params: { query } })),
  });

export const statisticsOf = (query: StatisticsQuery) =>
  queryOptions({
    queryKey: [KEY, 'statistics', query],
    queryFn: () => data(api.GET('/api/v1/public/statistics', { params: { query } })),
  });
