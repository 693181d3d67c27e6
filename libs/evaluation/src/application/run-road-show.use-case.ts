import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import {
  acknowledge,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
  type Tx,
} from '#platform';
import { requireTurn } from '../domain/road-show.js';
import { slotMachine } from '../domain/slot.machine.js';
import { ScoreSheet } from '../persistence/score-sheet.entity.js';
import { requireStatus } from './held.js';
import { holdRoadShow, slotIn, type HeldRoadShow, type PlacedSlot } from './held-road-show.js';

interface SlotCommand {
  evaluationId: string;
  slotId: string;
  /** of the slot */
  version: number;
}

/** 路演进行：叫号、转入答问、结束、未到场. Times are the database's. */
@Injectable()
export class RunRoadShow {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Calls a bidder: the time to present begins. Whoever was noted as absent may still come, after
   * all others and while no sheet is locked.
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed | slot_disqualified
   *         | road_show_not_scheduled | road_show_not_yet | slot_running | slot_out_of_turn
   *         | road_show_over
   */
  start(command: CommandContext, input: SlotCommand): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { slot, held, now } = await this.hold(tx, input);
      requireStatus(held.evaluation, 'scoring');
      requireTurn(held.slots, slot, { startsAt: held.show.startsAt, now });
      await requireUnlocked(tx, input.evaluationId);
      await tx.transition(slotMachine, slot.row, 'start', {
        set: { presentingAt: now, absentReason: null },
        payload: payloadOf(slot),
      });
      return acknowledge(slot.row);
    });
  }

  /**
   * Goes on with the bidder that stands there: from presenting to questions, from questions to the end.
   * Also while a substitute has yet to declare, because nobody can stand there till then.
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed
   */
  next(command: CommandContext, input: SlotCommand): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { slot, held, now } = await this.hold(tx, input);
      requireStatus(held.evaluation, 'scoring', 'declaring');
      const presenting = slot.status === 'presenting';
      await tx.transition(slotMachine, slot.row, presenting ? 'begin_questions' : 'end', {
        set: presenting ? { questionsAt: now } : { endedAt: now },
        payload: payloadOf(slot),
      });
      return acknowledge(slot.row);
    });
  }

  /**
   * Notes that a bidder did not come when called, with the reason (or what was tried).
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed | reason_required
   *         | slot_disqualified | road_show_not_scheduled | road_show_not_yet | slot_running
   *         | slot_out_of_turn
   */
  markAbsent(
    command: CommandContext,
    { reason, ...input }: SlotCommand & { reason: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { slot, held, now } = await this.hold(tx, input);
      requireStatus(held.evaluation, 'scoring');
      const absentReason = requireReason(reason);
      requireTurn(held.slots, slot, { startsAt: held.show.startsAt, now });
      await tx.transition(slotMachine, slot.row, 'mark_absent', {
        set: { absentReason },
        reason: absentReason,
        payload: payloadOf(slot),
      });
      return acknowledge(slot.row);
    });
  }

  private async hold(
    tx: Tx,
    { evaluationId, slotId, version }: SlotCommand,
  ): Promise<{ slot: PlacedSlot; held: HeldRoadShow; now: Date }> {
    const held = await holdRoadShow(tx, evaluationId);
    const slot = slotIn(held.slots, slotId);
    requireVersion(slot.row, version);
    return { slot, held, now: await tx.now() };
  }
}

const payloadOf = ({ row: { evaluationId, bidId } }: PlacedSlot) => ({ evaluationId, bidId });

/** Who has locked a sheet has judged without the one that comes now. */
async function requireUnlocked(tx: Tx, evaluationId: string): Promise<void> {
  const locked = await tx.manager.countBy(ScoreSheet, { evaluationId, status: 'submitted' });
  if (locked > 0) throw new DomainError('road_show_over');
}
