import { countListings, HallFilters, ListingTotal } from '#disclosure';
import { maskPersonalData } from '#kernel';
import { Field, type Database } from '#platform';
import { mayAlert, plainFilters } from '../../domain/saved-search.policy.js';

class AlertedListing {
  @Field.uuid('榜单') id: string;
  @Field.text('编号') code: string;
  @Field.text('名称') title: string;
}

export const MAY_ALERT = '条件只含后续状态或承榜联盟的，新发布的榜单不会符合，只作收藏';

export class SavedSearchView extends ListingTotal {
  @Field.uuid('编号') id: string;
  @Field.text('名称') name: string;
  @Field.object('检索条件', () => HallFilters) filters: HallFilters;
  @Field.text('发榜单位名称', { nullable: true }) unitName: string | null;
  @Field.text('联盟名称', { nullable: true }) allianceName: string | null;
  @Field.boolean('已暂停提醒') paused: boolean;
  @Field.boolean('会提醒', { description: MAY_ALERT }) alerts: boolean;
  @Field.instant('收藏时间') createdAt: Date;
  @Field.instant('最近一次提醒', { nullable: true }) alertedAt: Date | null;
  @Field.object('最近一次提醒的榜单', () => AlertedListing, { nullable: true })
  alertedListing: AlertedListing | null;
}

type Row = Omit<SavedSearchView, 'alerts' | keyof ListingTotal>;

/** An account's own searches, the latest first, each with how many listings it finds now. */
export async function listSavedSearches(
  db: Database,
  accountId: string,
): Promise<SavedSearchView[]> {
  const rows = await db.query<Row>(
    `SELECT s.id, s.name, s.paused, s.created_at AS "createdAt", u.name AS "unitName",
            a.name AS "allianceName", s.alerted_at AS "alertedAt",
            CASE WHEN l.id IS NOT NULL THEN
              json_build_object('id', l.id, 'code', l.code, 'title', l.title) END AS "alertedListing",
            json_build_object('keyword', s.keyword, 'status', s.status, 'open', s.open, 'unitId', s.unit_id,
              'allianceId', s.alliance_id, 'category', s.category, 'fundingMode', s.funding_mode,
              'jointAllowed', s.joint_allowed, 'ceilingMin', s.ceiling_min, 'ceilingMax', s.ceiling_max,
              'deadlineFrom', s.deadline_from, 'deadlineTo', s.deadline_to) AS filters
       FROM saved_search s LEFT JOIN unit u ON u.id = s.unit_id
            LEFT JOIN alliance a ON a.id = s.alliance_id
            LEFT JOIN listing l ON l.id = s.alerted_listing_id AND l.published_at IS NOT NULL
      WHERE s.account_id = $1 ORDER BY s.created_at DESC, s.id DESC`,
    [accountId],
  );
  const searches = rows.map((row) => ({ ...row, filters: plainFilters(row.filters) }));
  const totals = await countListings(
    db,
    searches.map(({ filters }) => filters),
  );
  return searches.map((search, index) => ({
    ...search,
    ...totals[index]!,
    alerts: mayAlert(search.filters),
    alertedListing: search.alertedListing && {
      ...search.alertedListing,
      title: maskPersonalData(search.alertedListing.title),
    },
  }));
}
