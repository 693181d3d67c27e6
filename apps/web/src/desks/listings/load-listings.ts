import { api, data } from '../../api/client';
import type { Page, PageQuery } from '../../desk/table/types';
import { listOf } from '../../desk';
import { inStage, STAGE_STATUS, type Stage } from './columns';
import type { ListingItem } from './listing-data';

type Query =
  NonNullable<Parameters<typeof api.GET<'/api/v1/listings', object>>[1]> extends {
    params?: { query?: infer Q };
  }
    ? NonNullable<Q>
    : never;

const page = (query: Query): Promise<Page<ListingItem>> =>
  data(api.GET('/api/v1/listings', { params: { query } }));

/** All listings of some states, to be counted; few are under way at any time. */
export async function readWhole(query: Query): Promise<ListingItem[]> {
  const items: ListingItem[] = [];
  let cursor: string | undefined;
  do {
    const part = await page({ ...query, limit: 100, cursor });
    items.push(...part.items);
    cursor = part.nextCursor ?? undefined;
  } while (cursor);
  return items;
}

const queryOf = (values: PageQuery['values'], stage?: Stage): Query =>
  ({
    ...(values as Omit<typeof values, 'status' | 'stage'>),
    stage: undefined,
    status: stage ? [STAGE_STATUS[stage]] : listOf(values.status),
  }) as Query;

/** One page as the table asks for it; a stage is finer than the api's filters and is read whole. */
export async function loadListings({
  values,
  limit,
  cursor,
}: PageQuery): Promise<Page<ListingItem>> {
  const stage = values.stage as Stage | undefined;
  if (!stage) return page({ ...queryOf(values), limit, cursor });
  const rows = await readWhole(queryOf(values, stage));
  return { items: rows.filter(inStage[stage]), nextCursor: null };
}

/** The whole list from the server; of a stage, which the api does not know, the page makes its own. */
export const downloadListings = (values: PageQuery['values']): Promise<Blob> | undefined =>
  values.stage
    ? undefined
    : data(
        api.GET('/api/v1/exports/listings.xlsx', {
          params: { query: queryOf(values) },
          parseAs: 'blob',
        }),
      );
