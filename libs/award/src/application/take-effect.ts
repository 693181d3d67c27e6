import { Bid, transitionBids } from '#bidding';
import { BLOCKING_OBJECTION_STATUSES } from '#contracts';
import { finalRanking } from '#evaluation';
import { bySystem, type Tx } from '#platform';
import { listingMachine, type Listing } from '#posting';
import { In } from 'typeorm';
import { awardMachine } from '../domain/machines.js';
import { effectiveTime, noticeOver, requireMayTakeEffect } from '../domain/notice.policy.js';
import type { Award } from '../persistence/award.entity.js';
import { Objection } from '../persistence/objection.entity.js';

/** Admitted objections that are still open: they keep the award from taking effect. */
export function countBlocking(tx: Tx, awardId: string): Promise<number> {
  return tx.manager.countBy(Objection, { awardId, status: In([...BLOCKING_OBJECTION_STATUSES]) });
}

/**
 * The award takes effect, dated by the rules and not by when this runs: winner, reserves and losers
 * get their states and the listing is 已承榜. The caller holds listing and award.
 *
 * @throws DomainError notice_running | objection_open | transition_not_allowed
 */
export async function takeEffect(tx: Tx, listing: Listing, award: Award): Promise<void> {
  requireMayTakeEffect(award, await countBlocking(tx, award.id), await tx.now());
  const settled = await tx.manager.findBy(Objection, {
    awardId: award.id,
    status: In(['upheld', 'dismissed', 'withdrawn']),
  });
  const stoodInTheWay = settled.filter(({ admittedAt }) => admittedAt !== null);
  const closings = stoodInTheWay.map(({ closedAt }) => closedAt!);
  // Still in approval there is no end of notice: the table refuses the step right after.
  const effectiveAt = effectiveTime(award.noticeEndsAt ?? new Date(0), closings);
  await tx.transition(awardMachine, award, 'take_effect', {
    set: { effectiveAt },
    details: { effectiveAt: effectiveAt.toISOString() },
  });
  await tx.transition(listingMachine, listing, 'confirm_award');
  await settleBids(tx, award);
}

async function settleBids(tx: Tx, award: Award): Promise<void> {
  const ranking = await finalRanking(tx, award.listingId);
  const acceptable = new Set(
    ranking!.rows.filter((row) => row.acceptable).map(({ bidId }) => bidId),
  );
  const others = (
    await tx.manager.findBy(Bid, { listingId: award.listingId, status: 'ranked' })
  ).filter(({ id }) => id !== award.bidId);
  const ids = (keep: boolean) =>
    others.filter(({ id }) => acceptable.has(id) === keep).map(({ id }) => id);
  await transitionBids(tx, [award.bidId], 'award');
  await transitionBids(tx, ids(true), 'keep_in_reserve');
  await transitionBids(tx, ids(false), 'not_award', { reason: '评审未达合格线' });
}

/**
 * Lets an award take effect as soon as nothing stands in its way any more: called at the end of the
 * notice and whenever an objection is settled. Does nothing while the notice runs, while another
 * objection is open, or when the award is past it. The step is the system's, whoever set it off.
 *
 * @returns whether it took effect
 */
export async function settleNotice(tx: Tx, listing: Listing, award: Award): Promise<boolean> {
  if (!noticeOver(award, await tx.now()) || listing.status !== 'award_proposed') return false;
  if ((await countBlocking(tx, award.id)) > 0) return false;
  await bySystem(tx, 'award-notice-end', (system) => takeEffect(system, listing, award));
  return true;
}
