import { Injectable } from '@nestjs/common';
import { effectiveAward, unsettledObjections } from '#award';
import { DomainError, shanghaiDate } from '#kernel';
import {
  accountOf,
  acknowledge,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
  type Tx,
} from '#platform';
import { listingMachine, type Listing } from '#posting';
import { agreementMachine } from '../domain/machines.js';
import { requireAhead } from '../domain/plan.policy.js';
import { signingStep } from '../domain/signing.policy.js';
import type { Agreement } from '../persistence/agreement.entity.js';
import { holdAgreement, sideOf } from './hold-agreement.js';
import { scheduleMilestones } from './schedule-milestones.js';

@Injectable()
export class SignAgreement {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * One side's signature; their order is free. With the second one the agreement is concluded: its
   * milestones are scheduled and the listing's work begins. Nobody signs while an objection against
   * the award is not settled.
   *
   * @throws DomainError not_found for whoever is on neither side | stale_version |
   *         contract_not_approved | already_signed | award_not_effective | objection_unsettled |
   *         plan_invalid | transition_not_allowed
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, agreement } = await holdAgreement(tx, id);
      const side = await sideOf(tx, listing, agreement);
      const step = signingStep(agreement, side);
      requireVersion(agreement, input.version);
      await requireStanding(tx, listing, agreement);
      const now = await tx.now();
      requireAhead(agreement.plan, shanghaiDate(now));
      const { accountId } = accountOf(command);
      const own =
        side === 'unit'
          ? { unitSignedBy: accountId, unitSignedAt: now }
          : { organizationSignedBy: accountId, organizationSignedAt: now };
      const set = step === 'conclude' ? { ...own, signedAt: now } : own;
      await tx.transition(agreementMachine, agreement, step, { set, details: { side } });
      if (step === 'conclude') {
        await tx.transition(listingMachine, listing, 'start_work');
        await scheduleMilestones(tx, agreement);
      }
      return acknowledge(agreement);
    });
  }
}

async function requireStanding(tx: Tx, listing: Listing, agreement: Agreement): Promise<void> {
  const award = await effectiveAward(tx, listing.id);
  if (award?.id !== agreement.awardId) throw new DomainError('award_not_effective');
  const count = await unsettledObjections(tx, award.id);
  if (count > 0) throw new DomainError('objection_unsettled', { count });
}
