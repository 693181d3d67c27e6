import { notFound, yuanInWords } from '#kernel';
import {
  keyset,
  pageOf,
  SqlBuilder,
  type AccountActor,
  type Database,
  type Page,
  type SortColumn,
} from '#platform';
import type { AgreementItem, AgreementQuery, AgreementView } from './agreement-view.js';
import { scopeAgreements } from './scope.js';

const ITEM = `
  g.id, g.listing_id AS "listingId", l.code AS "listingCode", l.title AS "listingTitle",
  g.award_id AS "awardId", g.unit_id AS "unitId", u.name AS "unitName",
  g.organization_id AS "organizationId", o.name AS "organizationName", g.status,
  g.funding_mode AS "fundingMode", g.amount_fen::float8 AS "amountFen",
  g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn", g.approved_at AS "approvedAt",
  g.unit_signed_at AS "unitSignedAt", g.organization_signed_at AS "organizationSignedAt",
  g.signed_at AS "signedAt", g.ended_at AS "endedAt", m.milestones, m."milestonesMet",
  m."milestonesOverdue",
  (SELECT coalesce(sum(p.amount_fen), 0)::float8 FROM payment p WHERE p.agreement_id = g.id)
    AS "paidFen",
  g.version, g.created_at AS "createdAt"`;

const WHOLE = `${ITEM}, g.content, g.plan, g.papers, g.approval_opinion AS "approvalOpinion",
  g.sent_back_reason AS "sentBackReason", g.terminated_reason AS "terminatedReason"`;

const TABLES = `agreement g
  JOIN listing l ON l.id = g.listing_id
  JOIN unit u ON u.id = g.unit_id
  JOIN organization o ON o.id = g.organization_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS milestones,
           (count(*) FILTER (WHERE status = 'met'))::int AS "milestonesMet",
           (count(*) FILTER (WHERE status = 'scheduled' AND overdue_since IS NOT NULL))::int
             AS "milestonesOverdue"
    FROM milestone WHERE agreement_id = g.id) m`;

const NEWEST: SortColumn = { sql: 'g.created_at', type: 'timestamptz', direction: 'desc' };

/** Agreements the account may see, the newest first. */
export async function listAgreements(
  db: Database,
  actor: AccountActor,
  query: AgreementQuery,
): Promise<Page<AgreementItem>> {
  const sql = new SqlBuilder()
    .where(query.status, (p) => `g.status = ${p}`)
    .where(query.listingId, (p) => `g.listing_id = ${p}`)
    .where(query.unitId, (p) => `g.unit_id = ${p}`);
  await scopeAgreements(db, actor, sql);
  const page = keyset(sql, query, NEWEST, 'g.id');
  const rows = await db.query<AgreementItem & { cursor_value: string; cursor_id: string }>(
    `SELECT ${ITEM}, ${page.select} FROM ${TABLES} ${sql.whereClause} ${page.tail}`,
    sql.values,
  );
  return pageOf(rows, query, ({ cursor_value: _v, cursor_id: _i, ...item }) => item);
}

/**
 * One agreement by its own id, or the last of a listing.
 *
 * @throws DomainError not_found also for one that is not theirs to see
 */
export async function getAgreement(
  db: Database,
  actor: AccountActor,
  by: { id: string } | { listingId: string },
): Promise<AgreementView> {
  const sql = new SqlBuilder();
  if ('id' in by) sql.where(by.id, (p) => `g.id = ${p}`);
  else sql.where(by.listingId, (p) => `g.listing_id = ${p}`);
  await scopeAgreements(db, actor, sql);
  const row = await db.one<AgreementView>(
    `SELECT ${WHOLE} FROM ${TABLES} ${sql.whereClause} ORDER BY g.id DESC LIMIT 1`,
    sql.values,
  );
  if (!row) throw notFound('承榜协议');
  return { ...row, amountInWords: yuanInWords(row.amountFen) };
}
