import { unitAndBelow } from '#directory';
import { notFound } from '#kernel';
import {
  Database,
  keyset,
  pageOf,
  SqlBuilder,
  type AccountActor,
  type Page,
  type SortColumn,
} from '#platform';
import { signingEnd } from '../../domain/notice.policy.js';
import type { AwardInternals, AwardQuery, AwardView } from './award-view.js';

type Row = Omit<AwardView, 'internals' | 'signingEnd'> & AwardInternals;

const COLUMNS = `
  a.id, a.listing_id AS "listingId", l.code AS "listingCode", l.title AS "listingTitle", a.status,
  a.bid_id AS "bidId", a.organization_id AS "organizationId", o.name AS "organizationName",
  (SELECT coalesce(json_agg(json_build_object('organizationId', p.organization_id, 'name', po.name,
            'lead', p.lead, 'sharePercent', p.share_percent) ORDER BY p.lead DESC, p.id), '[]')
   FROM bid_party p JOIN organization po ON po.id = p.organization_id
   WHERE p.bid_id = a.bid_id AND p.state = 'joined') AS parties,
  a.amount_fen::float8 AS "amountFen", a.ceiling_fen::float8 AS "ceilingFen", a.rank,
  a.notice_start::text AS "noticeStart", a.notice_end::text AS "noticeEnd",
  a.notice_ends_at AS "noticeEndsAt", a.effective_at AS "effectiveAt",
  a.annul_kind AS "annulKind", a.annul_reason AS "annulReason",
  (SELECT json_build_object('total', count(*), 'open', count(*) FILTER (WHERE b.closed_at IS NULL))
   FROM objection b WHERE b.award_id = a.id) AS objections,
  a.version, a.created_at AS "createdAt",
  (SELECT name FROM account WHERE id = a.proposed_by) AS "proposedBy",
  a.approvals_needed AS "approvalsNeeded",
  (SELECT coalesce(json_agg(json_build_object(
            'name', (SELECT name FROM account WHERE id = (x->>'accountId')::uuid),
            'at', x->>'at', 'opinion', x->>'opinion') ORDER BY x->>'at'), '[]')
   FROM jsonb_array_elements(a.approvals) AS x) AS approvals,
  a.deviation_reason AS "deviationReason", a.bid_amount_fen::float8 AS "bidAmountFen",
  a.amount_reason AS "amountReason", a.eligibility`;

const TABLES = `award a JOIN listing l ON l.id = a.listing_id
  JOIN organization o ON o.id = a.organization_id`;

const NEWEST: SortColumn = { sql: 'a.created_at', type: 'timestamptz', direction: 'desc' };

/** Roles that read proposals before the public does, with reasons and opinions. */
const insider = ({ role }: AccountActor): boolean =>
  role === 'committee_officer' || role === 'committee_approver' || role === 'supervisor';

/**
 * Rows an account may see: the committee and the supervisor all, a posting unit those of its listings
 * and an organisation its own, both from the public notice on.
 */
async function scope(db: Database, actor: AccountActor, sql: SqlBuilder): Promise<void> {
  if (insider(actor)) return;
  sql.and('a.notice_start IS NOT NULL');
  if (actor.role === 'posting_officer' && actor.unitId) {
    const units = await unitAndBelow(db, actor.unitId);
    sql.where(units, (p) => `l.posting_unit_id = ANY(${p}::uuid[])`);
  } else if (actor.role === 'organization_agent' && actor.organizationId) {
    sql.where(
      actor.organizationId,
      (p) => `EXISTS (SELECT 1 FROM bid_party p WHERE p.bid_id = a.bid_id
                      AND p.organization_id = ${p} AND p.state = 'joined')`,
    );
  } else sql.and('false');
}

/** Awards the account may see, the newest first. */
export async function listAwards(
  db: Database,
  actor: AccountActor,
  query: AwardQuery,
): Promise<Page<AwardView>> {
  const sql = new SqlBuilder()
    .where(query.status, (p) => `a.status = ${p}`)
    .where(query.listingId, (p) => `a.listing_id = ${p}`);
  await scope(db, actor, sql);
  const page = keyset(sql, query, NEWEST, 'a.id');
  const rows = await db.query<Row & { cursor_value: string; cursor_id: string }>(
    `SELECT ${COLUMNS}, ${page.select} FROM ${TABLES} ${sql.whereClause} ${page.tail}`,
    sql.values,
  );
  return pageOf(rows, query, ({ cursor_value: _v, cursor_id: _i, ...row }) => viewOf(row, actor));
}

/** Every award of a listing the account may see, the newest first. */
export async function awardsOfListing(
  db: Database,
  actor: AccountActor,
  listingId: string,
): Promise<AwardView[]> {
  const sql = new SqlBuilder().where(listingId, (p) => `a.listing_id = ${p}`);
  await scope(db, actor, sql);
  const rows = await db.query<Row>(
    `SELECT ${COLUMNS} FROM ${TABLES} ${sql.whereClause} ORDER BY a.id DESC LIMIT 100`,
    sql.values,
  );
  return rows.map((row) => viewOf(row, actor));
}

/** @throws DomainError not_found also for an award that is not theirs to see */
export async function getAward(db: Database, actor: AccountActor, id: string): Promise<AwardView> {
  const sql = new SqlBuilder().where(id, (p) => `a.id = ${p}`);
  await scope(db, actor, sql);
  const row = await db.one<Row>(`SELECT ${COLUMNS} FROM ${TABLES} ${sql.whereClause}`, sql.values);
  if (!row) throw notFound('承榜');
  return viewOf(row, actor);
}

function viewOf(row: Row, actor: AccountActor): AwardView {
  const { proposedBy, approvalsNeeded, approvals, deviationReason, ...rest } = row;
  const { bidAmountFen, amountReason, eligibility, ...shown } = rest;
  const internals = { proposedBy, approvalsNeeded, approvals, deviationReason };
  return {
    ...shown,
    signingEnd: row.effectiveAt ? signingEnd(row.effectiveAt) : null,
    internals: insider(actor) ? { ...internals, bidAmountFen, amountReason, eligibility } : null,
  };
}
