import { Injectable } from '@nestjs/common';
import { acknowledge, UnitOfWork, type Acknowledgement, type CommandContext } from '#platform';
import { bidMachine } from '../domain/bid.machine.js';
import { sealReason } from '../persistence/sealed-words.js';
import { freePlaces } from './bid-rows.js';
import { holdBid } from './hold-bid.js';
import { giveReceipt } from './receive.js';

/** 撤回揭榜, before the deadline only. */
@Injectable()
export class WithdrawBid {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Takes the bid back for good; it stays sealed. Its organisations may bid again while the listing is
   * open. What had been received gets a receipt of its withdrawal.
   *
   * @throws DomainError not_found | not_lead | listing_not_open | deadline_passed | stale_version |
   *         transition_not_allowed
   */
  execute(
    command: CommandContext,
    bidId: string,
    input: { version: number; reason?: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { bid, listing, now } = await holdBid(tx, bidId, {
        as: 'lead',
        version: input.version,
      });
      // The trail keeps that it was withdrawn; the words stay with the bid, as sealed as its content.
      const sealedReason = await sealReason(tx.manager, bid, input.reason);
      await tx.transition(bidMachine, bid, 'withdraw', {
        set: { sealedReason },
        sealed: true,
        at: now,
      });
      await freePlaces(tx, [bid]);
      if (bid.submittedVersion !== null) {
        const version = { number: bid.submittedVersion, digest: bid.digest! };
        await giveReceipt(tx, bid, listing, 'withdrawn', version, now);
      }
      return acknowledge(bid);
    });
  }
}
