import { notFound, shanghaiDate } from '#kernel';
import { accountOf, type Tx } from '#platform';
import { Alliance, ChairTerm } from '../persistence/alliance.entity.js';

/**
 * Lets the committee's officer through, the lead unit of this alliance, and its chair on the days of
 * the term (asked of the term itself, besides the membership that ends with it).
 *
 * @throws DomainError not_found for anybody else: another alliance is none of their business
 */
export async function requireAllianceDesk(tx: Tx, allianceId: string): Promise<void> {
  const actor = accountOf(tx.command);
  if (actor.role === 'committee_officer') return;
  if (actor.allianceId !== allianceId) throw notFound('联盟');
  if (actor.role === 'alliance_lead') return;
  if (actor.role === 'rotating_chair') {
    const today = shanghaiDate(await tx.now());
    const inTerm = await tx.manager
      .createQueryBuilder(ChairTerm, 't')
      .where('t.allianceId = :allianceId AND t.accountId = :accountId', {
        allianceId,
        accountId: actor.accountId,
      })
      .andWhere('t.startsOn <= :today AND t.endsOn >= :today', { today })
      .getExists();
    if (inTerm) return;
  }
  throw notFound('联盟');
}

/** Holds the alliance: one writer at a time decides on its members and terms. */
export async function lockAlliance(tx: Tx, allianceId: string): Promise<Alliance> {
  return tx.lock(Alliance, allianceId, { what: '联盟' });
}
