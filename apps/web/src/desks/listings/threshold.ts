import { useQuery } from '@tanstack/react-query';
import { api, data, type Schemas } from '../../api/client';
import { yuan } from '../../text/money';
import type { Listing } from './listing-data';

export type FundingLimit = Schemas['FundingLimitBody'];

/** The limits of a way of funding, as the office has set them. */
export function useFundingLimit(mode: Listing['fundingMode']): FundingLimit | undefined {
  const { data: settings } = useQuery({
    queryKey: ['posting-settings'],
    queryFn: () => data(api.GET('/api/v1/posting-settings')),
  });
  return settings?.fundingLimits[mode];
}

/** Why the official procurement decides and not this platform; null where it does not. */
export function overThreshold(fen: number, limit: FundingLimit | undefined): string | null {
  const threshold = limit?.procurementThresholdFen ?? null;
  if (threshold === null || fen < threshold) return null;
  return `预算上限 ${yuan(fen)}，达到政府采购限额标准 ${yuan(threshold)}，按规定须转政府采购程序，不能在本平台发榜。`;
}
