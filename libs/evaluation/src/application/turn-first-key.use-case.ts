import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { accountOf, UnitOfWork, type CommandContext } from '#platform';
import { lockListing } from '#posting';
import { Opening } from '../persistence/opening.entity.js';
import { keysOf, type OpeningKeys } from './opening-keys.js';
import { requireTwoKeys } from './require-two-keys.js';

/** 开榜首钥: by a committee officer, once the listing is closed. */
@Injectable()
export class TurnFirstKey {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Turns the first key. It opens nothing and tells nothing: whether there are bids shows only with
   * the second one. The same officer may repeat it.
   *
   * @throws DomainError not_found | deadline_not_reached | transition_not_allowed | opening_automatic
   *         | key_already_turned
   */
  execute(command: CommandContext, listingId: string): Promise<OpeningKeys> {
    return this.uow.run(command, async (tx) => {
      const { accountId } = accountOf(command);
      const listing = await lockListing(tx, listingId);
      await requireTwoKeys(tx, listing);
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
