import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import {
  accountOf,
  acknowledge,
  loadCalendar,
  requireOther,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
  type Tx,
} from '#platform';
import { amendedDeadline, enquiryDeadlineOf } from '../domain/bid-window.policy.js';
import type { ListingContent } from '../domain/content.js';
import { requireWithinLimits } from '../domain/funding-limits.js';
import { amendmentMachine, listingMachine } from '../domain/machines.js';
import { requireOpen } from '../domain/open.policy.js';
import { Amendment } from '../persistence/amendment.entity.js';
import type { Listing } from '../persistence/listing.entity.js';
import { keepVersion } from './keep-version.js';
import { scheduleDeadlines } from './listing-deadlines.js';
import { lockListing } from './listing-lock.js';
import { settingsInForce } from './settings.js';

/** 变更生效. */
@Injectable()
export class ApproveAmendment {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Brings an amendment into force as the listing's next content version; deadlines move with it.
   * The rule of late substance is asked again now, because time has passed since the proposal.
   *
   * @throws DomainError not_found | stale_version | own_step | transition_not_allowed |
   *         listing_not_open | deadline_passed | deadline_not_later | amendment_must_extend |
   *         funding_ceiling_exceeded | procurement_threshold | term_too_long |
   *         calendar_year_missing
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number; opinion?: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, amendment } = await lockAmendment(tx, id, input.version);
      requireOther(command.actor, amendment.proposedBy);
      const now = await tx.now();
      await tx.transition(amendmentMachine, amendment, 'approve', {
        reason: input.opinion,
        set: {
          decidedBy: accountOf(command).accountId,
          decidedReason: input.opinion ?? null,
          decidedAt: now,
          contentVersion: listing.contentVersion + 1,
        },
      });
      requireOpen(listing, now);
      await this.amend(tx, listing, amendment, now);
      return acknowledge(amendment);
    });
  }

  private async amend(tx: Tx, listing: Listing, amendment: Amendment, now: Date): Promise<void> {
    const calendar = await loadCalendar(tx);
    const current = { bidDeadline: listing.bidDeadline! };
    const bidDeadline = amendedDeadline(calendar, now, current, amendment, listing.ruleSet);
    const changes = amendment.changes as Partial<ListingContent>;
    const content = { ...listing, ...changes, bidDeadline };
    requireWithinLimits(content, (await settingsInForce(tx)).fundingLimits);
    const enquiryDeadline = enquiryDeadlineOf(calendar, bidDeadline, content.ruleSet);
    await tx.transition(listingMachine, listing, 'amend', {
      reason: amendment.reason,
      set: { ...changes, bidDeadline, enquiryDeadline, contentVersion: listing.contentVersion + 1 },
      payload: {
        substantive: amendment.substantive,
        listingVersion: listing.contentVersion + 1,
      },
      details: { amendmentId: amendment.id, substantive: amendment.substantive },
    });
    await keepVersion(tx, listing, now, amendment.id);
    await scheduleDeadlines(tx, calendar, { id: listing.id, bidDeadline, enquiryDeadline }, now);
  }
}

/** 变更不予采纳. */
@Injectable()
export class DeclineAmendment {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * @throws DomainError not_found | stale_version | own_step | transition_not_allowed |
   *         reason_required
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number; reason: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { amendment } = await lockAmendment(tx, id, input.version);
      requireOther(command.actor, amendment.proposedBy);
      const reason = requireReason(input.reason);
      await tx.transition(amendmentMachine, amendment, 'decline', {
        reason,
        set: {
          decidedBy: accountOf(command).accountId,
          decidedReason: reason,
          decidedAt: await tx.now(),
        },
      });
      return acknowledge(amendment);
    });
  }
}

/** Holds an amendment and its listing, the listing first as everywhere. */
async function lockAmendment(
  tx: Tx,
  id: string,
  version: number,
): Promise<{ listing: Listing; amendment: Amendment }> {
  const found = await tx.manager.findOneBy(Amendment, { id });
  if (!found) throw notFound('变更');
  const listing = await lockListing(tx, found.listingId);
  const amendment = await tx.lock(Amendment, id, { what: '变更' });
  requireVersion(amendment, version);
  return { listing, amendment };
}
