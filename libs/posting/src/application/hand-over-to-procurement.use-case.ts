import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '#kernel';
import {
  accountOf,
  acknowledge,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { CONTENT_FIELD_NAMES } from '../domain/content.js';
import { reachesThreshold } from '../domain/funding-limits.js';
import { listingMachine } from '../domain/machines.js';
import { Procurement } from '../persistence/procurement.entity.js';
import { requireUnpublished } from './editing.js';
import { lockListing } from './listing-lock.js';
import { requirePostingUnit } from './posting-unit.js';
import { settingsInForce } from './settings.js';

const REACHED = '预算上限达到采购限额标准，转政府采购程序';

/** 转政府采购程序: the official procedure decides, this platform keeps its result alone. */
@Injectable()
export class HandOverToProcurement {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Ends a listing that was never published and opens the record of the outside procedure. What it
   * is and what it may cost must be known; the rest of the draft may be unfinished.
   *
   * @param input `reason` may be left out where the ceiling reaches the threshold in force; below it
   *              says why the official procedure applies all the same (集中采购目录)
   * @throws DomainError not_found | stale_version | transition_not_allowed | listing_incomplete |
   *         procurement_reason_required
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number; reason?: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockListing(tx, id);
      await requirePostingUnit(tx, command.actor, listing);
      requireVersion(listing, input.version);
      requireUnpublished(listing);
      const lacks = [
        ...(listing.title.trim() === '' ? (['title'] as const) : []),
        ...(listing.ceilingFen === 0 ? (['ceilingFen'] as const) : []),
      ];
      if (lacks.length > 0) {
        throw new DomainError('listing_incomplete', {
          missing: lacks.map((field) => CONTENT_FIELD_NAMES[field]).join('、'),
          fields: Object.fromEntries(
            lacks.map((field) => [field, `请填写${CONTENT_FIELD_NAMES[field]}`]),
          ),
        });
      }
      const reason = input.reason?.trim() || null;
      const { fundingLimits } = await settingsInForce(tx);
      const reached = reachesThreshold(listing, fundingLimits);
      if (!reached && !reason) throw new DomainError('procurement_reason_required');
      await tx.transition(listingMachine, listing, 'hand_over_to_procurement', {
        reason: reason ?? REACHED,
        set: { cancelReason: reason ?? REACHED },
        details: { thresholdReached: reached },
      });
      await tx.insert(Procurement, {
        id: newId(),
        listingId: id,
        handedOverBy: accountOf(command).accountId,
        handedOverAt: await tx.now(),
        reason,
      });
      return acknowledge(listing);
    });
  }
}
