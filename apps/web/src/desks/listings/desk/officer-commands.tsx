import { Form } from 'antd';
import { api, data } from '../../../api/client';
import { CommandButton, ReasonItem } from '../../../desk';
import { BidWindow } from '../bid-window';
import { DeadlineInput } from '../deadline-input';
import type { Listing } from '../listing-data';
import { whyNoCancel, whyNoProposal, whyNoReturn } from './reasons';

interface Proposal {
  opinion: string;
  bidDeadline?: string | null;
}

/** What the committee's officer may do: return, propose for publication, withdraw. */
export function OfficerCommands({ listing }: { listing: Listing }) {
  const { id, version, bidDeadline } = listing;
  const params = { path: { id } };
  return (
    <>
      <CommandButton<Proposal, unknown>
        label="提请发榜"
        primary
        why={whyNoProposal(listing)}
        effect="审核意见和截止时间报审批人；由另一位同事审批后发榜。"
        initial={{ bidDeadline }}
        ask={<ProposalItems listing={listing} />}
        run={({ opinion, bidDeadline: deadline }, headers) =>
          data(
            api.POST('/api/v1/listings/{id}/propose-publication', {
              params,
              body: {
                version,
                opinion,
                ...(deadline && deadline !== bidDeadline ? { bidDeadline: deadline } : {}),
              },
              headers,
            }),
          )
        }
      />
      <ReturnButton listing={listing} />
      <CommandButton<{ reason: string }, unknown>
        label="撤榜"
        danger
        why={whyNoCancel(listing)}
        effect="榜单停止办理并公告撤榜理由，已收到的揭榜意向书不再开启；发榜单位可以重新发榜。"
        ask={<ReasonItem label="撤榜理由（将公开）" max={2000} />}
        run={(values, headers) =>
          data(
            api.POST('/api/v1/listings/{id}/cancel', {
              params,
              body: { ...values, version },
              headers,
            }),
          )
        }
      />
    </>
  );
}

function ProposalItems({ listing }: { listing: Listing }) {
  const form = Form.useFormInstance<Proposal>();
  const deadline = Form.useWatch('bidDeadline', form);
  return (
    <>
      <ReasonItem name="opinion" label="审核意见" max={2000} />
      <Form.Item name="bidDeadline" label="揭榜截止（需要时调整）" htmlFor="proposal-deadline">
        <DeadlineInput id="proposal-deadline" />
      </Form.Item>
      <BidWindow
        deadline={deadline}
        rules={listing.ruleSet}
        onPick={(instant) => form.setFieldValue('bidDeadline', instant)}
      />
    </>
  );
}

/** 退回修改: the officer and the approver may. */
export function ReturnButton({ listing }: { listing: Listing }) {
  const { id, version } = listing;
  return (
    <CommandButton<{ reason: string }, unknown>
      label="退回修改"
      why={whyNoReturn(listing)}
      effect="榜单回到草稿，发榜单位按理由修改后重新提交。"
      ask={<ReasonItem max={2000} />}
      run={(values, headers) =>
        data(
          api.POST('/api/v1/listings/{id}/return-to-draft', {
            params: { path: { id } },
            body: { ...values, version },
            headers,
          }),
        )
      }
    />
  );
}
