import { BID_STATUS_NAMES, type BidStatus } from '#contracts';
import {
  Field,
  listPage,
  PageQuery,
  sortBy,
  sortsOf,
  SqlBuilder,
  type AccountActor,
  type Database,
  type Page,
} from '#platform';
import type { PartyState } from '../../domain/party.policy.js';
import { OwnBidItem } from './bid.views.js';
import { VISIBLE_PARTY } from './visible-bid.query.js';

const SORTS = {
  updatedAt: { sql: 'b.updated_at', type: 'timestamptz' },
  bidDeadline: { sql: 'l.bid_deadline', type: 'timestamptz' },
} as const;

export class OwnBidQuery extends PageQuery {
  @Field.oneOf('状态', Object.keys(BID_STATUS_NAMES), { optional: true }) status?: BidStatus;
  @Field.uuid('榜单', { optional: true }) listingId?: string;
  @Field.oneOf('本单位参与情况', ['invited', 'joined'], { optional: true })
  partyState?: PartyState;
  @Field.oneOf('排序', sortsOf(SORTS), { optional: true }) sort: string = '-updatedAt';
}

const COLUMNS = `b.id, b.listing_id AS "listingId", l.code AS "listingCode", l.title AS "listingTitle",
  l.status AS "listingStatus", l.bid_deadline AS "bidDeadline", b.status, b.joint, p.lead,
  p.state AS "partyState", b.version, b.current_version AS "currentVersion",
  p.consented_version AS "consentedVersion", b.submitted_version AS "submittedVersion",
  b.submitted_at AS "submittedAt", b.updated_at AS "updatedAt"`;

/** The bids an agent's own organisation leads, belongs to, or is invited to. */
export function listOwnBids(
  db: Database,
  actor: AccountActor,
  query: OwnBidQuery,
): Promise<Page<OwnBidItem>> {
  const sql = new SqlBuilder()
    .where(actor.organizationId, (p) => `p.organization_id = ${p}`)
    .and(VISIBLE_PARTY)
    .where(query.status, (p) => `b.status = ${p}`)
    .where(query.listingId, (p) => `b.listing_id = ${p}`)
    .where(query.partyState, (p) => `p.state = ${p}`);
  return listPage(db, sql, query, {
    columns: COLUMNS,
    from: `bid_party p JOIN bid b ON b.id = p.bid_id JOIN listing l ON l.id = b.listing_id`,
    id: 'b.id',
    sort: sortBy(SORTS, query.sort),
  });
}
