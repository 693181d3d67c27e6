import type { Role } from '#contracts';
import { unitAndBelow } from '#directory';
import { isThere, type AccountActor, type Database, type SqlBuilder } from '#platform';

/** Who reads listings as staff, besides the posting unit. */
const COMMITTEE: readonly Role[] = ['committee_officer', 'committee_approver', 'supervisor'];

/** Which listings an account sees, and whether it sees the work on them too. */
export interface ListingScope {
  staff: boolean;
  restrict(sql: SqlBuilder): SqlBuilder;
}

/**
 * 发榜单位: its own and those of units below it, drafts included. 综合党委、纪检监督: everything that was
 * handed in or handed over to official procurement, no drafts. Everybody else: what was published. A listing that was given up before its
 * publication is `cancelled` and yet never public: the instant of publication decides, not the status.
 *
 * Conditions stand on the alias `l`.
 */
export async function listingScope(db: Database, actor: AccountActor): Promise<ListingScope> {
  if (actor.role === 'posting_officer') {
    const units = actor.unitId ? await unitAndBelow(db, actor.unitId) : [];
    return {
      staff: true,
      restrict: (sql) => sql.where(units, (p) => `l.posting_unit_id = ANY(${p}::uuid[])`),
    };
  }
  if (COMMITTEE.includes(actor.role)) {
    return {
      staff: true,
      restrict: (sql) =>
        sql.and(
          `l.status <> 'draft' AND (l.submitted_at IS NOT NULL
             OR ${isThere('procurement g WHERE g.listing_id = l.id')})`,
        ),
    };
  }
  return { staff: false, restrict: (sql) => sql.and('l.published_at IS NOT NULL') };
}
