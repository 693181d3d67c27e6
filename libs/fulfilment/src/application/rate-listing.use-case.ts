import { Injectable } from '@nestjs/common';
import { PUBLIC_LISTING_STATUSES, type ListingStatus } from '#contracts';
import { DomainError, notFound } from '#kernel';
import { accountOf, UnitOfWork, type CommandContext } from '#platform';
import { lockListing } from '#posting';
import { requireRatable } from '../domain/acceptance.policy.js';
import { SatisfactionRating } from '../persistence/satisfaction-rating.entity.js';

@Injectable()
export class RateListing {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 居民评价: once per account and listing, from the beginning of the work on.
   *
   * @param input `score` 1–5; the comment is not published
   * @throws DomainError not_found | rating_too_early | already_rated
   */
  execute(
    command: CommandContext,
    listingId: string,
    input: { score: number; comment?: string },
  ): Promise<{ id: string }> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockListing(tx, listingId, 'share');
      const known: readonly ListingStatus[] = PUBLIC_LISTING_STATUSES;
      if (!known.includes(listing.status)) throw notFound('榜单');
      requireRatable(listing.status);
      const { accountId } = accountOf(command);
      if (await tx.manager.existsBy(SatisfactionRating, { listingId, accountId })) {
        throw new DomainError('already_rated');
      }
      const { id } = await tx.insert(SatisfactionRating, {
        listingId,
        accountId,
        score: input.score,
        comment: input.comment ?? '',
      });
      await tx.audit({
        action: 'rating.give',
        subjectType: 'rating',
        subjectId: id,
        listingId,
      });
      return { id };
    });
  }
}
