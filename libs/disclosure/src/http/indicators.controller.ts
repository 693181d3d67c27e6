import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Answer, AnswerPage, Database, Me, type AccountActor, type Page } from '#platform';
import {
  IndicatorListing,
  indicatorListings,
  IndicatorListingQuery,
} from '../application/queries/indicator-listings.query.js';
import {
  IndicatorQuery,
  IndicatorReport,
  indicators,
} from '../application/queries/indicators.query.js';
import { unitsWithin } from '../application/queries/scope.js';
import {
  statistics,
  StatisticsQuery,
  StatisticsView,
} from '../application/queries/statistics.query.js';
import { STAFF } from './staff.js';

/** What the public reads of all, narrowed to the units an officer looks after. */
@ApiTags('统计')
@Controller('indicators')
export class IndicatorsController {
  constructor(private readonly db: Database) {}

  /** 本单位（含下级）的指标；综合党委和监督可看全部或任一单位。 */
  @Get()
  @Allow(...STAFF)
  @Answer(IndicatorReport)
  async report(@Me() me: AccountActor, @Query() query: IndicatorQuery): Promise<IndicatorReport> {
    const within = await unitsWithin(this.db, me);
    return indicators(this.db, query, '/api/v1/indicators/listings', within);
  }

  /** 指标背后的榜单。 */
  @Get('listings')
  @Allow(...STAFF)
  @AnswerPage(IndicatorListing)
  async listings(
    @Me() me: AccountActor,
    @Query() query: IndicatorListingQuery,
  ): Promise<Page<IndicatorListing>> {
    return indicatorListings(this.db, query, await unitsWithin(this.db, me));
  }

  /** 分组统计。 */
  @Get('statistics')
  @Allow(...STAFF)
  @Answer(StatisticsView)
  async statistics(
    @Me() me: AccountActor,
    @Query() query: StatisticsQuery,
  ): Promise<StatisticsView> {
    return statistics(this.db, query, await unitsWithin(this.db, me));
  }
}
