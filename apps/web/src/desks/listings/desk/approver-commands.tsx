import { formatDeadline } from '#kernel';
import { api, data } from '../../../api/client';
import { CommandButton, ReasonItem } from '../../../desk';
import type { Listing } from '../listing-data';
import { ReturnButton } from './officer-commands';
import { whyNoApproval, whyNoSendBack } from './reasons';

/** What the approver may do: publish, or give back. */
export function ApproverCommands({ listing }: { listing: Listing }) {
  const { id, version, bidDeadline } = listing;
  const params = { path: { id } };
  return (
    <>
      <CommandButton<{ opinion?: string }, unknown>
        label="审批发榜"
        primary
        why={whyNoApproval(listing)}
        effect={`立即编号并公开发榜，同时送达各联盟；内容和评分办法从此冻结，只能经变更修改。${
          bidDeadline ? `揭榜截止：${formatDeadline(new Date(bidDeadline))}。` : ''
        }`}
        ask={<ReasonItem name="opinion" label="审批意见" required={false} max={2000} />}
        run={({ opinion }, headers) =>
          data(
            api.POST('/api/v1/listings/{id}/approve-publication', {
              params,
              body: { version, ...(opinion ? { opinion } : {}) },
              headers,
            }),
          )
        }
        done="已发榜"
      />
      <CommandButton<{ reason: string }, unknown>
        label="退回提请"
        why={whyNoSendBack(listing)}
        effect="退回综合党委经办人重新审核，榜单仍在审核中。"
        ask={<ReasonItem max={2000} />}
        run={(values, headers) =>
          data(
            api.POST('/api/v1/listings/{id}/send-back-publication', {
              params,
              body: { ...values, version },
              headers,
            }),
          )
        }
      />
      <ReturnButton listing={listing} />
    </>
  );
}
