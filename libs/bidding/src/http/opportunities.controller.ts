import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, AnswerPage, Database, Me, type AccountActor, type Page } from '#platform';
import {
  listOpportunities,
  OpportunityItem,
  OpportunityQuery,
} from '../application/queries/opportunities.query.js';

@ApiTags('揭榜')
@Controller('opportunities')
export class OpportunitiesController {
  constructor(private readonly db: Database) {}

  /** 揭榜中的榜单：本单位能否揭榜、不能的原因、本单位已有的揭榜。 */
  @Get()
  @Allow('organization_agent')
  @AnswerPage(OpportunityItem)
  list(
    @Me() actor: AccountActor,
    @Query() query: OpportunityQuery,
  ): Promise<Page<OpportunityItem>> {
    return listOpportunities(this.db, actor, query);
  }
}
