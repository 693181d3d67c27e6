import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import {
  accountOf,
  acknowledge,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
  type Tx,
} from '#platform';
import { bidMachine } from '../domain/bid.machine.js';
import { present, requireWholeShares } from '../domain/party.policy.js';
import { BidParty } from '../persistence/bid-party.entity.js';
import { sealReason } from '../persistence/sealed-words.js';
import { admitBidders } from './check-bidders.js';
import { holdBid, type HeldBid } from './hold-bid.js';
import { auditOf } from './save-draft.use-case.js';
import { removeParty } from './set-parties.js';
import { currentFrozen } from './versions.js';

/** 成员确认、不同意或退出. */
@Injectable()
export class AnswerConsent {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * A member agrees to exactly one version, which makes it part of the bid and takes its place on the
   * listing; or refuses, which is leaving.
   *
   * @throws DomainError not_found | listing_not_open | deadline_passed | not_joint |
   *         lead_cannot_leave | transition_not_allowed | consent_version_stale | shares_not_100 |
   *         member_not_eligible | bid_exists (it takes part elsewhere)
   */
  execute(
    command: CommandContext,
    bidId: string,
    input: { bidVersion: number; agree: boolean; reason?: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const held = await holdBid(tx, bidId, { as: 'party' });
      if (!held.bid.joint) throw new DomainError('not_joint');
      if (input.agree) await agree(tx, held, input.bidVersion);
      else await leave(tx, held, input.reason);
      return acknowledge(held.bid);
    });
  }

  /**
   * A member goes. The bid waits for consents again: its shares no longer make a whole, so the lead has
   * to divide the work anew, or withdraw.
   *
   * @throws DomainError not_found | listing_not_open | deadline_passed | not_joint |
   *         lead_cannot_leave | transition_not_allowed
   */
  leave(
    command: CommandContext,
    bidId: string,
    input: { reason?: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const held = await holdBid(tx, bidId, { as: 'party' });
      if (!held.bid.joint) throw new DomainError('not_joint');
      await leave(tx, held, input.reason);
      return acknowledge(held.bid);
    });
  }
}

async function agree(tx: Tx, held: HeldBid, bidVersion: number): Promise<void> {
  const { bid, listing, parties, me, now } = held;
  if (bid.status !== 'awaiting_consents') {
    throw new DomainError('transition_not_allowed', {
      subject: bidMachine.name,
      status: bidMachine.statusNames[bid.status],
    });
  }
  if (bidVersion !== bid.currentVersion) {
    throw new DomainError('consent_version_stale', { current: bid.currentVersion });
  }
  requireWholeShares(present(parties));
  if (!(await currentFrozen(tx, bid, parties))) {
    throw new DomainError('consent_version_stale', { current: bid.currentVersion });
  }
  const organizationIds = present(parties).map((party) => party.organizationId);
  const { leadOrganizationId: leadId } = bid;
  await admitBidders(tx, listing, { leadId, organizationIds, taking: [me.organizationId] }, now);
  await tx.manager.update(
    BidParty,
    { id: me.id },
    {
      state: 'joined',
      live: true,
      joinedAt: me.joinedAt ?? now,
      consentedVersion: bidVersion,
      consentedAt: now,
      consentedBy: accountOf(tx.command).accountId,
    },
  );
  await tx.audit(auditOf(bid, 'bid.consent', { bidVersion }));
  await tx.emit('bid.consent_given', { bidId: bid.id, listingId: bid.listingId });
}

async function leave(tx: Tx, { bid, me }: HeldBid, reason?: string): Promise<void> {
  if (me.lead) throw new DomainError('lead_cannot_leave');
  const refused = me.state === 'invited';
  await removeParty(tx, me);
  const sealedReason = await sealReason(tx.manager, bid, reason);
  await tx.transition(bidMachine, bid, 'leave', {
    set: { divided: false, sealedReason },
    sealed: true,
  });
  if (refused) await tx.emit('bid.consent_refused', { bidId: bid.id, listingId: bid.listingId });
}
