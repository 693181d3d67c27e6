import { Injectable } from '@nestjs/common';
import {
  accountOf,
  acknowledge,
  requireOther,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { readingMachine } from '../domain/reading.machine.js';
import { readableUntil, requireFresh } from '../domain/reading.policy.js';
import { EmergencyReading } from '../persistence/emergency-reading.entity.js';

/** 第二人同意或不同意. */
@Injectable()
export class DecideReading {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Opens the reading for half an hour.
   * @throws DomainError not_found | stale_version | own_step | reading_over | transition_not_allowed
   */
  confirm(
    command: CommandContext,
    id: string,
    { version }: { version: number },
  ): Promise<Acknowledgement> {
    return this.decide(command, id, version, (now) => ({
      command: 'confirm',
      set: { readableUntil: readableUntil(now) },
    }));
  }

  /** @throws DomainError not_found | stale_version | own_step | reading_over | transition_not_allowed */
  refuse(
    command: CommandContext,
    id: string,
    { version, reason }: { version: number; reason: string },
  ): Promise<Acknowledgement> {
    return this.decide(command, id, version, () => ({
      command: 'refuse',
      set: { decision: reason },
      reason,
    }));
  }

  private decide(
    command: CommandContext,
    id: string,
    version: number,
    outcome: (now: Date) => {
      command: 'confirm' | 'refuse';
      set: Partial<EmergencyReading>;
      reason?: string;
    },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const reading = await tx.lock(EmergencyReading, id, { what: '紧急调阅' });
      requireVersion(reading, version);
      requireOther(command.actor, reading.requestedBy);
      const now = await tx.now();
      if (reading.status === 'requested') requireFresh(reading, now);
      const { command: step, set, reason } = outcome(now);
      const decided = { decidedBy: accountOf(command).accountId, decidedAt: now };
      await tx.transition(readingMachine, reading, step, { set: { ...set, ...decided }, reason });
      return acknowledge(reading);
    });
  }
}
