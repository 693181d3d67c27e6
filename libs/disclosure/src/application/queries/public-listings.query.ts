import {
  FUNDING_MODES,
  PUBLIC_LISTING_STATUSES,
  SERVICE_CATEGORIES,
  type FundingMode,
  type ServiceCategory,
} from '#contracts';
import { IntersectionType } from '@nestjs/swagger';
import { Database, Field, isThere, PageQuery, placesOf, sortsOf, type Page } from '#platform';
import { masked } from '../../domain/masking.js';
import { publicStatusName, type PublicListingStatus } from '../../domain/public-status.js';
import { hallConditions } from './hall-conditions.js';
import { HallFilters } from './hall-filters.js';
import { searchListings } from './search-listings.js';
import { snippetOf } from './snippet.js';

const SORTS = {
  publishedAt: { sql: 'l.published_at', type: 'timestamptz' },
  deadline: { sql: 'l.bid_deadline', type: 'timestamptz' },
  ceiling: { sql: 'l.ceiling_fen', type: 'bigint' },
} as const;

export class PublicListingQuery extends IntersectionType(PageQuery, HallFilters) {
  @Field.oneOf('排序', [...sortsOf(SORTS), 'relevance'], {
    optional: true,
    description: '默认最近发布在前；relevance 先列名称里有关键词的，再按最近发布',
  })
  sort: string = '-publishedAt';
}

class Mark {
  @Field.int('起') from: number;
  @Field.int('止') to: number;
}

class Snippet {
  @Field.text('正文片段') text: string;
  @Field.list('关键词所在', () => Mark) marks: Mark[];
}

export class PublicListingItem {
  @Field.uuid('榜单') id: string;
  @Field.text('编号') code: string;
  @Field.text('名称') title: string;
  @Field.oneOf('状态', PUBLIC_LISTING_STATUSES) status: PublicListingStatus;
  @Field.text('状态名称') statusName: string;
  @Field.boolean('可揭榜') open: boolean;
  @Field.uuid('发榜单位') postingUnitId: string;
  @Field.text('发榜单位名称') postingUnitName: string;
  @Field.oneOf('服务类别', SERVICE_CATEGORIES) category: ServiceCategory;
  @Field.oneOf('资金方式', FUNDING_MODES) fundingMode: FundingMode;
  @Field.fen('预算上限', { description: '0 为未列财政资金' }) ceilingFen: number;
  @Field.text('服务对象', { min: 0 }) servicePopulation: string;
  @Field.text('服务区域', { min: 0 }) serviceArea: string;
  @Field.boolean('接受联合揭榜') jointAllowed: boolean;
  @Field.instant('发榜时间') publishedAt: Date;
  @Field.instant('揭榜截止') bidDeadline: Date;
  @Field.int('轮次') round: number;
}

/** A listing of the list, with where the keyword's words stand; texts stay plain. */
export class FoundListingItem extends PublicListingItem {
  @Field.list('名称里关键词所在', () => Mark) titleMarks: Mark[];
  @Field.object('正文里关键词所在', () => Snippet, { nullable: true }) snippet: Snippet | null;
}

export const PUBLIC_ITEM = `l.id, l.code, l.title, l.status,
  l.status = 'published' AND l.bid_deadline > (SELECT jiebang_now()) AS open,
  l.posting_unit_id AS "postingUnitId", u.name AS "postingUnitName", l.category,
  l.funding_mode AS "fundingMode", l.ceiling_fen::float8 AS "ceilingFen",
  l.service_population AS "servicePopulation", l.service_area AS "serviceArea",
  l.joint_allowed AS "jointAllowed", l.published_at AS "publishedAt",
  l.bid_deadline AS "bidDeadline", l.round,
  ${isThere(`award a WHERE a.listing_id = l.id AND a.status IN ('notice', 'effective')`)} AS noticed`;

/** 公众大厅的榜单：whatever was published, and nothing that was not. */
export async function listPublicListings(
  db: Database,
  query: PublicListingQuery,
): Promise<Page<FoundListingItem>> {
  const { words, page } = await searchListings<Row>(db, query, {
    ...(await hallConditions(db, query)),
    // The long texts are for the piece that is shown around a word found.
    columns: query.keyword === undefined ? PUBLIC_ITEM : `${PUBLIC_ITEM}, l.background, l.tasks`,
    sorts: SORTS,
  });
  return {
    items: page.items.map(({ noticed, background, tasks, ...item }) => {
      const shown = masked({ ...item, statusName: publicStatusName(item.status, noticed) });
      const { servicePopulation, serviceArea } = item;
      const texts = [servicePopulation, serviceArea, background ?? '', tasks ?? ''];
      return {
        ...shown,
        titleMarks: placesOf(shown.title, words).map(([start, end]) => ({ from: start, to: end })),
        snippet: words.length > 0 ? snippetOf(masked(texts), words) : null,
      };
    }),
    nextCursor: page.nextCursor,
  };
}

/** When the first of the listings shown stops being open. */
export function earliestDeadline({ items }: Page<PublicListingItem>): Date | null {
  const deadlines = items.filter((it) => it.open).map(({ bidDeadline }) => Number(bidDeadline));
  return deadlines.length === 0 ? null : new Date(Math.min(...deadlines));
}

/** Of listings that are not open any more the next may be any, which no page of them tells. */
export const asksForOver = ({ open }: { open?: unknown }): boolean =>
  open !== undefined && open !== 'true';

type Row = Omit<PublicListingItem, 'statusName'> & {
  noticed: boolean;
  background?: string;
  tasks?: string;
};
