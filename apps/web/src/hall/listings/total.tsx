import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { totalText } from '../../text/totals';
import { listingsTotalOf } from '../reads';
import type { HallFilters } from './filters';

/** How many listings there are by these filters; asked for only where they do not all stand on the page. */
export function Total({
  filters,
  page,
  first,
}: {
  filters: HallFilters;
  page: { items: readonly unknown[]; nextCursor: string | null } | undefined;
  /** Whether the page is the list's first. */
  first: boolean;
}) {
  const whole = first && page !== undefined && page.nextCursor === null;
  const { data } = useQuery({
    ...listingsTotalOf(filters),
    enabled: page !== undefined && !whole,
    placeholderData: keepPreviousData,
  });
  const total = whole ? { total: page.items.length, totalIs: 'exact' as const } : data;
  return (
    <p className="list-total number" role="status">
      {total && totalText(total)}
    </p>
  );
}
