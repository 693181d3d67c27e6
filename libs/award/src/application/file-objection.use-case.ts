import { Injectable } from '@nestjs/common';
import { newId, notFound } from '#kernel';
import { UnitOfWork, type CommandContext } from '#platform';
import { lockListing } from '#posting';
import { objectionMachine } from '../domain/machines.js';
import {
  newObjectionCode,
  objectionCodeHash,
  requireReachable,
  requireWithinNotice,
} from '../domain/objection.policy.js';
import { Award } from '../persistence/award.entity.js';
import { Objection } from '../persistence/objection.entity.js';
import { asVisitor } from './as-visitor.js';

export interface FileObjectionInput {
  /** 真实姓名，或单位全称. */
  name: string;
  contact: string;
  facts: string;
  demand?: string;
}

export interface FiledObjection {
  id: string;
  status: string;
  filedAt: string;
  /** For following and withdrawing it; given once, so null when the same request is sent again. */
  code: string | null;
}

@Injectable()
export class FileObjection {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * 提出异议 while the notice runs, by anyone, with a name and a way to be reached.
   *
   * @throws DomainError not_found while the award is not public | notice_over | invalid_input |
   *         role_not_allowed
   */
  async execute(
    command: CommandContext,
    awardId: string,
    input: FileObjectionInput,
  ): Promise<FiledObjection> {
    requireReachable(input.contact);
    const id = newId();
    const code = newObjectionCode();
    const { actor } = command;
    const filed = await this.uow.run(asVisitor(command), async (tx) => {
      const found = await tx.manager.findOneBy(Award, { id: awardId });
      if (!found) throw notFound('公示');
      await lockListing(tx, found.listingId, 'share');
      const award = await tx.lock(Award, awardId, { mode: 'share', what: '公示' });
      const filedAt = await tx.now();
      requireWithinNotice(award, filedAt);
      const objection = await tx.create(
        objectionMachine,
        Objection,
        'file',
        {
          id,
          awardId,
          listingId: award.listingId,
          objectorName: input.name,
          objectorContact: input.contact,
          organizationId: actor.kind === 'account' ? actor.organizationId : null,
          facts: input.facts,
          demand: input.demand ?? '',
          codeHash: objectionCodeHash(id, code),
          filedAt,
        },
        { payload: { awardId } },
      );
      return { id: objection.id, status: objection.status, filedAt: filedAt.toISOString() };
    });
    // The stored answer of a repeated request holds no code, and this one's was never kept.
    return { ...filed, code: filed.id === id ? code : null };
  }
}
