import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { accountOf, SealingKeys, UnitOfWork, type CommandContext } from '#platform';
import { lockListing } from '#posting';
import { Opening } from '../persistence/opening.entity.js';
import { keysOf, type OpeningKeys } from './opening-keys.js';
import { openListing } from './open-listing.js';
import { requireTwoKeys } from './require-two-keys.js';

/** 开榜次钥: by a supervisor who is another person than the one with the first key. */
@Injectable()
export class TurnSecondKey {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: SealingKeys,
  ) {}

  /**
   * Opens the listing's bids, all at once.
   *
   * @throws DomainError not_found | deadline_not_reached | transition_not_allowed | opening_automatic
   *         | first_key_missing | same_key_holder | concurrent_update (too few bids: the listing is about to fail)
   *         | seal_key_unavailable | seal_broken
   */
  async execute(command: CommandContext, listingId: string): Promise<OpeningKeys> {
    // Fetched while nothing is held: a key service may take its time.
    await this.keys.knows(listingId);
    return this.uow.run(command, async (tx) => {
      const { accountId } = accountOf(command);
      const listing = await lockListing(tx, listingId);
      await requireTwoKeys(tx, listing);
      const opening = await tx.manager.findOneBy(Opening, { listingId });
      if (!opening) throw new DomainError('first_key_missing');
      if (opening.firstKeyBy === accountId) throw new DomainError('same_key_holder');
      await openListing(tx, listing, 'opening.second_key', (facts) =>
        tx.save(opening, { ...facts, secondKeyBy: accountId }),
      );
      return keysOf(opening);
    });
  }
}
