import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answer, AnswerPage, Database, Id, Kept, Public, PublicReads, type Page } from '#platform';
import { countListings, ListingTotal } from '../application/queries/count-listings.js';
import { HallFilters } from '../application/queries/hall-filters.js';
import { nextStepOf, publicListing } from '../application/queries/public-listing.query.js';
import { PublicListingView } from '../application/queries/public-listing.views.js';
import {
  asksForOver,
  earliestDeadline,
  FoundListingItem,
  listPublicListings,
  PublicListingQuery,
} from '../application/queries/public-listings.query.js';
import {
  earliestEnd,
  listPublicNotices,
  publicNotice,
  PublicNoticeItem,
  PublicNoticeQuery,
  PublicNoticeView,
} from '../application/queries/public-notices.query.js';
import { publicReportOf, PublicReportView } from '../application/queries/public-report.query.js';
import {
  listPublicProcurements,
  PublicProcurementItem,
  PublicProcurementQuery,
} from '../application/queries/public-procurements.query.js';
import { publicResult, PublicResultView } from '../application/queries/public-result.query.js';
import { publicFilters, PublicFiltersView } from '../application/queries/public-filters.query.js';
import {
  listPublicResults,
  PublicResultItem,
  PublicResultQuery,
} from '../application/queries/public-results.query.js';

/** 公众大厅: all of it without an account. */
@ApiTags('公众')
@Controller('public')
export class PublicHallController {
  /** 已发布的榜单。 */
  @Get('listings')
  @Public()
  @Kept<Page<FoundListingItem>>({
    until: earliestDeadline,
    unless: asksForOver,
    yields: true,
  })
  @AnswerPage(FoundListingItem)
  listings(
    @PublicReads() db: Database,
    @Query() query: PublicListingQuery,
  ): Promise<Page<FoundListingItem>> {
    return listPublicListings(db, query);
  }

  /** 符合条件的榜单有多少项；多时为估计数。 */
  @Get('listings/total')
  @Public()
  @Answer(ListingTotal)
  async total(@PublicReads() db: Database, @Query() filters: HallFilters): Promise<ListingTotal> {
    const [total] = await countListings(db, [filters]);
    return total!;
  }

  /** 一项榜单：内容、时间线、附件、问答、变更、结果。 */
  @Get('listings/:id')
  @Public()
  @Kept<PublicListingView>({ until: nextStepOf, yields: true })
  @Answer(PublicListingView)
  listing(@PublicReads() db: Database, @Id() id: string): Promise<PublicListingView> {
    return publicListing(db, id);
  }

  /** 公示公告：拟承榜公示、流榜公告、撤榜公告。 */
  @Get('notices')
  @Public()
  @Kept<Page<PublicNoticeItem>>({ until: ({ items }) => earliestEnd(items) })
  @AnswerPage(PublicNoticeItem)
  notices(
    @PublicReads() db: Database,
    @Query() query: PublicNoticeQuery,
  ): Promise<Page<PublicNoticeItem>> {
    return listPublicNotices(db, query);
  }

  /** 一则公示或公告，附排名与得分。 */
  @Get('notices/:id')
  @Public()
  @Kept<PublicNoticeView>({ until: (notice) => earliestEnd([notice]) })
  @Answer(PublicNoticeView)
  notice(@PublicReads() db: Database, @Id() id: string): Promise<PublicNoticeView> {
    return publicNotice(db, id);
  }

  /** 公示所依据的评审报告（公开部分），可自行复核。 */
  @Get('notices/:id/report')
  @Public()
  @Kept()
  @Answer(PublicReportView)
  report(@PublicReads() db: Database, @Id() id: string): Promise<PublicReportView> {
    return publicReportOf(db, id);
  }

  /** 承榜结果与成效。 */
  @Get('results')
  @Public()
  @Kept()
  @AnswerPage(PublicResultItem)
  results(
    @PublicReads() db: Database,
    @Query() query: PublicResultQuery,
  ): Promise<Page<PublicResultItem>> {
    return listPublicResults(db, query);
  }

  /** 一项承榜的结果：排名、致全体揭榜方的公告、实施与验收；可用承榜编号或榜单编号查询。 */
  @Get('results/:id')
  @Public()
  @Kept()
  @Answer(PublicResultView)
  result(@PublicReads() db: Database, @Id() id: string): Promise<PublicResultView> {
    return publicResult(db, id);
  }

  /** 转政府采购程序的项目的采购结果。 */
  @Get('procurements')
  @Public()
  @AnswerPage(PublicProcurementItem)
  procurements(
    @PublicReads() db: Database,
    @Query() query: PublicProcurementQuery,
  ): Promise<Page<PublicProcurementItem>> {
    return listPublicProcurements(db, query);
  }

  /** 筛选条件：街道、发榜部门、联盟，以及已有榜单的类别、资金方式和年份。 */
  @Get('filters')
  @Public()
  @Answer(PublicFiltersView)
  filters(@PublicReads() db: Database): Promise<PublicFiltersView> {
    return publicFilters(db);
  }
}
