import type { BidStatus } from '#contracts';
import { bidderLabel } from '#bidding';
import type { Source } from '#directory';
import { managerOf } from '../source.js';

/** An opened bid as the panel knows it. */
export interface CandidateBid {
  bidId: string;
  /** 揭榜方一, 揭榜方二 … in order of receipt */
  label: string;
  status: BidStatus;
  receivedAt: Date;
  /** to be scored and ranked in the round that runs */
  inPlay: boolean;
  disqualified: boolean;
  /** why it was disqualified, where it was */
  reason: string | null;
}

/** Every opened bid of a listing, in order of receipt; none before the opening. */
export async function candidateBids(source: Source, listingId: string): Promise<CandidateBid[]> {
  const rows = await managerOf(source).query<
    (Pick<CandidateBid, 'bidId' | 'status' | 'receivedAt' | 'reason'> & { order: number })[]
  >(
    `SELECT b.id AS "bidId", b.status, b.submitted_at AS "receivedAt", b.opening_order AS "order",
            (SELECT h.reason FROM status_history h
             WHERE h.subject_type = 'bid' AND h.subject_id = b.id AND h.to_status = 'disqualified'
             ORDER BY h.at DESC, h.id DESC LIMIT 1) AS reason
     FROM bid b WHERE b.listing_id = $1 AND b.opening_order IS NOT NULL
     ORDER BY b.opening_order`,
    [listingId],
  );
  return rows.map(({ order, ...row }) => ({
    ...row,
    label: bidderLabel(order),
    inPlay: row.status === 'under_evaluation',
    disqualified: row.status === 'disqualified',
    reason: row.status === 'disqualified' ? row.reason : null,
  }));
}

/** Those that are to be scored and ranked in the round that runs. */
export async function bidsInPlay(source: Source, listingId: string): Promise<CandidateBid[]> {
  return (await candidateBids(source, listingId)).filter((bid) => bid.inPlay);
}
