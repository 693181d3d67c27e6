import { ratePercent } from '#kernel';
import type {
  PublicAcceptance,
  PublicAward,
  PublicMilestone,
  PublicWork,
} from './public-listing.views.js';

// Parts of a page as columns of its one statement: what hangs on a listing comes as JSON in one way to
// the database and back, and its instants as text within it.

/** One row of a subquery as a column; null where there is none. */
export const oneAsJson = (query: string): string =>
  `(SELECT row_to_json(shown) FROM (${query}) AS shown)`;

/** All rows of a subquery as a column, in its order; `[]` where there are none. */
export const allAsJson = (query: string): string =>
  `(SELECT coalesce(json_agg(shown), '[]') FROM (${query}) AS shown)`;

const instant = <T extends Date | null>(text: T): T => (text && new Date(text)) as T;

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

/** The award that is under notice or in effect, of the listing `l`. */
export const AWARD_COLUMN = oneAsJson(
  `SELECT ${PUBLIC_AWARD} FROM award a
    WHERE a.listing_id = l.id AND a.status IN ('notice', 'effective') AND a.notice_start IS NOT NULL`,
);

/** An award as it came within JSON. */
export function awardOf(award: PublicAward | null): PublicAward | null {
  return (
    award && {
      ...award,
      noticeEndsAt: instant(award.noticeEndsAt),
      effectiveAt: instant(award.effectiveAt),
    }
  );
}

/** The work under the signed agreement of the listing `l`; null before the second signature. */
export const WORK_COLUMN = oneAsJson(
  `SELECT g.signed_at AS "signedAt", g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn",
          g.status = 'terminated' AS terminated,
          (SELECT coalesce(sum((m.report->>'participations')::int), 0)::int
             FROM milestone m WHERE m.agreement_id = g.id) AS participations,
          ${allAsJson(
            `SELECT number, title, due_on::text AS "dueOn", status,
                    CASE WHEN status IN ('met', 'partially_met', 'not_met') THEN inspected_at END
                      AS "inspectedAt"
               FROM milestone WHERE agreement_id = g.id ORDER BY number`,
          )} AS milestones
     FROM agreement g WHERE g.listing_id = l.id AND g.signed_at IS NOT NULL
    ORDER BY g.signed_at DESC LIMIT 1`,
);

/** Work as it came within JSON: of a milestone, the instant of its inspection is for the timeline alone. */
export type WorkRecord = Omit<PublicWork, 'milestones'> & {
  milestones: (PublicMilestone & { inspectedAt: Date | null })[];
};

export function workOf(work: WorkRecord | null): PublicWork | null {
  return (
    work && {
      ...work,
      signedAt: instant(work.signedAt),
      milestones: work.milestones.map(({ inspectedAt: _inspectedAt, ...milestone }) => milestone),
    }
  );
}

/** The published result of the acceptance of the listing `l`; null before it. */
export const ACCEPTANCE_COLUMN = oneAsJson(
  `SELECT CASE conclusion WHEN 'excellent' THEN '优秀' ELSE '合格' END AS conclusion,
          public_summary AS "publicSummary", accepted_at AS "acceptedAt",
          (inspection->'opinions'->>'collected')::int AS collected,
          (inspection->'opinions'->>'satisfied')::int AS satisfied
     FROM acceptance WHERE listing_id = l.id AND status = 'accepted'`,
);

export function acceptanceOf(
  row: Omit<PublicAcceptance, 'satisfactionRate'> | null,
): PublicAcceptance | null {
  return (
    row && {
      ...row,
      acceptedAt: instant(row.acceptedAt),
      satisfactionRate: ratePercent(row.satisfied, row.collected),
    }
  );
}

/** Ranking and scores as the notice of the award `a` publishes them. */
export const RANKING_COLUMN = allAsJson(
  `SELECT (r->>'rank')::int AS rank, b->>'label' AS label,
          (r->>'totalHundredths')::int AS "totalHundredths",
          (r->>'acceptable')::boolean AS acceptable, r->>'bidId' = a.bid_id::text AS awardee
     FROM evaluation e CROSS JOIN jsonb_array_elements(e.report->'public'->'ranking'->'rows') AS r
     LEFT JOIN jsonb_array_elements(e.report->'public'->'bids') AS b ON b->>'bidId' = r->>'bidId'
    WHERE e.id = a.evaluation_id ORDER BY 1`,
);
