import { Injectable } from '@nestjs/common';
import type { ReadingSubject } from '#contracts';
import { newId, notFound } from '#kernel';
import {
  accountOf,
  acknowledge,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { readingMachine } from '../domain/reading.machine.js';
import { EmergencyReading } from '../persistence/emergency-reading.entity.js';
import { CANDIDATES } from './subjects/candidates.js';

type Located = Pick<EmergencyReading, 'label' | 'listingId' | 'organizationIds' | 'accountIds'>;

/** 申请紧急调阅. */
@Injectable()
export class RequestReading {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * @throws DomainError not_found for what is none of the candidates, in the same words whether or not
   *         there is such a thing: a bid before its opening is none
   */
  execute(
    command: CommandContext,
    input: { kind: ReadingSubject; subjectId: string; reason: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const [found] = await tx.manager.query<Located[]>(
        `SELECT label, "listingId", "organizationIds", "accountIds"
         FROM (${CANDIDATES[input.kind]}) c WHERE id = $1`,
        [input.subjectId],
      );
      if (!found) throw notFound('可调阅的内容');
      const reading = await tx.create(
        readingMachine,
        EmergencyReading,
        'request',
        { ...input, ...found, id: newId(), requestedBy: accountOf(command).accountId },
        { reason: input.reason, details: { kind: input.kind, subject: input.subjectId } },
      );
      return acknowledge(reading);
    });
  }
}
