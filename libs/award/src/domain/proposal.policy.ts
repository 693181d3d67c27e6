import { DomainError, formatYuan } from '#kernel';

/** A row of the frozen final ranking, and how the bid stands today. */
export interface RankedBid {
  bidId: string;
  /** 1, 2, 3 …; acceptable bids come first. */
  rank: number;
  /** Pass line and every minimum reached. */
  acceptable: boolean;
  /** False once the bid was given up, annulled or otherwise settled: no award can go to it. */
  open: boolean;
  /** Why its parties may not take the work on today; empty when they may. */
  faults: readonly string[];
}

export interface ProposedAward {
  bidId: string;
  deviationReason?: string;
}

export interface ProposalVerdict {
  rank: number;
  /** Somebody ranked before was passed over. */
  deviates: boolean;
  approvalsNeeded: 1 | 2;
}

/** Bids an award may still go to, the best first. Below the pass line never, whatever the reason. */
export function candidates<R extends RankedBid>(ranking: readonly R[]): R[] {
  return ranking.filter((row) => row.acceptable && row.open).sort((a, b) => a.rank - b.rank);
}

/**
 * 定榜 is bound to the frozen ranking: the first candidate needs nothing more; passing over one needs
 * a reason and two different approvers. After a winner's default the reserve follows in rank order:
 * only a candidate that is no longer eligible may then be passed over.
 *
 * @param succession true when the last award fell by decline, default or upheld objection
 * @throws DomainError bid_not_awardable | awardee_not_eligible | reserve_in_order |
 *         deviation_reason_required
 */
export function judgeProposal(
  ranking: readonly RankedBid[],
  { bidId, deviationReason }: ProposedAward,
  succession: boolean,
): ProposalVerdict {
  const line = candidates(ranking);
  const chosen = line.find((row) => row.bidId === bidId);
  if (!chosen) throw new DomainError('bid_not_awardable');
  if (chosen.faults.length > 0) {
    throw new DomainError('awardee_not_eligible', { reasons: chosen.faults.join('；') });
  }
  const passedOver = line.slice(0, line.indexOf(chosen));
  if (succession && passedOver.some((row) => row.faults.length === 0)) {
    throw new DomainError('reserve_in_order');
  }
  const deviates = passedOver.length > 0;
  if (deviates && !deviationReason?.trim()) throw new DomainError('deviation_reason_required');
  return { rank: chosen.rank, deviates, approvalsNeeded: deviates ? 2 : 1 };
}

export interface ProposedAmount {
  amountFen: number;
  /** The listing's 预算上限; 0 where it states no public money. */
  ceilingFen: number;
  /** What the bid asked for. */
  bidAmountFen: number;
  amountReason?: string;
}

/**
 * Public money stays within the listing's ceiling, always, and within what the bid asked for unless a
 * reason is given.
 *
 * @throws DomainError amount_over_ceiling | amount_over_bid
 */
export function requireAmount(proposed: ProposedAmount): void {
  const { amountFen, ceilingFen, bidAmountFen, amountReason } = proposed;
  const amount = formatYuan(amountFen);
  if (amountFen > ceilingFen) {
    throw new DomainError('amount_over_ceiling', { amount, ceiling: formatYuan(ceilingFen) });
  }
  if (amountFen > bidAmountFen && !amountReason?.trim()) {
    throw new DomainError('amount_over_bid', { amount, bid: formatYuan(bidAmountFen) });
  }
}
