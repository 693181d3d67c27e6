import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import type { PanelMember } from '../persistence/panel-member.entity.js';
import { ScoreSheet } from '../persistence/score-sheet.entity.js';
import { holdEvaluation, requireStatus, seatedMembers, type Held } from './held.js';
import { requireOwnSeat } from './own-seat.js';

export interface OwnSheet extends Held {
  member: PanelMember;
  sheet: ScoreSheet;
}

/**
 * A member's own sheet, held for a write while sheets are open. Nothing is to be had before one's
 * declaration.
 *
 * @throws DomainError not_found | member_recused | declaration_missing | transition_not_allowed
 */
export async function holdOwnSheet(tx: Tx, evaluationId: string): Promise<OwnSheet> {
  const held = await holdEvaluation(tx, evaluationId);
  const member = await requireOwnSeat(tx, tx.command.actor, held.evaluation);
  if (member.state !== 'declared') throw new DomainError('declaration_missing');
  requireStatus(held.evaluation, 'scoring');
  const sheet = await tx.manager.findOneByOrFail(ScoreSheet, { memberId: member.id });
  return { ...held, member, sheet };
}

/** A seated member with the sheet that counts. */
export interface MemberSheet {
  member: PanelMember;
  sheet: ScoreSheet;
}

/**
 * The sheets of those seated, by seat.
 *
 * @throws DomainError sheets_missing when one is not locked
 */
export async function lockedSheets(tx: Tx, evaluationId: string): Promise<MemberSheet[]> {
  const members = await seatedMembers(tx, evaluationId);
  const sheets = await tx.manager.findBy(ScoreSheet, { evaluationId });
  const found = members.map((member) => ({
    member,
    sheet: sheets.find((sheet) => sheet.memberId === member.id),
  }));
  const count = found.filter(({ sheet }) => sheet?.status !== 'submitted').length;
  if (count > 0) throw new DomainError('sheets_missing', { count });
  return found as MemberSheet[];
}
