import { BID_MACHINE, SEALED_BID_STATUSES, type BidStatus } from '#contracts';
import { defineMachine } from '#kernel';

/** 揭榜意向书's states; the table stands in contracts. */
export const bidMachine = defineMachine(BID_MACHINE);

/** Whether nobody but the bidder may learn anything of a bid in this state. */
export function isSealed(status: BidStatus): boolean {
  return (SEALED_BID_STATUSES as readonly BidStatus[]).includes(status);
}

const JOINT_ONLY = ['request_consents', 'revise_joint', 'leave'];

/**
 * What a party can do next with a bid while its listing is open: the table's commands, less those of
 * the other kind of bid and of the other part in it, and `consent` where a member is asked.
 *
 * @returns commands of the transition table, besides `save` (a draft) and `consent`
 */
export function partyCommands(
  { status, joint }: { status: BidStatus; joint: boolean },
  part: 'lead' | 'member',
): string[] {
  const possible = bidMachine.commandsFrom(status, 'organization_agent');
  if (part === 'member') {
    const asked = status === 'awaiting_consents' ? ['consent'] : [];
    return [...asked, ...possible.filter((command) => command === 'leave')];
  }
  const own = possible.filter(
    (command) =>
      command !== 'leave' &&
      (joint || !JOINT_ONLY.includes(command)) &&
      !(joint && command === 'revise') &&
      !(joint && command === 'submit' && status === 'draft'),
  );
  return status === 'draft' ? ['save', ...own] : own;
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
