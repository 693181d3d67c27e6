import { Link, useParams } from 'react-router';
import { DeskPage, PrintButton } from '../../desk';
import { Loaded, StatusTag } from '../../ui';
import { BidReading } from './bid-reading';
import { bidderNames } from './bids-panel';
import { useBids, useEvaluation } from './reads';
import type { CandidateBid, Evaluation } from './types';
import './evaluations.css';

/** 一份参评的揭榜意向书，只读。 */
export function CandidateBidPage() {
  const { id = '', bidId = '' } = useParams();
  const evaluation = useEvaluation(id);
  const bids = useBids(id);
  return (
    <Loaded query={evaluation}>
      {(it) => (
        <Loaded query={bids}>
          {(list) => <Reading evaluation={it} list={list} bidId={bidId} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Reading({
  evaluation,
  list,
  bidId,
}: {
  evaluation: Evaluation;
  list: CandidateBid[];
  bidId: string;
}) {
  const bid = list.find((one) => one.bidId === bidId);
  return (
    <DeskPage
      title={bid ? `${bid.label}的揭榜意向书` : '揭榜意向书'}
      mark={bid && <StatusTag subject="bid" status={bid.status} />}
      trail={[
        ['/evaluations', '评榜'],
        [`/evaluations/${evaluation.id}`, evaluation.listingTitle],
      ]}
      actions={<PrintButton />}
    >
      {bid?.bidders && <p>揭榜方：{bidderNames(bid)}</p>}
      {bid?.disqualifiedReason && (
        <p className="note note-bad">已判定不合格：{bid.disqualifiedReason}</p>
      )}
      <nav className="bid-strip no-print" aria-label="各揭榜方">
        {list.map((one) => (
          <Link
            key={one.bidId}
            to={`/evaluations/${evaluation.id}/bids/${one.bidId}`}
            aria-current={one.bidId === bidId ? 'page' : undefined}
          >
            {one.label}
          </Link>
        ))}
      </nav>
      <BidReading evaluation={evaluation} bidId={bidId} />
    </DeskPage>
  );
}
