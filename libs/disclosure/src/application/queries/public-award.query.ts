import type { Database } from '#platform';
import type {
  PublicAcceptance,
  PublicAward,
  PublicMilestone,
  PublicWork,
} from './public-listing.views.js';
import { ratePercent } from '#kernel';

/**
 * What a notice prints of an award, on the alias `a`: from the notice on, never of a proposal. The score
 * stands in the report of the evaluation that the award is bound to.
 */
export const PUBLIC_AWARD = `a.id, a.status,
  (SELECT name FROM organization WHERE id = a.organization_id) AS "organizationName",
  ARRAY(SELECT o.name FROM bid_party p JOIN organization o ON o.id = p.organization_id
        WHERE p.bid_id = a.bid_id AND p.state = 'joined' AND NOT p.lead ORDER BY p.id)
    AS "memberNames",
  a.amount_fen::float8 AS "amountFen", a.rank,
  (SELECT (r->>'totalHundredths')::int
     FROM evaluation e, jsonb_array_elements(e.report->'public'->'ranking'->'rows') AS r
    WHERE e.id = a.evaluation_id AND r->>'bidId' = a.bid_id::text) AS "totalHundredths",
  a.notice_start::text AS "noticeStart", a.notice_end::text AS "noticeEnd",
  a.notice_ends_at AS "noticeEndsAt", a.effective_at AS "effectiveAt"`;

/** The award that is under notice or in effect; null for none. */
export function publicAward(db: Database, listingId: string): Promise<PublicAward | null> {
  return db.one<PublicAward & Record<string, unknown>>(
    `SELECT ${PUBLIC_AWARD} FROM award a
     WHERE a.listing_id = $1 AND a.status IN ('notice', 'effective') AND a.notice_start IS NOT NULL`,
    [listingId],
  );
}

export interface WorkRecord {
  work: PublicWork;
  milestones: { number: number; dueOn: string; inspectedAt: Date | null }[];
}

/** The work under the signed agreement; null before the second signature. */
export async function publicWork(db: Database, listingId: string): Promise<WorkRecord | null> {
  const row = await db.one<Omit<PublicWork, 'milestones'> & { id: string }>(
    `SELECT g.id, g.signed_at AS "signedAt", g.starts_on::text AS "startsOn",
            g.ends_on::text AS "endsOn", g.status = 'terminated' AS terminated,
            (SELECT coalesce(sum((m.report->>'participations')::int), 0)::int
               FROM milestone m WHERE m.agreement_id = g.id) AS participations
     FROM agreement g WHERE g.listing_id = $1 AND g.signed_at IS NOT NULL
     ORDER BY g.signed_at DESC LIMIT 1`,
    [listingId],
  );
  if (!row) return null;
  const { id, ...work } = row;
  const milestones = await db.query<PublicMilestone & { inspectedAt: Date | null }>(
    `SELECT number, title, due_on::text AS "dueOn", status,
            CASE WHEN status IN ('met', 'partially_met', 'not_met') THEN inspected_at END
              AS "inspectedAt"
     FROM milestone WHERE agreement_id = $1 ORDER BY number`,
    [id],
  );
  const shown = milestones.map(({ inspectedAt: _inspectedAt, ...milestone }) => milestone);
  return { work: { ...work, milestones: shown }, milestones };
}

/** The published result of the acceptance; null before it. */
export async function publicAcceptance(
  db: Database,
  listingId: string,
): Promise<PublicAcceptance | null> {
  const row = await db.one<Omit<PublicAcceptance, 'satisfactionRate'>>(
    `SELECT CASE conclusion WHEN 'excellent' THEN '优秀' ELSE '合格' END AS conclusion,
            public_summary AS "publicSummary", accepted_at AS "acceptedAt",
            (inspection->'opinions'->>'collected')::int AS collected,
            (inspection->'opinions'->>'satisfied')::int AS satisfied
     FROM acceptance WHERE listing_id = $1 AND status = 'accepted'`,
    [listingId],
  );
  return row && { ...row, satisfactionRate: ratePercent(row.satisfied, row.collected) };
}
