import { Link } from 'react-router';
import { Panel } from '../../desk';
import { Facts } from '../../ui';
import { dateTime } from '../../text/dates';
import { LetterText } from './letter-text';
import { LastReceipt } from './sealed';
import type { Bid } from './reads';

/** Withdrawn or lapsed: why, and what can be done now. */
export function EndedBid({ bid }: { bid: Bid }) {
  const withdrawn = bid.status === 'withdrawn';
  const open = bid.listingStatus === 'published';
  return (
    <>
      <Panel title={withdrawn ? '已撤回' : '已失效'}>
        <p>
          {withdrawn
            ? '本次揭榜已撤回，内容永久密封，只有参与单位可以查看。'
            : '本次揭榜没有在截止前完成提交或确认，或者榜单未能进入评审，不再参加评审；内容永久密封。'}
        </p>
        <Facts
          items={[
            ['理由', bid.statusReason],
            ['提交时间', bid.submittedAt && dateTime(bid.submittedAt)],
            ['揭榜截止', dateTime(bid.bidDeadline)],
          ]}
        />
        {open && (
          <p>
            榜单仍在揭榜期内，<Link to={`/market/${bid.listingId}`}>可以重新起草一份</Link>。
          </p>
        )}
      </Panel>
      <LastReceipt bid={bid} />
      <div className="no-print">
        <Panel title="意向书">
          <LetterText letter={bid.proposal} amountFen={bid.amountFen} bidId={bid.id} />
        </Panel>
      </div>
    </>
  );
}
