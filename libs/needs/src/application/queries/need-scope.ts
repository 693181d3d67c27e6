import { unitAndBelow } from '#directory';
import { SqlBuilder, type AccountActor, type Database } from '#platform';

/**
 * The conditions on `need n` for what the actor may see: one's own always; besides, nothing that is
 * still a draft: officers of posting units those of their unit and below, committee and supervisor
 * all, residents no others'.
 */
export async function needsVisibleTo(db: Database, actor: AccountActor): Promise<SqlBuilder> {
  const sql = new SqlBuilder();
  const own = `n.stated_by = ${sql.value(actor.accountId)}`;
  switch (actor.role) {
    case 'committee_officer':
    case 'committee_approver':
    case 'supervisor':
      return sql.and(`(${own} OR n.status <> 'draft')`);
    case 'posting_officer': {
      const units = actor.unitId ? await unitAndBelow(db, actor.unitId) : [];
      return sql.and(
        `(${own} OR n.status <> 'draft' AND n.unit_id = ANY (${sql.value(units)}::uuid[]))`,
      );
    }
    default:
      return sql.and(own);
  }
}
