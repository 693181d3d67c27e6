import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import {
  acknowledge,
  attachFile,
  requireVersion,
  StoredFile,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { requireEditable } from '../domain/need.policy.js';
import { lockOwnNeed } from './need-rights.js';

/** 需求的附件：提交前由提出人增减。 */
@Injectable()
export class NeedAttachments {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError not_found | stale_version | transition_not_allowed | file_attached */
  attach(
    command: CommandContext,
    id: string,
    { fileId, version }: { fileId: string; version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const need = await lockOwnNeed(tx, id);
      requireVersion(need, version);
      requireEditable(need);
      await attachFile(tx, fileId, { type: 'need', id });
      await tx.save(need, {});
      await tx.audit({
        action: 'need.attach',
        subjectType: 'need',
        subjectId: id,
        details: { fileId },
      });
      return acknowledge(need);
    });
  }

  /**
   * Takes a file off the need; it stays its uploader's.
   *
   * @throws DomainError not_found | stale_version | transition_not_allowed
   */
  detach(
    command: CommandContext,
    id: string,
    { fileId, version }: { fileId: string; version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const need = await lockOwnNeed(tx, id);
      requireVersion(need, version);
      requireEditable(need);
      const { affected } = await tx.manager.update(
        StoredFile,
        { id: fileId, subjectType: 'need', subjectId: id },
        { subjectType: null, subjectId: null },
      );
      if (affected !== 1) throw notFound('附件');
      await tx.save(need, {});
      await tx.audit({
        action: 'need.detach',
        subjectType: 'need',
        subjectId: id,
        details: { fileId },
      });
      return acknowledge(need);
    });
  }
}
