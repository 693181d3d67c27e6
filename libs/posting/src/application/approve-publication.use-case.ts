import { Injectable } from '@nestjs/common';
import { activeAlliances } from '#directory';
import { DomainError, shanghaiDate } from '#kernel';
import {
  accountOf,
  acknowledge,
  loadCalendar,
  requireOther,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
  type Tx,
} from '#platform';
import { enquiryDeadlineOf, requireBidWindow } from '../domain/bid-window.policy.js';
import { listingCode } from '../domain/code.policy.js';
import { requireComplete } from '../domain/completeness.policy.js';
import { requireWithinLimits } from '../domain/funding-limits.js';
import { listingMachine } from '../domain/machines.js';
import { PublicationReceipt } from '../persistence/publication.entity.js';
import { lockForReview } from './editing.js';
import { keepVersion } from './keep-version.js';
import { scheduleDeadlines } from './listing-deadlines.js';
import { settingsInForce } from './settings.js';

/** 审批发榜. */
@Injectable()
export class ApprovePublication {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Publishes: gives the code, freezes content and rules as version 1, delivers to every alliance at
   * the same moment and sets the deadlines, all in one transaction.
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed | own_step |
   *         publication_not_proposed | listing_incomplete | date_in_past | bid_window_too_short |
   *         procurement_threshold | funding_ceiling_exceeded | term_too_long |
   *         calendar_year_missing
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number; opinion?: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockForReview(tx, id, input.version);
      if (!listing.publicationProposedBy) throw new DomainError('publication_not_proposed');
      const { draftedBy, preparedBy, publicationProposedBy, ruleSet } = listing;
      requireOther(command.actor, draftedBy, ...preparedBy, publicationProposedBy);
      requireComplete(listing);
      const settings = await settingsInForce(tx);
      requireWithinLimits(listing, settings.fundingLimits);
      const calendar = await loadCalendar(tx);
      const now = await tx.now();
      const bidDeadline = listing.bidDeadline!;
      requireBidWindow(calendar, now, bidDeadline, ruleSet);
      const enquiryDeadline = enquiryDeadlineOf(calendar, bidDeadline, ruleSet);
      await tx.transition(listingMachine, listing, 'approve_publication', {
        reason: input.opinion,
        set: {
          code: await nextCode(tx, settings.codePrefix, now),
          publishedAt: now,
          publishedBy: accountOf(command).accountId,
          enquiryDeadline,
        },
      });
      await keepVersion(tx, listing, now);
      await deliverToAlliances(tx, listing.id, now);
      await scheduleDeadlines(tx, calendar, { id: listing.id, bidDeadline, enquiryDeadline }, now);
      return acknowledge(listing);
    });
  }
}

/** The counter's row stays locked until the commit: numbers have no gaps and no twins. */
async function nextCode(tx: Tx, prefix: string, now: Date): Promise<string> {
  const year = Number(shanghaiDate(now).slice(0, 4));
  const [row] = await tx.manager.query<{ last: number }[]>(
    `INSERT INTO listing_code_counter AS counter (year, last) VALUES ($1, 1)
     ON CONFLICT (year) DO UPDATE SET last = counter.last + 1 RETURNING last`,
    [year],
  );
  return listingCode(prefix, year, row!.last);
}

async function deliverToAlliances(tx: Tx, listingId: string, deliveredAt: Date): Promise<void> {
  for (const alliance of await activeAlliances(tx)) {
    await tx.insert(PublicationReceipt, { listingId, allianceId: alliance.id, deliveredAt });
  }
}
