import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import {
  accountOf,
  acknowledge,
  loadCalendar,
  requireOther,
  requireReason,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { requireBidWindow } from '../domain/bid-window.policy.js';
import { requireComplete } from '../domain/completeness.policy.js';
import { requireWithinLimits } from '../domain/funding-limits.js';
import { listingMachine } from '../domain/machines.js';
import { warningsFor } from '../domain/warnings.policy.js';
import type { Listing } from '../persistence/listing.entity.js';
import { lockForReview } from './editing.js';
import type { PreparedAnswer } from './prepared-answer.js';
import { settingsInForce } from './settings.js';

const NO_PROPOSAL: Partial<Listing> = { publicationProposedBy: null, publicationOpinion: null };

/** 退回修改. */
@Injectable()
export class ReturnToDraft {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError not_found | stale_version | transition_not_allowed | reason_required */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number; reason: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockForReview(tx, id, input.version);
      await tx.transition(listingMachine, listing, 'return_to_draft', {
        reason: requireReason(input.reason),
        set: NO_PROPOSAL,
      });
      return acknowledge(listing);
    });
  }
}

/** 提请发榜: the committee's officer puts a listing before an approver. */
@Injectable()
export class ProposePublication {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * @param input `bidDeadline` moves the deadline, where review took longer than the drafter thought
   * @throws DomainError not_found | stale_version | transition_not_allowed | own_step |
   *         publication_already_proposed | listing_incomplete | date_in_past |
   *         bid_window_too_short | procurement_threshold | funding_ceiling_exceeded |
   *         term_too_long | calendar_year_missing
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number; opinion: string; bidDeadline?: Date },
  ): Promise<PreparedAnswer> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockForReview(tx, id, input.version);
      requireOther(command.actor, listing.draftedBy, ...listing.preparedBy);
      if (listing.publicationProposedBy) throw new DomainError('publication_already_proposed');
      const content = { ...listing, bidDeadline: input.bidDeadline ?? listing.bidDeadline };
      requireComplete(content);
      const { fundingLimits } = await settingsInForce(tx);
      requireWithinLimits(content, fundingLimits);
      const calendar = await loadCalendar(tx);
      requireBidWindow(calendar, await tx.now(), content.bidDeadline!, listing.ruleSet);
      const warnings = warningsFor(content, fundingLimits, calendar);
      await tx.transition(listingMachine, listing, 'propose_publication', {
        reason: input.opinion,
        set: {
          bidDeadline: content.bidDeadline,
          publicationProposedBy: accountOf(command).accountId,
          publicationOpinion: input.opinion,
        },
        details: { warnings: warnings.length },
      });
      return { ...acknowledge(listing), warnings };
    });
  }
}

/** 退回提请: the approver sends the proposal back to the officer; the listing stays in review. */
@Injectable()
export class SendBackPublication {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * @throws DomainError not_found | stale_version | transition_not_allowed | own_step |
   *         publication_not_proposed | reason_required
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number; reason: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockForReview(tx, id, input.version);
      if (!listing.publicationProposedBy) throw new DomainError('publication_not_proposed');
      requireOther(command.actor, listing.publicationProposedBy);
      await tx.transition(listingMachine, listing, 'send_back_publication', {
        reason: requireReason(input.reason),
        set: NO_PROPOSAL,
      });
      return acknowledge(listing);
    });
  }
}
