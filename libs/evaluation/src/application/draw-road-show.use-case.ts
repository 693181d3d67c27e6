import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import {
  accountOf,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { drawRoadShow } from '../domain/road-show-record.js';
import { slotMachine } from '../domain/slot.machine.js';
import { RoadShowSlot } from '../persistence/road-show.entity.js';
import { acknowledgeShow } from './acknowledge-show.js';
import { requireStatus } from './held.js';
import { holdRoadShow } from './held-road-show.js';
import { bidsInPlay } from './queries/candidate-bids.query.js';

/** 抽定路演次序. */
@Injectable()
export class DrawRoadShow {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Draws the running order of the bids in play, once, by the seed committed to when the round was
   * formed.
   *
   * @param input `version` of the road show
   * @throws DomainError not_found | stale_version | transition_not_allowed | road_show_drawn
   *         | no_acceptable_bid when no bid is in play
   */
  execute(
    command: CommandContext,
    evaluationId: string,
    input: { version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, evaluation, show } = await holdRoadShow(tx, evaluationId);
      requireVersion(show, input.version);
      requireStatus(evaluation, 'scoring');
      if (show.draw) throw new DomainError('road_show_drawn');
      const bids = await bidsInPlay(tx, listing.id);
      if (bids.length === 0) throw new DomainError('no_acceptable_bid');
      const draw = drawRoadShow(show.seed, bids, {
        committedAt: show.createdAt,
        drawnAt: await tx.now(),
      });
      await tx.save(show, { draw, drawnBy: accountOf(command).accountId });
      await tx.audit({
        action: 'road_show.draw',
        subjectType: 'evaluation',
        subjectId: evaluationId,
        listingId: listing.id,
        details: {
          algorithm: draw.algorithm,
          commitment: draw.commitment,
          bids: draw.pool.length,
          recordDigest: draw.digest,
        },
      });
      for (const [index, bidId] of draw.order.entries()) {
        await tx.create(
          slotMachine,
          RoadShowSlot,
          'place',
          {
            roadShowId: show.id,
            evaluationId,
            listingId: listing.id,
            bidId,
            number: index + 1,
            presentingAt: null,
            questionsAt: null,
            endedAt: null,
            absentReason: null,
            slidesId: null,
            slidesAt: null,
          },
          { payload: { evaluationId, bidId }, details: { number: index + 1 } },
        );
      }
      return acknowledgeShow(show);
    });
  }
}
