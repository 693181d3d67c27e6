import { BID_MACHINE, SEALED_BID_STATUSES, type BidStatus } from '#contracts';
import { defineMachine } from '#kernel';

/** 揭榜意向书's states; the table stands in contracts. */
export const bidMachine = defineMachine(BID_MACHINE);

/** Whether nobody but the bidder may learn anything of a bid in this state. */
export function isSealed(status: BidStatus): boolean {
  return (SEALED_BID_STATUSES as readonly BidStatus[]).includes(status);
}

const COUNTING = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/**
 * A bidder's name where names are hidden: 揭榜方一, 揭榜方二 …, from eleven on 揭榜方十一 and so on.
 *
 * @param order 1–99, as given at the opening in order of receipt
 */
export function bidderLabel(order: number): string {
  if (!Number.isInteger(order) || order < 1) throw new RangeError(`not an opening order: ${order}`);
  if (order > 99) return `揭榜方${order}`;
  const tens = Math.floor(order / 10);
  const ones = order % 10;
  const high = tens === 0 ? '' : `${tens === 1 ? '' : COUNTING[tens - 1]}十`;
  return `揭榜方${high}${ones === 0 ? '' : COUNTING[ones - 1]}`;
}
