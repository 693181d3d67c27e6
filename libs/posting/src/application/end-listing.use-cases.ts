import { Injectable } from '@nestjs/common';
import { DomainError, newId, notFound } from '#kernel';
import {
  accountOf,
  acknowledge,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { contentOf } from '../domain/content.js';
import { listingMachine } from '../domain/machines.js';
import { ListingAttachment } from '../persistence/listing-attachment.entity.js';
import { Listing } from '../persistence/listing.entity.js';
import { unscheduleDeadlines } from './listing-deadlines.js';
import { lockListing } from './listing-lock.js';
import { requirePostingUnit } from './posting-unit.js';

interface EndInput {
  version: number;
  reason: string;
}

/** 撤榜, after publication and before the award takes effect. */
@Injectable()
export class CancelListing {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError not_found | stale_version | reason_required | transition_not_allowed */
  execute(command: CommandContext, id: string, input: EndInput): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockListing(tx, id);
      // Before its publication it is the posting unit's to discard, and a draft is hidden besides.
      if (listing.status === 'draft' || !listing.submittedAt) throw notFound('榜单');
      requireVersion(listing, input.version);
      const reason = requireReason(input.reason);
      await tx.transition(listingMachine, listing, 'cancel', {
        reason,
        set: { cancelReason: reason },
      });
      await unscheduleDeadlines(tx, id);
      return acknowledge(listing);
    });
  }
}

/** 作废: the posting unit gives up a listing that was never published. */
@Injectable()
export class DiscardListing {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError not_found | stale_version | reason_required | transition_not_allowed */
  execute(command: CommandContext, id: string, input: EndInput): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockListing(tx, id);
      await requirePostingUnit(tx, command.actor, listing);
      requireVersion(listing, input.version);
      const reason = requireReason(input.reason);
      await tx.transition(listingMachine, listing, 'discard', {
        reason,
        set: { cancelReason: reason },
      });
      return acknowledge(listing);
    });
  }
}

/** 重新发榜: the next round of a listing that ended without an award. */
@Injectable()
export class RepostListing {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Drafts the next round: content, rules, need and attachments are taken over, the deadline is not.
   * A round that was discarded before its publication may be drafted anew.
   *
   * @returns the acknowledgement of the new draft
   * @throws DomainError not_found | not_repostable
   */
  execute(command: CommandContext, id: string): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const old = await lockListing(tx, id);
      await requirePostingUnit(tx, command.actor, old);
      const ended = old.status === 'unsuccessful' || old.status === 'cancelled';
      if (!ended || !old.publishedAt) throw new DomainError('not_repostable');
      const next = await tx.manager.query<unknown[]>(
        `SELECT 1 FROM listing
         WHERE repost_of = $1 AND (status <> 'cancelled' OR published_at IS NOT NULL)`,
        [id],
      );
      if (next.length > 0) throw new DomainError('not_repostable');
      const { accountId } = accountOf(command);
      const draft = await tx.create(
        listingMachine,
        Listing,
        'draft',
        {
          ...contentOf(old),
          bidDeadline: null,
          id: newId(),
          rootId: old.rootId,
          repostOf: old.id,
          round: old.round + 1,
          needId: old.needId,
          postingUnitId: old.postingUnitId,
          draftedBy: accountId,
          preparedBy: [accountId],
        },
        { details: { repostOf: old.id, round: old.round + 1 } },
      );
      for (const { fileId, label } of await tx.manager.findBy(ListingAttachment, {
        listingId: old.id,
      })) {
        await tx.insert(ListingAttachment, {
          listingId: draft.id,
          fileId,
          label,
          attachedBy: accountId,
        });
      }
      return acknowledge(draft);
    });
  }
}
