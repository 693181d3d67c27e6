import { Injectable } from '@nestjs/common';
import { newId, notFound } from '#kernel';
import {
  accountOf,
  acknowledge,
  Field,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
  type Tx,
} from '#platform';
import { requireOpen } from '../domain/open.policy.js';
import { PublicationReceipt } from '../persistence/publication.entity.js';
import { isExcluded } from './exclusions.js';
import { lockListing } from './listing-lock.js';

/** 转发本联盟成员. */
@Injectable()
export class PassOnPublication {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The lead or the chair passes an open listing on to the own alliance's members; once, a second
   * time changes nothing. A chair whose own organisation keeps out of the listing finds none.
   *
   * @throws DomainError not_found | listing_not_open | deadline_passed
   */
  execute(command: CommandContext, listingId: string): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { accountId, allianceId, organizationId } = accountOf(command);
      const listing = await lockListing(tx, listingId, 'share');
      const receipt = allianceId ? await lockReceipt(tx, listingId, allianceId) : null;
      const excluded = organizationId && (await isExcluded(tx, listingId, organizationId));
      if (!receipt || excluded) throw notFound('榜单');
      requireOpen(listing, await tx.now());
      if (!receipt.passedOnAt) {
        await tx.save(receipt, { passedOnAt: await tx.now(), passedOnBy: accountId });
        await tx.audit({
          action: 'publication.pass_on',
          subjectType: 'publication_receipt',
          subjectId: receipt.id,
          listingId,
          details: { allianceId },
        });
        await tx.emit('listing.passed_on', { listingId, allianceId: receipt.allianceId });
      }
      return acknowledge({ ...receipt, status: 'passed_on' });
    });
  }
}

function lockReceipt(
  tx: Tx,
  listingId: string,
  allianceId: string,
): Promise<PublicationReceipt | null> {
  return tx.manager.findOne(PublicationReceipt, {
    where: { listingId, allianceId },
    lock: { mode: 'pessimistic_write' },
  });
}

export class ListingReadAcknowledgement {
  @Field.uuid('榜单') listingId: string;
}

/** 标记已读. */
@Injectable()
export class MarkRead {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Notes that an organisation has read a published listing; the first time counts.
   *
   * @throws DomainError not_found
   */
  execute(command: CommandContext, listingId: string): Promise<ListingReadAcknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { organizationId } = accountOf(command);
      const rows = await tx.manager.query<unknown[]>(
        'SELECT 1 FROM listing WHERE id = $1 AND published_at IS NOT NULL',
        [listingId],
      );
      if (rows.length === 0 || !organizationId) throw notFound('榜单');
      await tx.manager.query(
        `INSERT INTO publication_read (id, listing_id, organization_id) VALUES ($1, $2, $3)
         ON CONFLICT (listing_id, organization_id) DO NOTHING`,
        [newId(), listingId, organizationId],
      );
      return { listingId };
    });
  }
}
