import type { RoadShowRules, SlotStatus } from '#contracts';
import { DomainError, formatShanghai } from '#kernel';

/** A bidder's place in the running order, as far as the rules look at it. */
export interface SlotFacts {
  id: string;
  /** 1, 2, 3 … as drawn */
  number: number;
  label: string;
  status: SlotStatus;
  /** the bid has not been disqualified since the draw */
  inPlay: boolean;
}

/** When the parts of a slot began; each null until then. */
export interface SlotTimes {
  presentingAt: Date | null;
  questionsAt: Date | null;
  endedAt: Date | null;
}

const isOn = ({ status }: Pick<SlotFacts, 'status'>): boolean =>
  status === 'presenting' || status === 'questions';

/** Still to be called: whoever was disqualified before the turn came is passed over. */
const isAwaited = ({ status, inPlay }: Pick<SlotFacts, 'status' | 'inPlay'>): boolean =>
  status === 'waiting' && inPlay;

/** The slot that runs, or else the one to be called next; undefined when all are through. */
export function slotInTurn<S extends SlotFacts>(slots: readonly S[]): S | undefined {
  const byNumber = [...slots].sort((a, b) => a.number - b.number);
  return byNumber.find(isOn) ?? byNumber.find(isAwaited);
}

/** How many are still to be heard before a slot, whoever stands there now included. */
export const aheadOf = (slots: readonly SlotFacts[], { number }: SlotFacts): number =>
  slots.filter((slot) => slot.number < number && (isOn(slot) || isAwaited(slot))).length;

/** How far a road show has come. */
export const ROAD_SHOW_STAGES = {
  preparing: '筹备中',
  running: '进行中',
  over: '已结束',
} as const;
export type RoadShowStage = keyof typeof ROAD_SHOW_STAGES;

/**
 * It runs once the first bidder was called (or did not come), and is over when nobody is left to be
 * called. No slots: not drawn, still being prepared.
 */
export function roadShowStage(slots: readonly SlotFacts[]): RoadShowStage {
  if (slots.length > 0 && slotInTurn(slots) === undefined) return 'over';
  return slots.some(({ status }) => status !== 'waiting') ? 'running' : 'preparing';
}

/** Whether every bidder was heard, or did not come. */
export const isRoadShowOver = (slots: readonly SlotFacts[]): boolean =>
  roadShowStage(slots) === 'over';

/**
 * A bidder is called (or noted as absent) at the announced time at the earliest, and in drawn order.
 * Whoever came late is let in after all others; whoever was disqualified no more.
 *
 * @throws DomainError slot_disqualified | road_show_not_scheduled | road_show_not_yet | slot_running
 *         | slot_out_of_turn
 */
export function requireTurn(
  slots: readonly SlotFacts[],
  slot: SlotFacts,
  { startsAt, now }: { startsAt: Date | null; now: Date },
): void {
  if (!slot.inPlay) throw new DomainError('slot_disqualified', { label: slot.label });
  if (!startsAt) throw new DomainError('road_show_not_scheduled');
  if (now < startsAt) {
    throw new DomainError('road_show_not_yet', { startsAt: formatShanghai(startsAt) });
  }
  const turn = slotInTurn(slots);
  if (!turn || turn.id === slot.id) return;
  throw new DomainError(isOn(turn) ? 'slot_running' : 'slot_out_of_turn', { label: turn.label });
}

/** Slides may be changed until the slot begins. */
export const areSlidesOpen = isAwaited;

/** @throws DomainError slides_closed */
export function requireSlidesOpen(slot: Pick<SlotFacts, 'status' | 'inPlay'>): void {
  if (!areSlidesOpen(slot)) throw new DomainError('slides_closed');
}

/** Questions are put while the bidder stands there. @throws DomainError slot_not_on */
export function requireOn(slot: Pick<SlotFacts, 'status'>): void {
  if (!isOn(slot)) throw new DomainError('slot_not_on');
}

/** Whole seconds beyond the allowed minutes; nobody is cut off, but it stays on record. */
export function overtimeSeconds(from: Date, to: Date, minutes: number): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000) - minutes * 60);
}

/** Overtime of both parts of a slot; null for a part that is not through. */
export function slotOvertime(
  { presentingAt, questionsAt, endedAt }: SlotTimes,
  { slotMinutes, questionMinutes }: RoadShowRules,
): { presentingOver: number | null; questionsOver: number | null } {
  const over = (from: Date | null, to: Date | null, minutes: number) =>
    from && to ? overtimeSeconds(from, to, minutes) : null;
  return {
    presentingOver: over(presentingAt, questionsAt, slotMinutes),
    questionsOver: over(questionsAt, endedAt, questionMinutes),
  };
}
