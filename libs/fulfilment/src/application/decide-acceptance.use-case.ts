import { Injectable } from '@nestjs/common';
import { shanghaiDate } from '#kernel';
import {
  accountOf,
  acknowledge,
  requireOther,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
  type Tx,
} from '#platform';
import { listingMachine } from '#posting';
import {
  CONCLUSION_NAMES,
  requirePublishable,
  requireRectificationAhead,
  type Conclusion,
} from '../domain/acceptance.policy.js';
import { dueInstant } from '../domain/due.policy.js';
import { acceptanceMachine, agreementMachine } from '../domain/machines.js';
import { holdAcceptance } from './hold-acceptance.js';

/** 验收结论, by somebody of the committee other than the inspector. */
@Injectable()
export class DecideAcceptance {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 验收合格: the agreement is completed and the listing 办结. The summary is published.
   *
   * @throws DomainError not_found | stale_version | own_step | invalid_input |
   *         transition_not_allowed
   */
  accept(
    command: CommandContext,
    id: string,
    input: { version: number; conclusion: Conclusion; publicSummary: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, agreement, acceptance } = await this.hold(tx, id, input.version);
      const { conclusion, publicSummary } = input;
      requirePublishable(publicSummary);
      const now = await tx.now();
      await tx.transition(acceptanceMachine, acceptance, 'accept', {
        set: {
          conclusion,
          publicSummary,
          acceptedBy: accountOf(command).accountId,
          acceptedAt: now,
        },
        payload: { agreementId: agreement.id },
        details: { conclusion },
      });
      await tx.transition(agreementMachine, agreement, 'complete', { set: { endedAt: now } });
      await tx.transition(listingMachine, listing, 'complete', {
        set: { outcome: 'accepted', outcomeNote: `验收${CONCLUSION_NAMES[conclusion]}` },
      });
      return acknowledge(acceptance);
    });
  }

  /**
   * 限期整改, once or more often: the organisation asks for acceptance again within the term.
   *
   * @param input `dueOn` is the last day, YYYY-MM-DD, until 24:00
   * @throws DomainError not_found | stale_version | own_step | reason_required | date_in_past |
   *         transition_not_allowed
   */
  askRectification(
    command: CommandContext,
    id: string,
    input: { version: number; reason: string; dueOn: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { agreement, acceptance } = await this.hold(tx, id, input.version);
      const reason = requireReason(input.reason);
      const now = await tx.now();
      requireRectificationAhead(input.dueOn, shanghaiDate(now));
      const round = {
        reason,
        dueOn: input.dueOn,
        askedBy: accountOf(command).accountId,
        askedAt: now.toISOString(),
      };
      await tx.transition(acceptanceMachine, acceptance, 'ask_rectification', {
        reason,
        set: {
          rectifications: [...acceptance.rectifications, round],
          rectificationDueOn: input.dueOn,
          overdueSince: null,
        },
        payload: { agreementId: agreement.id },
      });
      await tx.schedule('acceptance.rectification_end', id, dueInstant(input.dueOn));
      return acknowledge(acceptance);
    });
  }

  private async hold(tx: Tx, id: string, version: number) {
    const held = await holdAcceptance(tx, id);
    requireOther(tx.command.actor, held.acceptance.inspectedBy);
    requireVersion(held.acceptance, version);
    return held;
  }
}
