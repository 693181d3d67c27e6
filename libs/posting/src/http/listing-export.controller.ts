import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Allow,
  AnswerXlsx,
  Command,
  Database,
  Me,
  RecentProof,
  TableExports,
  wholeOf,
  type AccountActor,
  type CommandContext,
} from '#platform';
import {
  ListingItem,
  listListings,
  ListingQuery,
} from '../application/queries/list-listings.query.js';
import { LISTING_COLUMNS } from '../application/queries/listing.columns.js';
import { STAFF } from './readers.js';

class WholeListing extends wholeOf(ListingQuery) {}

@ApiTags('整表导出')
@Controller('exports')
export class ListingExportController {
  constructor(
    private readonly db: Database,
    private readonly exports: TableExports,
  ) {}

  /** 导出榜单（.xlsx），条件和可见范围与榜单列表相同。 */
  @Get('listings.xlsx')
  @Allow(...STAFF)
  @RecentProof()
  @AnswerXlsx()
  listings(
    @Command() command: CommandContext,
    @Me() me: AccountActor,
    @Query() query: WholeListing,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.exports.send<ListingQuery, ListingItem>(reply, command, {
      name: '榜单',
      columns: LISTING_COLUMNS,
      query,
      load: (page) => listListings(this.db, me, page),
    });
  }
}
