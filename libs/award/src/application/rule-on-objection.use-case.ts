import { Injectable } from '@nestjs/common';
import { transitionBids } from '#bidding';
import { beginNewRound, panelAccounts } from '#evaluation';
import { DomainError } from '#kernel';
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
import { failListing, type Listing } from '#posting';
import { requireNeutral } from '../domain/approval.policy.js';
import { awardMachine, objectionMachine } from '../domain/machines.js';
import { requireRemedy, type ObjectionRemedy } from '../domain/objection.policy.js';
import type { Award } from '../persistence/award.entity.js';
import { annulAward } from './annul-award.js';
import { holdObjection } from './hold-objection.js';
import { remaining } from './ranked-bids.js';
import { settleNotice } from './take-effect.js';

/** 裁定, by an officer or approver who neither proposed nor approved the award nor sat on the panel. */
@Injectable()
export class RuleOnObjection {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 异议不成立. When it was the last one and the notice is over, the award takes effect in the same
   * transaction.
   *
   * @throws DomainError not_found | stale_version | own_step | reason_required |
   *         transition_not_allowed
   */
  dismiss(
    command: CommandContext,
    id: string,
    input: { version: number; reason: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, award, objection } = await this.hold(tx, id, input.version);
      await tx.transition(objectionMachine, objection, 'dismiss', {
        set: await this.decision(tx, input.reason),
        payload: { awardId: award.id },
      });
      await settleNotice(tx, listing, award);
      return acknowledge(objection);
    });
  }

  /**
   * 异议成立: the award is annulled, and what follows is the remedy: a new evaluation round, the next
   * in rank (whom an officer proposes), or the failure of the listing when nobody is left.
   *
   * @throws DomainError not_found | stale_version | own_step | reason_required | no_reserve |
   *         reserve_exists | transition_not_allowed
   */
  uphold(
    command: CommandContext,
    id: string,
    input: { version: number; reason: string; remedy: ObjectionRemedy },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, award, objection } = await this.hold(tx, id, input.version);
      // An award that fell already, or whose work has begun, is past this.
      const standing = award.status === 'notice' || award.status === 'effective';
      if (!standing || !['award_proposed', 'awarded'].includes(listing.status)) {
        throw new DomainError('transition_not_allowed', {
          subject: awardMachine.name,
          status: awardMachine.statusNames[award.status],
        });
      }
      const others = (await remaining(tx, listing)).filter(({ bidId }) => bidId !== award.bidId);
      requireRemedy(input.remedy, others.length);
      const decision = await this.decision(tx, input.reason);
      await tx.transition(objectionMachine, objection, 'uphold', {
        set: { ...decision, remedy: input.remedy },
        payload: { awardId: award.id },
        details: { remedy: input.remedy },
      });
      await annulAward(tx, award, 'annul', 'objection_upheld', decision.decision);
      await this.apply(tx, input.remedy, listing, award);
      return acknowledge(objection);
    });
  }

  private async apply(
    tx: Tx,
    remedy: ObjectionRemedy,
    listing: Listing,
    award: Award,
  ): Promise<void> {
    const reason = '异议成立，原承榜撤销';
    if (remedy === 'new_round') await beginNewRound(tx, listing, reason);
    else if (remedy === 'next_in_rank') {
      await transitionBids(tx, [award.bidId], 'not_award', { reason });
    } else {
      const note = '异议成立，没有候补。';
      await failListing(tx, listing, 'fail_for_award', 'objection_upheld', note);
    }
  }

  private async decision(tx: Tx, reason: string) {
    return {
      decision: requireReason(reason),
      decidedBy: accountOf(tx.command).accountId,
      closedAt: await tx.now(),
    };
  }

  private async hold(tx: Tx, id: string, version: number) {
    const held = await holdObjection(tx, id);
    requireNeutral(held.award, accountOf(tx.command).accountId);
    requireOther(tx.command.actor, ...(await panelAccounts(tx, held.listing.id)));
    requireVersion(held.objection, version);
    return held;
  }
}
