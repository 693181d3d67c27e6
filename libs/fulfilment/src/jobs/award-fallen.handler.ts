import { Injectable } from '@nestjs/common';
import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { lockListing } from '#posting';
import { terminate } from '../application/terminate.js';
import { Agreement } from '../persistence/agreement.entity.js';

type Fallen = 'award.annulled' | 'award.declined';

/** An agreement that nobody has concluded ends with the award it stands on. */
@Injectable()
@OnEvent(['award.annulled', 'award.declined'], 'fulfilment-award-fallen')
export class AwardFallenHandler implements EventHandler<Fallen> {
  async handle(tx: Tx, { payload }: DeliveredEvent<Fallen>): Promise<void> {
    await lockListing(tx, payload.listingId);
    const drafted = await tx.manager.findOne(Agreement, {
      where: { awardId: payload.awardId, status: 'drafted' },
      lock: { mode: 'pessimistic_write' },
    });
    if (drafted) await terminate(tx, drafted, '承榜已撤销或放弃');
  }
}
