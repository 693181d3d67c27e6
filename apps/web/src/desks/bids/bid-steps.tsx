import { Link, useNavigate } from 'react-router';
import { api, data } from '../../api/client';
import { CommandButton, ReasonItem } from '../../desk';
import type { Bid } from './reads';

const optionalReason = <ReasonItem required={false} label="理由（可不填）" />;

/** 撤回, or giving up what was never submitted. */
export function Withdraw({ bid, version }: { bid: Bid; version?: () => Promise<number> }) {
  if (bid.part !== 'lead') return null;
  const draft = bid.status === 'draft' || bid.status === 'awaiting_consents';
  const shut = !bid.commands.includes('withdraw');
  return (
    <CommandButton
      label={draft ? '放弃揭榜' : '撤回'}
      danger
      why={shut && '揭榜已截止，不能再撤回'}
      effect={
        draft
          ? '本次揭榜作废，草稿保留备查但不能再提交；截止前可以重新起草一份。'
          : '已提交的意向书不再参加评审，内容永久密封；截止前可以重新起草一份。'
      }
      ask={optionalReason}
      done={draft ? '已放弃本次揭榜' : '已撤回'}
      run={async ({ reason }: { reason?: string }, headers) =>
        data(
          api.POST('/api/v1/bids/{id}/withdraw', {
            params: { path: { id: bid.id } },
            headers,
            body: { version: (await version?.()) ?? bid.version, reason: reason || undefined },
          }),
        )
      }
    />
  );
}

/** A member goes. */
export function Leave({ bid }: { bid: Bid }) {
  const navigate = useNavigate();
  const shut = !bid.commands.includes('leave');
  return (
    <CommandButton
      label="退出联合揭榜"
      danger
      why={shut && '揭榜已截止，不能再退出'}
      effect="退出后本单位不再参加，也看不到这份意向书；牵头单位须重新分工并再次征求其余成员确认，截止前未完成的将失效。"
      ask={optionalReason}
      done="已退出"
      run={async ({ reason }: { reason?: string }, headers) => {
        await data(
          api.POST('/api/v1/bids/{id}/leave', {
            params: { path: { id: bid.id } },
            headers,
            body: { reason: reason || undefined },
          }),
        );
        // Whoever left can no longer read it: go before everything is read anew.
        await navigate('/bids', { replace: true });
      }}
    />
  );
}

/**
 * Leads to the editor over what was put before the members or submitted.
 *
 * @param divide where somebody left and the work has to be divided anew
 */
export function Revise({ bid, divide }: { bid: Bid; divide?: boolean }) {
  if (bid.part !== 'lead') return null;
  const open = bid.commands.includes(bid.joint ? 'revise_joint' : 'revise');
  const label = bid.joint ? '修改内容或成员' : '修改后重新提交';
  if (!open) return <span className="why-not">揭榜已截止，不能再修改</span>;
  if (divide) {
    return (
      <Link className="btn btn-primary" to={`/bids/${bid.id}?edit=1&part=members`}>
        重新分工
      </Link>
    );
  }
  return (
    <Link className="btn" to={`/bids/${bid.id}?edit=1`}>
      {label}
    </Link>
  );
}
