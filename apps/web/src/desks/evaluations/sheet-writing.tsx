import { useSearchParams } from 'react-router';
import { MergeDialog } from '../../desk';
import { BidScoring } from './bid-scoring';
import { sheetParts, useSheetDraft } from './sheet-draft';
import { SheetOverview } from './sheet-overview';
import { rulesOf, type CandidateBid, type Evaluation, type Sheet } from './types';

/** The sheet while it is written: the overview, or one bidder at a time (`?bid=2`). */
export function SheetWriting({
  evaluation,
  bids,
  sheet,
}: {
  evaluation: Evaluation;
  bids: CandidateBid[];
  sheet: Sheet;
}) {
  const rules = rulesOf(evaluation);
  const draft = useSheetDraft(evaluation.id, sheet, bids);
  const [search] = useSearchParams();
  const place = Number(search.get('bid'));
  const bid = bids[place - 1];
  return (
    <>
      {bid ? (
        <BidScoring
          key={bid.bidId}
          evaluation={evaluation}
          bids={bids}
          place={place}
          bid={bid}
          draft={draft}
        />
      ) : (
        <SheetOverview evaluation={evaluation} bids={bids} sheet={sheet} draft={draft} />
      )}
      <MergeDialog draft={draft} parts={sheetParts(bids, rules)} />
    </>
  );
}
