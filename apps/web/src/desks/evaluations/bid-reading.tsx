import { Loaded } from '../../ui';
import { ProposalView } from './proposal-view';
import { useBid, usePublicListing } from './reads';
import type { Evaluation, Proposal } from './types';

/** One letter of intent as this reader may see it. */
export function BidReading({ evaluation, bidId }: { evaluation: Evaluation; bidId: string }) {
  const { id, listingId } = evaluation;
  const query = useBid(id, bidId);
  const { data: listing } = usePublicListing(listingId);
  return (
    <Loaded query={query}>
      {(bid) =>
        bid && (
          <ProposalView
            proposal={bid.proposal as unknown as Proposal}
            amountFen={bid.amountFen}
            ceilingFen={listing?.ceilingFen}
            hidden={bid.bidders === null}
            fileHref={(fileId) => `/api/v1/evaluations/${id}/bids/${bidId}/files/${fileId}`}
          />
        )
      }
    </Loaded>
  );
}
