import { Injectable } from '@nestjs/common';
import { bySystem, UnitOfWork, type CommandContext } from '#platform';
import { bidMachine } from '../domain/bid.machine.js';
import { present, requireMembers } from '../domain/party.policy.js';
import { holdBid } from './hold-bid.js';
import { substantiveVersion } from './queries/substantive-version.query.js';
import { giveReceipt, type ReceivedBid } from './receive.js';
import { requireReceivable } from './submit-bid.use-case.js';
import { loadCurrent } from './versions.js';

/** 重新确认: the bid stands as it is for the listing as amended. */
@Injectable()
export class ConfirmBid {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The lead confirms; of a joint bid the members' consents hold, as they were given to this very
   * version. The time of receipt stays that of the version; the confirmation gets a receipt beside it.
   *
   * Works as soon as the amendment is in force, even before the message that asks for it has arrived.
   *
   * @throws DomainError not_found | not_lead | listing_not_open | deadline_passed | stale_version |
   *         budget_over_ceiling | too_many_members | joint_not_allowed | organization_not_eligible |
   *         member_not_eligible | transition_not_allowed
   */
  execute(
    command: CommandContext,
    bidId: string,
    input: { version: number },
  ): Promise<ReceivedBid> {
    return this.uow.run(command, async (tx) => {
      const held = await holdBid(tx, bidId, { as: 'lead', version: input.version });
      const { bid, listing, parties, now } = held;
      const asked = await substantiveVersion(tx, listing.id);
      if (bid.status === 'submitted' && bid.confirmedListingVersion! < asked) {
        await bySystem(tx, 'bidding-amended', (system) =>
          system.transition(bidMachine, bid, 'ask_confirmation', { sealed: true, at: now }),
        );
      }
      if (bid.joint) requireMembers(present(parties), bid.leadOrganizationId, listing);
      await requireReceivable(tx, held, await loadCurrent(tx, bid));
      await tx.transition(bidMachine, bid, 'confirm', {
        set: { confirmedListingVersion: listing.contentVersion },
        details: { listingVersion: listing.contentVersion },
        sealed: true,
        at: now,
      });
      const version = { number: bid.submittedVersion!, digest: bid.digest! };
      const receipt = await giveReceipt(tx, bid, listing, 'confirmed', version, now);
      return { id: bid.id, status: bid.status, version: bid.version, receipt };
    });
  }
}
