import { Injectable } from '@nestjs/common';
import type { FundingMode, ServiceCategory } from '#contracts';
import { isUnitWithin } from '#directory';
import { newId, notFound } from '#kernel';
import { requireListableNeed } from '#needs';
import {
  accountOf,
  acknowledge,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
  type Tx,
} from '#platform';
import { emptyContent, withInput, type ContentInput } from '../domain/draft.policy.js';
import { listingMachine } from '../domain/machines.js';
import { Listing } from '../persistence/listing.entity.js';
import { lockDraft, preparersWith } from './editing.js';

export type DraftInput = ContentInput & {
  title: string;
  category: ServiceCategory;
  fundingMode: FundingMode;
  /** The need that it answers; it must be accepted and suit social organisations. */
  needId?: string | null;
  /** The drafter's own unit or one below it; the own one when left out. */
  postingUnitId?: string;
};

export type EditInput = ContentInput & { needId?: string | null; version: number };

/** 起草榜单. */
@Injectable()
export class DraftListing {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Begins a listing, from a need or directly. Rules left out are the default ones; what is
   * unfinished is kept so.
   *
   * @throws DomainError not_found | need_not_suitable
   */
  execute(command: CommandContext, input: DraftInput): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const actor = accountOf(command);
      const postingUnitId = input.postingUnitId ?? actor.unitId;
      if (!postingUnitId || !(await isUnitWithin(tx, postingUnitId, actor.unitId ?? ''))) {
        throw notFound('单位');
      }
      if (input.needId) await requireListableNeed(tx, input.needId);
      const id = newId();
      const listing = await tx.create(listingMachine, Listing, 'draft', {
        ...withInput(emptyContent(input), input),
        id,
        rootId: id,
        round: 1,
        needId: input.needId ?? null,
        postingUnitId,
        draftedBy: actor.accountId,
        preparedBy: [actor.accountId],
      });
      return acknowledge(listing);
    });
  }
}

/** 修改草稿: fields left out stay as they are. */
@Injectable()
export class EditListing {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * @throws DomainError not_found | stale_version | transition_not_allowed | need_not_suitable
   */
  execute(command: CommandContext, id: string, input: EditInput): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const listing = await lockDraft(tx, id, input.version);
      const needId = input.needId === undefined ? listing.needId : input.needId;
      if (needId && needId !== listing.needId) await requireListableNeed(tx, needId);
      await tx.save(listing, {
        ...withInput(listing, input),
        needId,
        preparedBy: preparersWith(tx, listing),
      });
      await auditEdit(tx, listing, Object.keys(input));
      return acknowledge(listing);
    });
  }
}

function auditEdit(tx: Tx, listing: Listing, fields: string[]): Promise<void> {
  return tx.audit({
    action: 'listing.edit',
    subjectType: 'listing',
    subjectId: listing.id,
    listingId: listing.id,
    details: { version: listing.version, fields: fields.filter((field) => field !== 'version') },
  });
}
