import { Injectable } from '@nestjs/common';
import { LISTING_STATUS_NAMES } from '#contracts';
import { DomainError, formatDeadline, notFound } from '#kernel';
import { accountOf, UnitOfWork, type CommandContext, type Tx } from '#platform';
import { lockListing, type Listing } from '#posting';
import { Opening } from '../persistence/opening.entity.js';
import { keysOf, type OpeningKeys } from './opening-keys.js';

/** 开榜首钥: by a committee officer, once the listing is closed. */
@Injectable()
export class TurnFirstKey {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Turns the first key. It opens nothing and tells nothing: whether there are bids shows only with
   * the second one. The same officer may repeat it.
   *
   * @throws DomainError not_found | deadline_not_reached | transition_not_allowed | key_already_turned
   */
  execute(command: CommandContext, listingId: string): Promise<OpeningKeys> {
    return this.uow.run(command, async (tx) => {
      const { accountId } = accountOf(command);
      const listing = await lockListing(tx, listingId);
      await requireClosed(tx, listing);
      const known = await tx.manager.findOneBy(Opening, { listingId });
      if (known && known.firstKeyBy !== accountId) throw new DomainError('key_already_turned');
      if (known) return keysOf(known);
      const opening = await tx.insert(Opening, {
        listingId,
        firstKeyBy: accountId,
        firstKeyAt: await tx.now(),
        secondKeyBy: null,
        openedAt: null,
        receipts: null,
        version: 1,
      });
      await tx.audit({
        action: 'opening.first_key',
        subjectType: 'opening',
        subjectId: opening.id,
        listingId,
      });
      return keysOf(opening);
    });
  }
}

/**
 * A listing that waits for its opening, by status and by the database's clock.
 *
 * @throws DomainError not_found for one that is not public yet | deadline_not_reached
 *         | transition_not_allowed
 */
export async function requireClosed(tx: Tx, listing: Listing): Promise<void> {
  if (listing.publishedAt === null) throw notFound('榜单');
  if (listing.status === 'published' && (await tx.now()) < listing.bidDeadline!) {
    throw new DomainError('deadline_not_reached', {
      deadline: formatDeadline(listing.bidDeadline!),
    });
  }
  if (listing.status !== 'closed') {
    throw new DomainError('transition_not_allowed', {
      subject: '榜单',
      status: LISTING_STATUS_NAMES[listing.status],
    });
  }
}
