import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { accountOf, UnitOfWork, type CommandContext } from '#platform';
import { requireReadable } from '../domain/reading.policy.js';
import { EmergencyReading } from '../persistence/emergency-reading.entity.js';
import { CONTENTS, type ReadingLine } from './subjects/contents.js';

/** 调阅: by the person who asked, as often as the half hour allows, and never unseen. */
@Injectable()
export class UseReading {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Every use is an entry of the trail and a message to those concerned, in the transaction that reads:
   * nothing is shown that is not on record.
   *
   * @throws DomainError not_found also for another person's reading | reading_not_confirmed |
   *         reading_over
   */
  execute(request: CommandContext, id: string): Promise<ReadingLine[]> {
    // An answer kept under an idempotency key would hold what was read.
    const command = { ...request, idempotencyKey: undefined };
    return this.uow.run(command, async (tx) => {
      const reading = await tx.lock(EmergencyReading, id, { what: '紧急调阅' });
      if (reading.requestedBy !== accountOf(command).accountId) throw notFound('紧急调阅');
      requireReadable(reading, await tx.now());
      const lines = await CONTENTS[reading.kind](tx, reading.subjectId);
      await tx.audit({
        action: 'reading.use',
        subjectType: 'reading',
        subjectId: id,
        listingId: reading.listingId,
        reason: reading.reason,
        details: { kind: reading.kind, subject: reading.subjectId },
      });
      await tx.emit('reading.used', { readingId: id }, { type: 'reading', id });
      return lines;
    });
  }
}
