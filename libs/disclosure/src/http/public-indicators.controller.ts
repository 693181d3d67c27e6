import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { shanghaiDate } from '#kernel';
import { Answer, AnswerPage, Database, Field, Public, PublicReads, type Page } from '#platform';
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
import {
  statistics,
  StatisticsQuery,
  StatisticsView,
} from '../application/queries/statistics.query.js';

export class PublicClockView {
  @Field.instant('服务器时间') now: Date;
  @Field.date('北京时间日期') today: string;
}

@ApiTags('公众')
@Controller('public')
export class PublicIndicatorsController {
  constructor(private readonly db: Database) {}

  /** 服务器时间；倒计时以此为准。 */
  @Get('clock')
  @Public()
  @Answer(PublicClockView)
  async clock(): Promise<PublicClockView> {
    const now = await this.db.now();
    return { now, today: shanghaiDate(now) };
  }

  /** 截至某日的发榜、揭榜、承榜及比率，附算式、清单和一句话报告，均由事件记录算出。 */
  @Get('indicators')
  @Public()
  @Answer(IndicatorReport)
  report(@PublicReads() db: Database, @Query() query: IndicatorQuery): Promise<IndicatorReport> {
    return indicators(db, query, '/api/v1/public/indicators/listings');
  }

  /** 指标背后的榜单。 */
  @Get('indicators/listings')
  @Public()
  @AnswerPage(IndicatorListing)
  listings(
    @PublicReads() db: Database,
    @Query() query: IndicatorListingQuery,
  ): Promise<Page<IndicatorListing>> {
    return indicatorListings(db, query);
  }

  /** 按街道、类别、资金方式、月份或联盟分组统计。 */
  @Get('statistics')
  @Public()
  @Answer(StatisticsView)
  statistics(
    @PublicReads() db: Database,
    @Query() query: StatisticsQuery,
  ): Promise<StatisticsView> {
    return statistics(db, query);
  }
}
