import { isUnitWithin, type Source } from '#directory';
import { DomainError, notFound } from '#kernel';
import type { Actor } from '#platform';
import { Listing } from '#posting';
import { Not } from 'typeorm';
import type { Evaluation } from '../persistence/evaluation.entity.js';
import { PanelMember } from '../persistence/panel-member.entity.js';
import { managerOf } from './source.js';

/**
 * The actor's own place on a panel: as expert, or as officer of the posting unit (or of a unit above
 * it). Before the panel convenes nobody learns that they were chosen.
 *
 * @throws DomainError not_found when there is none, whatever the reason | member_recused
 */
export async function requireOwnSeat(
  source: Source,
  actor: Actor,
  evaluation: Pick<Evaluation, 'id' | 'status' | 'listingId'>,
): Promise<PanelMember> {
  const member = await findOwnSeat(source, actor, evaluation);
  if (!member) throw notFound('评审');
  if (member.state === 'recused') throw new DomainError('member_recused');
  return member;
}

/** As above, or null. A member who recused is found, too. */
export async function findOwnSeat(
  source: Source,
  actor: Actor,
  evaluation: Pick<Evaluation, 'id' | 'status' | 'listingId'>,
): Promise<PanelMember | null> {
  if (actor.kind !== 'account' || evaluation.status === 'forming') return null;
  const manager = managerOf(source);
  const member = await manager.findOneBy(PanelMember, {
    evaluationId: evaluation.id,
    accountId: actor.accountId,
    state: Not('replaced' as const),
  });
  if (member?.kind === 'expert') return actor.role === 'expert' ? member : null;
  if (!member || actor.role !== 'posting_officer' || !actor.unitId) return null;
  const listing = await manager.findOneByOrFail(Listing, { id: evaluation.listingId });
  return (await isUnitWithin(source, listing.postingUnitId, actor.unitId)) ? member : null;
}
