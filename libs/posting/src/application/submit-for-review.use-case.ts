import { Injectable } from '@nestjs/common';
import { requireListableNeed } from '#needs';
import { acknowledge, loadCalendar, UnitOfWork, type CommandContext } from '#platform';
import { requireComplete } from '../domain/completeness.policy.js';
import { requireWithinLimits } from '../domain/funding-limits.js';
import { listingMachine } from '../domain/machines.js';
import { warningsFor } from '../domain/warnings.policy.js';
import { lockDraft, preparersWith } from './editing.js';
import type { PreparedAnswer } from './prepared-answer.js';
import { settingsInForce } from './settings.js';

/** 提交梳理审核. */
@Injectable()
export class SubmitForReview {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Hands a complete draft to the committee.
   *
   * @returns the acknowledgement with warnings, which block nothing
   * @throws DomainError not_found | stale_version | transition_not_allowed | listing_incomplete |
   *         need_not_suitable | procurement_threshold | funding_ceiling_exceeded | term_too_long |
   *         calendar_year_missing
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number },
  ): Promise<PreparedAnswer> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockDraft(tx, id, input.version);
      requireComplete(listing);
      if (listing.needId) await requireListableNeed(tx, listing.needId);
      const { fundingLimits } = await settingsInForce(tx);
      requireWithinLimits(listing, fundingLimits);
      const warnings = warningsFor(listing, fundingLimits, await loadCalendar(tx));
      await tx.transition(listingMachine, listing, 'submit_for_review', {
        set: { submittedAt: await tx.now(), preparedBy: preparersWith(tx, listing) },
        details: { warnings: warnings.length },
      });
      return { ...acknowledge(listing), warnings };
    });
  }
}
