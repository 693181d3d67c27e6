import { api, data } from '../../api/client';
import { CommandButton, ReasonItem } from '../../desk';
import type { Listing } from './listing-data';
import { overThreshold, useFundingLimit } from './threshold';

interface Props {
  listing: Pick<Listing, 'id' | 'fundingMode' | 'ceilingFen'>;
  /** The version to act on; in the wizard known once all that was typed is saved. */
  version: () => number | Promise<number>;
  why?: string | null | false;
  primary?: boolean;
  onDone?: () => void;
}

/** 转政府采购程序: here nothing more is done, and the outside result is recorded later. */
export function HandOverButton({ listing, version, why, primary, onDone }: Props) {
  const reached = overThreshold(listing.ceilingFen, useFundingLimit(listing.fundingMode)) !== null;
  return (
    <CommandButton<{ reason?: string }, unknown>
      label="转政府采购程序"
      primary={primary}
      why={why}
      effect="这项榜单不再在本平台发榜，由采购单位按政府采购程序办理，不能恢复；内容和办理记录保留。成交以后，在这项榜单的页面登记采购结果。"
      ask={
        <ReasonItem
          label={
            reached ? '说明（可不填）' : '理由（预算上限未达到采购限额标准，如列入集中采购目录）'
          }
          required={!reached}
          max={2000}
        />
      }
      run={async ({ reason }, headers) =>
        data(
          api.POST('/api/v1/listings/{id}/hand-over-to-procurement', {
            params: { path: { id: listing.id } },
            body: { version: await version(), ...(reason?.trim() ? { reason } : {}) },
            headers,
          }),
        )
      }
      onDone={onDone}
    />
  );
}
