import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import {
  accountOf,
  Field,
  acknowledge,
  Acknowledgement,
  loadCalendar,
  requireReason,
  UnitOfWork,
  type CommandContext,
} from '#platform';
import {
  diffOf,
  isSubstantive,
  requireChange,
  type AmendableField,
} from '../domain/amendment.policy.js';
import { amendedDeadline } from '../domain/bid-window.policy.js';
import { requireComplete } from '../domain/completeness.policy.js';
import { snapshotOf, type ContentSnapshot } from '../domain/content.js';
import { withAmendment, type ContentInput } from '../domain/draft.policy.js';
import { requireWithinLimits } from '../domain/funding-limits.js';
import { amendmentMachine } from '../domain/machines.js';
import { requireOpen } from '../domain/open.policy.js';
import { warningsFor } from '../domain/warnings.policy.js';
import { Amendment } from '../persistence/amendment.entity.js';
import { pendingAmendment } from './lapse-amendment.js';
import { lockListing } from './listing-lock.js';
import { requirePostingUnit } from './posting-unit.js';
import { settingsInForce } from './settings.js';

export interface AmendmentInput {
  /** Patch over the content; what is left out stays. */
  changes?: Pick<ContentInput, AmendableField>;
  newDeadline?: Date;
  /** The proposer's word that wording changes matter to bidders; cannot make substance less. */
  substantive?: boolean;
  reason: string;
}

export class ProposedAmendment extends Acknowledgement {
  @Field.boolean('是否实质变更', { description: '实质变更须揭榜方重新确认' }) substantive: boolean;
  @Field.texts('提示', { each: 500, description: '不阻止办理，请核对' }) warnings: string[];
}

/** 提出变更或延期. */
@Injectable()
export class ProposeAmendment {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The posting unit asks for a change of an open listing; the committee decides. One at a time.
   *
   * @throws DomainError not_found | listing_not_open | deadline_passed | amendment_pending |
   *         amendment_empty | deadline_not_later | amendment_must_extend | reason_required |
   *         listing_incomplete | invalid_input | weights_not_100 | rule_set_invalid | opening_mode_fixed |
   *         funding_ceiling_exceeded | procurement_threshold | term_too_long |
   *         calendar_year_missing
   */
  execute(
    command: CommandContext,
    listingId: string,
    input: AmendmentInput,
  ): Promise<ProposedAmendment> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockListing(tx, listingId);
      await requirePostingUnit(tx, command.actor, listing);
      const now = await tx.now();
      requireOpen(listing, now);
      if (await pendingAmendment(tx, listingId)) throw new DomainError('amendment_pending');

      const newDeadline = input.newDeadline ?? null;
      const before = snapshotOf(listing);
      const content = {
        ...withAmendment(listing, input.changes ?? {}),
        bidDeadline: newDeadline ?? listing.bidDeadline,
      };
      const diff = diffOf(before, snapshotOf(content));
      const substantive = isSubstantive(diff, input.substantive);
      const calendar = await loadCalendar(tx);
      const current = { bidDeadline: listing.bidDeadline! };
      amendedDeadline(calendar, now, current, { substantive, newDeadline }, listing.ruleSet);
      requireChange(diff);
      requireComplete(content);
      const { fundingLimits } = await settingsInForce(tx);
      requireWithinLimits(content, fundingLimits);

      const changes = Object.fromEntries(
        diff
          .filter(({ field }) => field !== 'bidDeadline')
          .map(({ field, after }) => [field, after]),
      ) as Partial<ContentSnapshot>;
      const amendment = await tx.create(
        amendmentMachine,
        Amendment,
        'propose',
        {
          listingId,
          changes,
          newDeadline,
          substantive,
          reason: requireReason(input.reason),
          diff,
          proposedBy: accountOf(command).accountId,
        },
        { reason: input.reason, details: { substantive, fields: diff.map(({ field }) => field) } },
      );
      const warnings = warningsFor(content, fundingLimits, calendar);
      return { ...acknowledge(amendment), substantive, warnings };
    });
  }
}
