import type { Schemas } from '../../api/client';
import { indicatorAddress } from '../parts/indicator-address';
import type { IndicatorQuery } from '../reads';

export type Breakdown = Schemas['StatisticsView']['by'];
type Measure = 'posted' | 'bid' | 'awarded' | 'unsuccessful';

/** The list behind a number of a breakdown. */
export function listBehind(
  by: Breakdown,
  row: Pick<Schemas['StatisticsRow'], 'key'>,
  measure: Measure,
  asked: IndicatorQuery,
): string {
  const { from, asOf, unitId, category, fundingMode, counting } = asked;
  const query = { from, asOf, unitId, category, fundingMode, counting };
  switch (by) {
    case 'street':
      return indicatorAddress(measure, { ...query, unitId: row.key });
    case 'category':
      return indicatorAddress(measure, { ...query, category: row.key });
    case 'fundingMode':
      return indicatorAddress(measure, { ...query, fundingMode: row.key });
    case 'month':
      return indicatorAddress(measure, { ...query, month: row.key });
    case 'alliance':
      return measure === 'awarded'
        ? `/hall/results?${new URLSearchParams({ allianceId: row.key }).toString()}`
        : indicatorAddress('posted', query);
  }
}
