import { Injectable } from '@nestjs/common';
import {
  accountOf,
  acknowledge,
  loadCalendar,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
  type Tx,
} from '#platform';
import { requireNotProposer } from '../domain/approval.policy.js';
import { objectionMachine } from '../domain/machines.js';
import { replyDueOn } from '../domain/objection.policy.js';
import { holdObjection } from './hold-objection.js';

/** 受理审查: what an officer who did not propose the award does with an objection before the ruling. */
@Injectable()
export class ScreenObjection {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 受理: from here on the objection keeps the award from taking effect. The answer is due 7 working
   * days after it was filed.
   *
   * @throws DomainError not_found | stale_version | own_step | transition_not_allowed
   */
  admit(command: CommandContext, id: string, input: { version: number }): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { award, objection } = await this.hold(tx, id, input.version);
      await tx.transition(objectionMachine, objection, 'admit', {
        set: {
          admittedBy: accountOf(command).accountId,
          admittedAt: await tx.now(),
          replyDueOn: replyDueOn(await loadCalendar(tx), objection.filedAt),
        },
        payload: { awardId: award.id },
      });
      return acknowledge(objection);
    });
  }

  /**
   * 不予受理, with a reason that the objector reads.
   *
   * @throws DomainError not_found | stale_version | own_step | reason_required |
   *         transition_not_allowed
   */
  reject(
    command: CommandContext,
    id: string,
    input: { version: number; reason: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { award, objection } = await this.hold(tx, id, input.version);
      await tx.transition(objectionMachine, objection, 'reject', {
        set: {
          decision: requireReason(input.reason),
          decidedBy: accountOf(command).accountId,
          closedAt: await tx.now(),
        },
        payload: { awardId: award.id },
      });
      return acknowledge(objection);
    });
  }

  /**
   * 答复, in writing; the objector reads it with the code. The ruling comes after it.
   *
   * @throws DomainError not_found | stale_version | own_step | transition_not_allowed
   */
  answer(
    command: CommandContext,
    id: string,
    input: { version: number; answer: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { award, objection } = await this.hold(tx, id, input.version);
      await tx.transition(objectionMachine, objection, 'answer', {
        set: {
          answer: input.answer,
          answeredBy: accountOf(command).accountId,
          answeredAt: await tx.now(),
        },
        payload: { awardId: award.id },
      });
      return acknowledge(objection);
    });
  }

  private async hold(tx: Tx, id: string, version: number) {
    const held = await holdObjection(tx, id);
    requireNotProposer(held.award, accountOf(tx.command).accountId);
    requireVersion(held.objection, version);
    return held;
  }
}
