import { Injectable } from '@nestjs/common';
import { newId, notFound } from '#kernel';
import { requireVersion, UnitOfWork, type CommandContext } from '#platform';
import type { AllianceEventKind } from '../domain/vocabulary.js';
import { AllianceEvent } from '../persistence/alliance.entity.js';
import { lockAlliance, requireAllianceDesk } from './alliance-rights.js';
import { saved, type Saved } from './saved.js';

export interface AllianceEventInput {
  kind: AllianceEventKind;
  title: string;
  /** Beijing date. */
  heldOn: string;
  place: string;
  note: string;
}

/** 联盟活动的策划与调整，由牵头单位或任期内的轮值主席办理。 */
@Injectable()
export class AllianceEvents {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError not_found */
  plan(command: CommandContext, allianceId: string, input: AllianceEventInput): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      await requireAllianceDesk(tx, allianceId);
      await lockAlliance(tx, allianceId);
      const event = await tx.insert(AllianceEvent, {
        id: newId(),
        allianceId,
        ...input,
        cancelled: false,
        version: 1,
      });
      await tx.audit({
        action: 'alliance_event.plan',
        subjectType: 'alliance_event',
        subjectId: event.id,
        details: { allianceId, kind: input.kind, heldOn: input.heldOn },
      });
      return saved(event);
    });
  }

  /** @throws DomainError not_found | stale_version */
  update(
    command: CommandContext,
    allianceId: string,
    eventId: string,
    { version, ...set }: AllianceEventInput & { cancelled: boolean; version: number },
  ): Promise<Saved> {
    return this.uow.run(command, async (tx) => {
      await requireAllianceDesk(tx, allianceId);
      const event = await tx.lock(AllianceEvent, eventId, { what: '联盟活动' });
      if (event.allianceId !== allianceId) throw notFound('联盟活动');
      requireVersion(event, version);
      await tx.save(event, set);
      await tx.audit({
        action: 'alliance_event.update',
        subjectType: 'alliance_event',
        subjectId: eventId,
        details: { allianceId },
      });
      return saved(event);
    });
  }
}
