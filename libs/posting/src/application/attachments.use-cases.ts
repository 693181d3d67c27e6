import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import {
  accountOf,
  acknowledge,
  attachFile,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { ListingAttachment } from '../persistence/listing-attachment.entity.js';
import { lockDraft, preparersWith } from './editing.js';

/** 添加附件. */
@Injectable()
export class AddAttachment {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Adds an uploaded file to a draft. The file belongs to the first round, so that a later round can
   * show it too; adding it twice changes nothing.
   *
   * @throws DomainError not_found | transition_not_allowed | file_attached
   */
  execute(
    command: CommandContext,
    listingId: string,
    input: { fileId: string; label?: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockDraft(tx, listingId);
      const { fileId } = input;
      const known = await tx.manager.existsBy(ListingAttachment, { listingId, fileId });
      if (known) return acknowledge(listing);
      await attachFile(tx, fileId, { type: 'listing', id: listing.rootId });
      await tx.insert(ListingAttachment, {
        listingId,
        fileId,
        label: input.label ?? '',
        attachedBy: accountOf(command).accountId,
      });
      await tx.save(listing, { preparedBy: preparersWith(tx, listing) });
      await tx.audit({
        action: 'listing.attach',
        subjectType: 'listing',
        subjectId: listingId,
        listingId,
        details: { fileId },
      });
      return acknowledge(listing);
    });
  }
}

/** 删除附件, from a draft. */
@Injectable()
export class RemoveAttachment {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError not_found | transition_not_allowed */
  execute(command: CommandContext, listingId: string, fileId: string): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockDraft(tx, listingId);
      const { affected } = await tx.manager.delete(ListingAttachment, { listingId, fileId });
      if (affected !== 1) throw notFound('附件');
      await tx.save(listing, { preparedBy: preparersWith(tx, listing) });
      await tx.audit({
        action: 'listing.detach',
        subjectType: 'listing',
        subjectId: listingId,
        listingId,
        details: { fileId },
      });
      return acknowledge(listing);
    });
  }
}
