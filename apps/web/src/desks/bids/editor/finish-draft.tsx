import { api, data } from '../../../api/client';
import { CommandButton } from '../../../desk';
import { dateTime } from '../../../text/dates';
import { Withdraw } from '../bid-steps';
import type { Bid } from '../reads';

interface FinishDraftProps {
  bid: Bid;
  /** Sends what is not yet sent, and gives the version. */
  flush: () => Promise<number>;
  why: string | false;
}

/** The last step of a draft: a single bid is submitted, a joint one put before its members. */
export function FinishDraft(props: FinishDraftProps) {
  return (
    <>
      <Finish {...props} />
      <Withdraw bid={props.bid} version={props.flush} />
    </>
  );
}

function Finish({ bid, flush, why }: FinishDraftProps) {
  const params = { path: { id: bid.id } };
  if (bid.joint) {
    return (
      <CommandButton
        label="征求成员确认"
        primary
        why={why}
        effect="意向书将定稿为一个版本，通知各成员单位阅读并确认；全体同意后由贵单位提交。确认期间仍可修改，但改动后须全体重新确认。"
        done="已通知各成员单位"
        run={async (_: object, headers) =>
          data(
            api.POST('/api/v1/bids/{id}/request-consents', {
              params,
              headers,
              body: { version: await flush() },
            }),
          )
        }
      />
    );
  }
  return (
    <CommandButton
      label="提交"
      primary
      why={why}
      effect={
        <>
          <p>提交后意向书即密封，开榜前任何人（包括发榜单位和综合党委）都看不到内容。</p>
          <p>
            截止（{dateTime(bid.bidDeadline)}
            ）前可以修改后重新提交，也可以撤回；提交后立即给出回执。
          </p>
        </>
      }
      done="已提交，回执如下"
      run={async (_: object, headers) =>
        data(
          api.POST('/api/v1/bids/{id}/submit', {
            params,
            headers,
            body: { version: await flush() },
          }),
        )
      }
      onDone={() => window.scrollTo({ top: 0 })}
    />
  );
}
