import { unitAndBelow } from '#directory';
import { notFound } from '#kernel';
import { SqlBuilder, type AccountActor, type Database } from '#platform';

/** Who reads agreements at all; each route names them. */
export const READERS = [
  'posting_officer',
  'organization_agent',
  'committee_officer',
  'committee_approver',
  'supervisor',
] as const;

/**
 * Rows of `agreement g` an account may see: the committee and the supervisor all, a unit those of its
 * listings and of the units below it, an organisation those of bids it stands behind, joint ones too.
 */
export async function scopeAgreements(
  db: Database,
  actor: AccountActor,
  sql: SqlBuilder,
): Promise<void> {
  const { role, unitId, organizationId } = actor;
  if (role === 'committee_officer' || role === 'committee_approver' || role === 'supervisor') {
    return;
  }
  if (role === 'posting_officer' && unitId) {
    const units = await unitAndBelow(db, unitId);
    sql.where(units, (p) => `g.unit_id = ANY(${p}::uuid[])`);
  } else if (role === 'organization_agent' && organizationId) {
    sql.where(
      organizationId,
      (p) => `EXISTS (SELECT 1 FROM award w JOIN bid_party b ON b.bid_id = w.bid_id
                      WHERE w.id = g.award_id AND b.organization_id = ${p} AND b.state = 'joined')`,
    );
  } else sql.and('false');
}

/**
 * The agreement an account asks about, if it may see it.
 *
 * @throws DomainError not_found
 */
export async function requireVisible(
  db: Database,
  actor: AccountActor,
  agreementId: string,
): Promise<void> {
  const sql = new SqlBuilder().where(agreementId, (p) => `g.id = ${p}`);
  await scopeAgreements(db, actor, sql);
  const row = await db.one(`SELECT 1 FROM agreement g ${sql.whereClause}`, sql.values);
  if (!row) throw notFound('承榜协议');
}
