import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { acknowledge, UnitOfWork, type Acknowledgement, type CommandContext } from '#platform';
import { bidMachine } from '../domain/bid.machine.js';
import type { Bid } from '../persistence/bid.entity.js';
import { holdBid } from './hold-bid.js';
import { setParties, type WantedParty } from './set-parties.js';
import { writeDraft } from './versions.js';
import { writeProposal, type ProposalDraft } from './write-proposal.js';

/** A draft is rewritten in place; later states have commands of their own that make a new version. */
function requireDraft(bid: Bid): void {
  if (bid.status === 'draft') return;
  throw new DomainError('transition_not_allowed', {
    subject: bidMachine.name,
    status: bidMachine.statusNames[bid.status],
  });
}

/** 保存草稿: content and, for a joint bid, parties. */
@Injectable()
export class SaveDraft {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Replaces the whole content.
   *
   * @throws DomainError not_found | not_lead | listing_not_open | deadline_passed | stale_version |
   *         transition_not_allowed | invalid_input | file_attached
   */
  content(
    command: CommandContext,
    bidId: string,
    input: { version: number; proposal: ProposalDraft },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { bid } = await holdBid(tx, bidId, { as: 'lead', version: input.version });
      requireDraft(bid);
      await writeDraft(tx, bid, bid.currentVersion, await writeProposal(tx, bid, input.proposal));
      await tx.save(bid, {});
      await tx.audit(auditOf(bid, 'bid.save_draft'));
      return acknowledge(bid);
    });
  }

  /**
   * Replaces the list of parties: who is invited, with which share and task.
   *
   * @throws DomainError as above, and not_joint | joint_not_allowed | member_duplicate |
   *         too_many_members | organization_not_eligible | member_not_eligible
   */
  parties(
    command: CommandContext,
    bidId: string,
    input: { version: number; parties: WantedParty[] },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { bid, listing, now } = await holdBid(tx, bidId, {
        as: 'lead',
        version: input.version,
      });
      if (!bid.joint) throw new DomainError('not_joint');
      requireDraft(bid);
      await setParties(tx, bid, listing, input.parties, now);
      await tx.save(bid, {});
      await tx.audit(auditOf(bid, 'bid.set_parties'));
      return acknowledge(bid);
    });
  }
}

/** Facts of an audit entry about a bid; sealed until the listing is opened. */
export function auditOf(bid: Bid, action: string, details: Record<string, unknown> = {}) {
  return {
    action,
    subjectType: 'bid',
    subjectId: bid.id,
    listingId: bid.listingId,
    sealed: true,
    details,
  };
}
