import { endOfDay } from '#kernel';

/** A step of a listing's way: dated when it was taken, or when it is to be. */
export interface TimelineEntry {
  key: string;
  name: string;
  at: Date;
  state: 'done' | 'due' | 'next';
}

/** What the way is put together from. Instants of steps taken; null or left out for none. */
export interface TimelineFacts {
  needStatedAt: Date | null;
  needAcceptedAt: Date | null;
  publishedAt: Date;
  enquiryDeadline: Date | null;
  bidDeadline: Date;
  /** The listing ended before its deadline, or was cancelled: nothing that was planned comes any more. */
  ended: boolean;
  amendments: readonly Date[];
  steps: readonly { key: keyof typeof STEPS; at: Date }[];
  notice: { start: Date; endsAt: Date } | null;
  signedAt: Date | null;
  milestones: readonly { number: number; dueOn: string; inspectedAt: Date | null }[];
  acceptedAt: Date | null;
}

/** States of the listing that are steps of their own. */
export const STEPS = {
  opened: '开榜',
  effective: '承榜生效',
  annulled: '承榜撤销',
  reopened: '重新评榜',
  unsuccessful: '流榜',
  cancelled: '撤榜',
  completed: '办结',
} as const;

/**
 * A listing's way from the need to the acceptance: what was done with its date, what is due, and what is
 * still to come, in order of time.
 */
export function timelineOf(facts: TimelineFacts, now: Date): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const done = (key: string, name: string, at: Date | null) => {
    if (at) entries.push({ key, name, at, state: 'done' });
  };
  const planned = (key: string, name: string, at: Date | null) => {
    if (!at || (facts.ended && at > now)) return;
    entries.push({ key, name, at, state: at <= now ? 'done' : 'next' });
  };
  done('need_stated', '需求提出', facts.needStatedAt);
  done('need_accepted', '需求采纳', facts.needAcceptedAt);
  done('published', '发榜', facts.publishedAt);
  for (const at of facts.amendments) done('amended', '变更', at);
  planned('enquiry_ends', '提问截止', facts.enquiryDeadline);
  planned('closed', '揭榜截止', facts.bidDeadline);
  if (facts.notice) {
    planned('notice_begins', '公示开始', facts.notice.start);
    planned('notice_ends', '公示期满', facts.notice.endsAt);
  }
  for (const { key, at } of facts.steps) done(key, STEPS[key], at);
  done('signed', '签订协议', facts.signedAt);
  for (const { number, dueOn, inspectedAt } of facts.milestones) {
    const name = `第 ${number} 个里程碑`;
    const dueAt = endOfDay(dueOn);
    if (inspectedAt) done('milestone', name, inspectedAt);
    else if (!facts.ended) {
      entries.push({ key: 'milestone', name, at: dueAt, state: dueAt <= now ? 'due' : 'next' });
    }
  }
  done('accepted', '验收通过', facts.acceptedAt);
  // Equal instants keep the order of the way.
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime());
}
