import { Injectable } from '@nestjs/common';
import { DomainError, notFound, shanghaiDate } from '#kernel';
import {
  accountOf,
  attachFile,
  requireReason,
  requireVersion,
  UnitOfWork,
  type CommandContext,
  type Tx,
} from '#platform';
import {
  correctionOf,
  requireProvedResult,
  type ProcurementResult,
} from '../domain/procurement.policy.js';
import { Procurement } from '../persistence/procurement.entity.js';
import { lockListing } from './listing-lock.js';
import { requirePostingUnit } from './posting-unit.js';

/** The record as it stands after a command. */
export interface ProcurementAnswer {
  id: string;
  version: number;
}

/** 登记采购结果: the outside result of a listing that was handed over. */
@Injectable()
export class RecordProcurement {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * By an officer of the posting unit or of the committee, once; a file is its uploader's.
   *
   * @throws DomainError not_found | stale_version | procurement_recorded | invalid_input |
   *         file_attached
   */
  execute(
    command: CommandContext,
    listingId: string,
    { version, ...result }: ProcurementResult & { version: number },
  ): Promise<ProcurementAnswer> {
    return this.uow.run(command, async (tx) => {
      const record = await lockProcurement(tx, listingId, version);
      if (record.recordedAt) throw new DomainError('procurement_recorded');
      const now = await tx.now();
      requireProvedResult(result, shanghaiDate(now));
      await attachTo(tx, record, result.fileId);
      const { accountId } = accountOf(command);
      await tx.save(record, { ...result, recordedBy: accountId, recordedAt: now });
      await tx.audit({
        action: 'procurement.record',
        ...subjectOf(record),
        details: { ...result },
      });
      return answerOf(record);
    });
  }
}

/** 更正采购结果: the old values stay in the audit trail. */
@Injectable()
export class CorrectProcurement {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * By an officer of the posting unit or of the committee, with a reason. A file that is replaced is
   * kept.
   *
   * @throws DomainError not_found | stale_version | procurement_not_recorded | reason_required |
   *         amendment_empty | invalid_input | file_attached
   */
  execute(
    command: CommandContext,
    listingId: string,
    { version, reason, ...result }: ProcurementResult & { version: number; reason: string },
  ): Promise<ProcurementAnswer> {
    return this.uow.run(command, async (tx) => {
      const record = await lockProcurement(tx, listingId, version);
      if (!record.recordedAt) throw new DomainError('procurement_not_recorded');
      const why = requireReason(reason);
      requireProvedResult(result, shanghaiDate(await tx.now()));
      const details = correctionOf(record, result);
      if (Object.keys(details.after).length === 0) throw new DomainError('amendment_empty');
      if (result.fileId !== record.fileId) await attachTo(tx, record, result.fileId);
      await tx.save(record, { ...result });
      await tx.audit({ action: 'procurement.correct', ...subjectOf(record), reason: why, details });
      return answerOf(record);
    });
  }
}

/** Listing first, as everywhere; for a posting officer of another unit there is no such record. */
async function lockProcurement(tx: Tx, listingId: string, version: number): Promise<Procurement> {
  const listing = await lockListing(tx, listingId);
  const { actor } = tx.command;
  if (actor.kind !== 'account' || actor.role !== 'committee_officer') {
    await requirePostingUnit(tx, actor, listing);
  }
  const found = await tx.manager.findOneBy(Procurement, { listingId });
  if (!found) throw notFound('转政府采购的记录');
  requireVersion(found, version);
  return found;
}

async function attachTo(tx: Tx, record: Procurement, fileId: string | null): Promise<void> {
  if (fileId) await attachFile(tx, fileId, { type: 'procurement', id: record.id });
}

const subjectOf = ({ id, listingId }: Procurement) => ({
  subjectType: 'procurement',
  subjectId: id,
  listingId,
});

const answerOf = ({ id, version }: Procurement): ProcurementAnswer => ({ id, version });
