import { Injectable } from '@nestjs/common';
import { transitionBids } from '#bidding';
import { LISTING_STATUS_NAMES } from '#contracts';
import { DomainError } from '#kernel';
import { acknowledge, UnitOfWork, type Acknowledgement, type CommandContext } from '#platform';
import { failListing, lockListing } from '#posting';
import { finalRanking } from './queries/final-ranking.query.js';

/** 流榜（评审后）. */
@Injectable()
export class FailForQuality {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Ends a listing whose final ranking has no acceptable bid: none qualified, or none reached the line.
   *
   * @param input `note` is published with the reason
   * @throws DomainError not_found | transition_not_allowed | ranking_not_final
   *         | acceptable_bid_exists
   */
  execute(
    command: CommandContext,
    listingId: string,
    input: { note?: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockListing(tx, listingId);
      if (listing.status !== 'evaluating') {
        throw new DomainError('transition_not_allowed', {
          subject: '榜单',
          status: LISTING_STATUS_NAMES[listing.status],
        });
      }
      const ranking = await finalRanking(tx, listingId);
      if (!ranking) throw new DomainError('ranking_not_final');
      if (ranking.rows.some((row) => row.acceptable)) {
        throw new DomainError('acceptable_bid_exists');
      }
      await transitionBids(
        tx,
        ranking.rows.map((row) => row.bidId),
        'not_award',
      );
      const reason = ranking.rows.length > 0 ? 'below_line' : 'none_qualified';
      await failListing(tx, listing, 'fail_for_quality', reason, input.note ?? null);
      return acknowledge(listing);
    });
  }
}
