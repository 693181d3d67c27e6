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
import { present, requireDivision } from '../domain/party.policy.js';
import type { BidProposal } from '../domain/proposal.js';
import { holdBid, type HeldBid } from './hold-bid.js';
import { requireComplete } from './receive.js';
import { restartConsents, setParties, type WantedParty } from './set-parties.js';
import { sealVersion, loadCurrent } from './versions.js';
import { writeProposal, type ProposalDraft } from './write-proposal.js';

/** 征求成员确认: puts one exact version before every member of a joint bid. */
@Injectable()
export class RequestConsents {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Freezes the draft and asks the members.
   *
   * @throws DomainError not_found | not_lead | listing_not_open | deadline_passed | stale_version |
   *         not_joint | bid_incomplete | budget_over_ceiling | shares_not_100 | transition_not_allowed
   */
  execute(
    command: CommandContext,
    bidId: string,
    input: { version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const held = await holdBid(tx, bidId, { as: 'lead', version: input.version });
      if (!held.bid.joint) throw new DomainError('not_joint');
      const { bid } = held;
      const proposal = await loadCurrent(tx, bid);
      await askMembers(tx, held, 'request_consents', bid.currentVersion, proposal);
      return acknowledge(held.bid);
    });
  }

  /**
   * A change after that: a new version, which every member is asked about again; what they had agreed
   * to is void. A bid that was submitted is no longer, until the lead submits the new version.
   *
   * @param input parts left out stay as they are
   * @throws DomainError as above, and what setting the parties or the content refuses
   */
  revise(
    command: CommandContext,
    bidId: string,
    input: { version: number; proposal?: ProposalDraft; parties?: WantedParty[] },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const held = await holdBid(tx, bidId, { as: 'lead', version: input.version });
      const { bid, listing, now } = held;
      if (!bid.joint) throw new DomainError('not_joint');
      if (input.parties) {
        held.parties = await setParties(tx, bid, listing, input.parties, now);
      }
      const proposal = input.proposal
        ? await writeProposal(tx, bid, input.proposal)
        : await loadCurrent(tx, bid);
      await askMembers(tx, held, 'revise_joint', bid.currentVersion + 1, proposal);
      return acknowledge(bid);
    });
  }
}

async function askMembers(
  tx: Tx,
  { bid, listing, parties, now }: HeldBid,
  command: 'request_consents' | 'revise_joint',
  number: number,
  proposal: BidProposal,
): Promise<void> {
  requireDivision(present(parties));
  requireComplete(proposal, listing);
  const { digest, write } = await sealVersion(tx, bid, number, parties, { proposal, now });
  await write();
  await restartConsents(tx, bid, number, now, accountOf(tx.command).accountId);
  await tx.transition(bidMachine, bid, command, {
    set: { currentVersion: number, divided: true },
    details: { bidVersion: number, digest },
    sealed: true,
  });
}
