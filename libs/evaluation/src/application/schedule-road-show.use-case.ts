import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { requireVersion, UnitOfWork, type Acknowledgement, type CommandContext } from '#platform';
import { acknowledgeShow } from './acknowledge-show.js';
import { requireStatus } from './held.js';
import { holdRoadShow } from './held-road-show.js';

/** 确定路演的时间和地点. */
@Injectable()
export class ScheduleRoadShow {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Sets date, time and place, and sets them anew as long as nobody was called; bidders and panel are
   * told each time.
   *
   * @param input `version` of the road show; `startsAt` an instant, ISO 8601
   * @throws DomainError not_found | stale_version | transition_not_allowed | date_in_past
   *         | road_show_begun
   */
  execute(
    command: CommandContext,
    evaluationId: string,
    input: { version: number; startsAt: string; place: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, evaluation, show, slots } = await holdRoadShow(tx, evaluationId);
      requireVersion(show, input.version);
      requireStatus(evaluation, 'scoring');
      if (slots.some(({ status }) => status !== 'waiting')) {
        throw new DomainError('road_show_begun');
      }
      const startsAt = new Date(input.startsAt);
      if (startsAt <= (await tx.now())) throw new DomainError('date_in_past', { what: '路演时间' });
      await tx.save(show, { startsAt, place: input.place });
      await tx.audit({
        action: 'road_show.schedule',
        subjectType: 'evaluation',
        subjectId: evaluationId,
        listingId: listing.id,
        details: { startsAt: startsAt.toISOString(), place: input.place },
      });
      await tx.emit('road_show.scheduled', {
        evaluationId,
        listingId: listing.id,
        roadShowId: show.id,
      });
      return acknowledgeShow(show);
    });
  }
}
