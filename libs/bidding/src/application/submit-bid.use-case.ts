import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { UnitOfWork, type CommandContext, type Tx } from '#platform';
import { bidMachine } from '../domain/bid.machine.js';
import type { BidProposal } from '../domain/proposal.js';
import { present, requireConsents, requireWholeShares } from '../domain/party.policy.js';
import { admitBidders } from './check-bidders.js';
import { holdBid, type HeldBid } from './hold-bid.js';
import { giveReceipt, requireComplete, submission, type ReceivedBid } from './receive.js';
import { currentFrozen, loadCurrent, sealVersion, type FrozenVersion } from './versions.js';
import { writeProposal, type ProposalDraft } from './write-proposal.js';

/** 提交揭榜意向书: received, sealed, with a receipt. */
@Injectable()
export class SubmitBid {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Submits the newest version: of a single bid as it stands, of a joint one when every member has
   * agreed to exactly it.
   *
   * @throws DomainError not_found | not_lead | listing_not_open | deadline_passed | stale_version |
   *         bid_incomplete | budget_over_ceiling | consents_missing | shares_not_100 |
   *         organization_not_eligible | member_not_eligible | transition_not_allowed
   */
  execute(
    command: CommandContext,
    bidId: string,
    input: { version: number },
  ): Promise<ReceivedBid> {
    return this.uow.run(command, async (tx) => {
      const held = await holdBid(tx, bidId, { as: 'lead', version: input.version });
      const { bid, parties, now } = held;
      if (bid.joint) {
        requireWholeShares(present(parties));
        requireConsents(parties, bid.currentVersion);
      }
      const proposal = await loadCurrent(tx, bid);
      const frozen =
        bid.status === 'draft' && !bid.joint
          ? await sealVersion(tx, bid, bid.currentVersion, parties, { proposal, now })
          : await currentFrozen(tx, bid, parties);
      if (!frozen)
        throw new DomainError('consents_missing', { count: present(parties).length - 1 });
      await requireReceivable(tx, held, proposal);
      return receive(tx, held, 'submit', frozen);
    });
  }

  /**
   * A new version of a submitted single bid, received in the place of the old one with a receipt of its
   * own; the old one stays on record. It answers the listing as it stands, so nothing is left to confirm.
   *
   * @throws DomainError as above, and is_joint | invalid_input
   */
  revise(
    command: CommandContext,
    bidId: string,
    input: { version: number; proposal: ProposalDraft },
  ): Promise<ReceivedBid> {
    return this.uow.run(command, async (tx) => {
      const held = await holdBid(tx, bidId, { as: 'lead', version: input.version });
      const { bid, parties, now } = held;
      if (bid.joint) throw new DomainError('is_joint');
      const proposal = await writeProposal(tx, bid, input.proposal);
      await requireReceivable(tx, held, proposal);
      const number = bid.currentVersion + 1;
      const frozen = await sealVersion(tx, bid, number, parties, { proposal, now });
      return receive(tx, held, 'revise', frozen);
    });
  }
}

/** Receives a version, with a receipt; written first where it is not yet. Sent together, done in this order. */
async function receive(
  tx: Tx,
  { bid, listing, now }: HeldBid,
  command: 'submit' | 'revise',
  frozen: FrozenVersion & { write?: () => Promise<void> },
): Promise<ReceivedBid> {
  const [, , receipt] = await Promise.all([
    frozen.write?.(),
    tx.transition(bidMachine, bid, command, {
      set: { currentVersion: frozen.number, ...submission(listing, frozen, now) },
      details: { bidVersion: frozen.number, digest: frozen.digest },
      sealed: true,
      at: now,
    }),
    giveReceipt(tx, bid, listing, 'submitted', frozen, now),
  ]);
  return { id: bid.id, status: bid.status, version: bid.version, receipt };
}

/** Complete, within the ceiling, and every party may take the work on, all as of now. */
export async function requireReceivable(
  tx: Tx,
  held: HeldBid,
  proposal: BidProposal,
): Promise<void> {
  const { bid, listing, parties, now } = held;
  requireComplete(proposal, listing);
  const ids = present(parties).map((party) => party.organizationId);
  const { leadOrganizationId: leadId } = bid;
  await admitBidders(tx, listing, { leadId, organizationIds: ids, taking: ids }, now);
}
