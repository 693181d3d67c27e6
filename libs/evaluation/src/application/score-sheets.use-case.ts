import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import {
  acknowledge,
  requireReason,
  requireVersion,
  UnitOfWork,
  type Acknowledgement,
  type CommandContext,
} from '#platform';
import { reasonOf } from '../domain/conflicts.js';
import { checkScores, requireComplete, sheetDigest, type SheetEntry } from '../domain/sheet.js';
import { acknowledgeMember } from './member-acknowledgement.js';
import { mayLockSheets } from './held-road-show.js';
import { holdOwnSheet, lockedSheets } from './own-sheet.js';
import { bidsInPlay } from './queries/candidate-bids.query.js';
import { unexplainedOutliers } from './ranking-sheets.js';
import { computedConflicts, recuseMember } from './recuse-member.js';

/** 独立打分: a member's own sheet, and nobody else's. */
@Injectable()
export class ScoreSheets {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Keeps a draft; gaps are allowed, scores off the scale are not.
   *
   * @param input `version` of the sheet
   * @throws DomainError not_found | stale_version | declaration_missing | member_recused
   *         | transition_not_allowed | sheet_submitted | score_out_of_range | invalid_input
   */
  save(
    command: CommandContext,
    evaluationId: string,
    input: { version: number; entries: SheetEntry[] },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, evaluation, member, sheet } = await holdOwnSheet(tx, evaluationId);
      if (sheet.status === 'submitted') throw new DomainError('sheet_submitted');
      requireVersion(sheet, input.version);
      const bids = await bidsInPlay(tx, listing.id);
      checkScores(
        evaluation.ruleSet,
        bids.map((bid) => bid.bidId),
        input.entries,
      );
      await tx.save(sheet, { entries: input.entries });
      await tx.audit({
        action: 'evaluation.save_sheet',
        subjectType: 'evaluation',
        subjectId: evaluationId,
        listingId: listing.id,
        details: { memberId: member.id },
      });
      return acknowledge(sheet);
    });
  }

  /**
   * Locks the sheet. Only then are the others' sheets shown to the member. A conflict that came into
   * the records since the declaration takes the member off the panel instead.
   *
   * @returns the sheet, or the member's place with the status `recused`
   * @throws DomainError not_found | stale_version | declaration_missing | member_recused
   *         | transition_not_allowed | sheet_submitted | road_show_not_over | sheet_incomplete
   */
  submit(
    command: CommandContext,
    evaluationId: string,
    input: { version: number },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, evaluation, member, sheet } = await holdOwnSheet(tx, evaluationId);
      if (sheet.status === 'submitted') throw new DomainError('sheet_submitted');
      requireVersion(sheet, input.version);
      const { conflicts } = await computedConflicts(tx, { listing, evaluation }, member);
      if (conflicts.length > 0) {
        const reason = reasonOf(conflicts);
        return acknowledgeMember(
          await recuseMember(tx, { listing, evaluation }, member, { conflicts, reason }),
        );
      }
      if (!(await mayLockSheets(tx, evaluationId))) throw new DomainError('road_show_not_over');
      const bids = await bidsInPlay(tx, listing.id);
      requireComplete(
        evaluation.ruleSet,
        bids.map((bid) => bid.bidId),
        sheet.entries,
        (bidId) => bids.find((bid) => bid.bidId === bidId)!.label,
      );
      await tx.save(sheet, { status: 'submitted', submittedAt: await tx.now() });
      await tx.audit({
        action: 'evaluation.submit_sheet',
        subjectType: 'evaluation',
        subjectId: evaluationId,
        listingId: listing.id,
        details: { memberId: member.id, digest: sheetDigest(sheet.entries) },
      });
      await tx.emit('evaluation.sheet_submitted', {
        evaluationId,
        listingId: listing.id,
        memberId: member.id,
      });
      return acknowledge(sheet);
    });
  }

  /**
   * Says why a total lies far from the others', once all sheets are locked. Scores stay as they are.
   *
   * @throws DomainError not_found | declaration_missing | member_recused | transition_not_allowed
   *         | sheets_missing | reason_required | invalid_input when nothing is to be explained
   */
  explain(
    command: CommandContext,
    evaluationId: string,
    input: { bidId: string; reason: string },
  ): Promise<Acknowledgement> {
    return this.uow.run(command, async (tx) => {
      const { listing, evaluation, member, sheet } = await holdOwnSheet(tx, evaluationId);
      const reason = requireReason(input.reason);
      const sheets = await lockedSheets(tx, evaluationId);
      const bidIds = (await bidsInPlay(tx, listing.id)).map((bid) => bid.bidId);
      const asked = unexplainedOutliers(evaluation, bidIds, sheets);
      if (!asked.some((one) => one.memberId === member.id && one.bidId === input.bidId)) {
        throw new DomainError('invalid_input', { fields: { bidId: '这一份评分无须说明' } });
      }
      const entries = sheet.entries.map((entry) =>
        entry.bidId === input.bidId ? { ...entry, outlierReason: reason } : entry,
      );
      await tx.save(sheet, { entries });
      await tx.audit({
        action: 'evaluation.explain_outlier',
        subjectType: 'evaluation',
        subjectId: evaluationId,
        listingId: listing.id,
        reason,
        details: { memberId: member.id, bidId: input.bidId },
      });
      return acknowledge(sheet);
    });
  }
}
