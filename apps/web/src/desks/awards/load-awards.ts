import { api, data, type Schemas } from '../../api/client';
import { listOf, type Page } from '../../desk';
import { readAll } from '../../desk/table/export';
import type { PageQuery } from '../../desk/table/types';
import type { Award } from './words';

type Listing = Schemas['ListingItem'];

/** An award with the unit that posted its listing, which the award itself does not name. */
export interface AwardRow extends Award {
  unitName: string;
}

/** Listings that have come as far as an award, by id. */
export async function listingsPastRanking(unitId?: string): Promise<Map<string, Listing>> {
  const status = listOf<Listing['status']>(
    'evaluating,award_proposed,awarded,in_progress,completed,unsuccessful,cancelled',
  );
  const rows = await readAll(
    (cursor) =>
      data(
        api.GET('/api/v1/listings', { params: { query: { status, unitId, cursor, limit: 100 } } }),
      ),
    () => undefined,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** One page of awards; chosen by unit, all of them at once. */
export async function loadAwards({ values, limit, cursor }: PageQuery): Promise<Page<AwardRow>> {
  const { unit } = values;
  const status = values.status as Award['status'] | undefined;
  const ask = (query: { limit: number; cursor?: string }) =>
    data(api.GET('/api/v1/awards', { params: { query: { status, ...query } } }));
  const listings = await listingsPastRanking(unit);
  const named = (award: Award): AwardRow => ({
    ...award,
    unitName: listings.get(award.listingId)?.postingUnitName ?? '',
  });
  if (!unit) {
    const page = await ask({ limit, cursor });
    return { ...page, items: page.items.map(named) };
  }
  const all = await readAll(
    (next) => ask({ limit: 100, cursor: next }),
    () => undefined,
  );
  const own = all.filter(({ listingId }) => listings.has(listingId));
  return { items: own.map(named), nextCursor: null };
}
