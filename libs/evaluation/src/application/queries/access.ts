import type { Role } from '#contracts';
import { isUnitWithin, type Source } from '#directory';
import { notFound } from '#kernel';
import type { AccountActor } from '#platform';
import { Listing } from '#posting';
import { Evaluation } from '../../persistence/evaluation.entity.js';
import type { PanelMember } from '../../persistence/panel-member.entity.js';
import { findOwnSeat } from '../own-seat.js';
import { managerOf } from '../source.js';

/** Who organises and who watches: they know the members' names. */
export const OFFICE: readonly Role[] = ['committee_officer', 'committee_approver', 'supervisor'];

/** What somebody is to an evaluation; one who sits on the panel sees it as member, not as unit. */
export type Access = { as: 'office' } | { as: 'member'; member: PanelMember } | { as: 'unit' };

/** @throws DomainError not_found for whoever has nothing to do with it */
export async function accessTo(
  source: Source,
  actor: AccountActor,
  evaluation: Evaluation,
): Promise<Access> {
  if (OFFICE.includes(actor.role)) return { as: 'office' };
  const member = await findOwnSeat(source, actor, evaluation);
  if (member) return { as: 'member', member };
  const listing = await managerOf(source).findOneByOrFail(Listing, { id: evaluation.listingId });
  if (await isOwnUnit(source, actor, listing)) return { as: 'unit' };
  throw notFound('评审');
}

/** Whether an officer's unit is the posting unit or above it. */
export async function isOwnUnit(
  source: Source,
  actor: AccountActor,
  listing: Pick<Listing, 'postingUnitId'>,
): Promise<boolean> {
  if (actor.role !== 'posting_officer' || !actor.unitId) return false;
  return isUnitWithin(source, listing.postingUnitId, actor.unitId);
}

/** @throws DomainError not_found */
export async function findEvaluation(source: Source, id: string): Promise<Evaluation> {
  const evaluation = await managerOf(source).findOneBy(Evaluation, { id });
  if (!evaluation) throw notFound('评审');
  return evaluation;
}
