import { Injectable } from '@nestjs/common';
import {
  acknowledge,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { holdAward } from './hold-award.js';
import { takeEffect } from './take-effect.js';

@Injectable()
export class TakeEffect {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Confirms by hand what the worker does by itself at the end of the notice.
   *
   * @throws DomainError not_found | stale_version | notice_running | objection_open |
   *         transition_not_allowed
   */
  execute(
    command: CommandContext,
    id: string,
    input: { version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, award } = await holdAward(tx, id);
      requireVersion(award, input.version);
      await takeEffect(tx, listing, award);
      return acknowledge(award);
    });
  }
}
