import { Injectable } from '@nestjs/common';
import { openBids, receiptsOf } from '#bidding';
import { DomainError } from '#kernel';
import { accountOf, SealingKeys, UnitOfWork, type CommandContext } from '#platform';
import { listingMachine, lockListing } from '#posting';
import { Opening } from '../persistence/opening.entity.js';
import { formEvaluation } from './form-evaluation.js';
import { keysOf, type OpeningKeys } from './opening-keys.js';
import { requireClosed } from './require-closed.js';

/** 开榜次钥: by a supervisor who is another person than the one with the first key. */
@Injectable()
export class TurnSecondKey {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: SealingKeys,
  ) {}

  /**
   * Releases the listing's key, opens the bids, puts every receipt on record and forms the first round of evaluation, in one
   * transaction: the seal is broken for all bids at once or for none.
   *
   * @throws DomainError not_found | deadline_not_reached | transition_not_allowed | first_key_missing
   *         | same_key_holder | concurrent_update (too few bids: the listing is about to fail)
   *         | seal_key_unavailable | seal_broken
   */
  async execute(command: CommandContext, listingId: string): Promise<OpeningKeys> {
    // Fetched while nothing is held: a key service may take its time.
    await this.keys.knows(listingId);
    return this.uow.run(command, async (tx) => {
      const { accountId } = accountOf(command);
      const listing = await lockListing(tx, listingId);
      await requireClosed(tx, listing);
      const opening = await tx.manager.findOneBy(Opening, { listingId });
      if (!opening) throw new DomainError('first_key_missing');
      if (opening.firstKeyBy === accountId) throw new DomainError('same_key_holder');
      await openBids(tx, listing);
      const receipts = (await receiptsOf(tx, listingId)).map((receipt) => ({
        ...receipt,
        receivedAt: receipt.receivedAt.toISOString(),
      }));
      await tx.save(opening, { secondKeyBy: accountId, openedAt: await tx.now(), receipts });
      await tx.audit({
        action: 'opening.second_key',
        subjectType: 'opening',
        subjectId: opening.id,
        listingId,
        details: { receipts: receipts.length },
      });
      await tx.transition(listingMachine, listing, 'open_bids');
      await formEvaluation(tx, listing, 1);
      return keysOf(opening);
    });
  }
}
