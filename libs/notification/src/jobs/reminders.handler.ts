import { formatDateChinese, sha256Hex, shanghaiDate } from '#kernel';
import { OnDeadline, type DeadlineHandler, type DueDeadline, type Tx } from '#platform';
import { notify, type Note } from '../application/notify.js';
import { openedBidders, unfinishedBidders } from '../application/queries/bid-facts.query.js';
import { listingFacts, unansweredOf } from '../application/queries/listing-facts.query.js';
import { accountsOf, agentsOf } from '../application/queries/members.query.js';
import {
  heldAward,
  heldListing,
  heldWork,
  type HeldWork,
} from '../application/queries/reminder-facts.query.js';
import type { Facts } from '../domain/templates.js';
import { unitDesk } from './posting.handler.js';

/**
 * Stands in for an event: the same reminder is told once, one for another time (after an extension) is
 * another. 32 hexadecimal digits in the form of a UUID.
 */
function occasionOf({ kind, subjectId, dueAt }: DueDeadline): string {
  const digits = sha256Hex(`${kind} ${subjectId} ${dueAt.toISOString()}`).slice(0, 32);
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

async function remind(
  tx: Tx,
  deadline: DueDeadline,
  listingId: string,
  facts: Facts,
  notes: readonly Note[],
): Promise<void> {
  const listing = await listingFacts(tx, listingId);
  const occasion = {
    eventId: occasionOf(deadline),
    listingId,
    facts: { ...listing.facts, ...facts },
  };
  await notify(tx, occasion, notes);
}

/** 揭榜截止前：bidders whose bid would lapse as it stands, and the unit that owes answers. */
@OnDeadline('reminder.bid_deadline_3_workdays', 'reminder.bid_deadline_1_day')
export class RemindOfBidDeadline implements DeadlineHandler {
  async handle(tx: Tx, deadline: DueDeadline): Promise<void> {
    const { subjectId: listingId } = deadline;
    if (!(await heldListing(tx, listingId))) return;
    const bidders = await agentsOf(tx, await unfinishedBidders(tx, listingId));
    const count = await unansweredOf(tx, listingId);
    const desk = count > 0 ? await unitDesk(tx, await listingFacts(tx, listingId)) : [];
    await remind(tx, deadline, listingId, {}, [
      { kind: 'reminder.unfinished_bid', to: bidders },
      { kind: 'reminder.unanswered_questions', to: desk, facts: { count } },
    ]);
  }
}

/** 公示期满前一日：whoever may still object, and whoever acts next. */
@OnDeadline('reminder.notice_1_day')
export class RemindOfNoticeEnd implements DeadlineHandler {
  async handle(tx: Tx, deadline: DueDeadline): Promise<void> {
    const award = await heldAward(tx, deadline.subjectId);
    if (!award) return;
    const { listingId } = award;
    const to = [
      ...(await agentsOf(tx, await openedBidders(tx, listingId))),
      ...(await unitDesk(tx, await listingFacts(tx, listingId))),
      ...(await accountsOf(tx, 'committee_officer')),
    ];
    const facts = {
      awardId: deadline.subjectId,
      noticeEnd: formatDateChinese(shanghaiDate(new Date(award.noticeEndsAt.getTime() - 1))),
    };
    await remind(tx, deadline, listingId, facts, [{ kind: 'reminder.notice_ends', to }]);
  }
}

/** 里程碑到期前 3 个工作日. */
@OnDeadline('reminder.milestone_3_workdays')
export class RemindOfMilestone implements DeadlineHandler {
  async handle(tx: Tx, deadline: DueDeadline): Promise<void> {
    const work = await heldWork(tx, deadline.subjectId);
    if (work?.subject !== 'milestone') return;
    const to = await agentsOf(tx, [work.organizationId]);
    await remind(tx, deadline, work.listingId, work.facts, [{ kind: 'reminder.milestone', to }]);
  }
}

/** 逾期：the organisation, the unit that waits for it, and the committee. */
@OnDeadline('reminder.overdue')
export class RemindOfOverdueWork implements DeadlineHandler {
  async handle(tx: Tx, deadline: DueDeadline): Promise<void> {
    const work = await heldWork(tx, deadline.subjectId);
    if (!work) return;
    const kinds: Record<HeldWork['subject'], Note['kind']> = {
      milestone: 'reminder.milestone_overdue',
      acceptance: 'reminder.rectification_overdue',
    };
    const to = [
      ...(await agentsOf(tx, [work.organizationId])),
      ...(await unitDesk(tx, await listingFacts(tx, work.listingId))),
      ...(await accountsOf(tx, 'committee_officer')),
    ];
    await remind(tx, deadline, work.listingId, work.facts, [{ kind: kinds[work.subject], to }]);
  }
}
