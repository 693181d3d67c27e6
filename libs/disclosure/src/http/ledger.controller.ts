import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, AnswerPage, Database, Me, type AccountActor, type Page } from '#platform';
import { ledger, LedgerQuery, LedgerRow } from '../application/queries/ledger.query.js';
import { STAFF } from './staff.js';

@ApiTags('台账')
@Controller('ledger')
export class LedgerController {
  constructor(private readonly db: Database) {}

  /** 全流程台账；发榜单位看本单位及下级，揭榜情况开榜后填列。 */
  @Get()
  @Allow(...STAFF)
  @AnswerPage(LedgerRow)
  list(@Me() me: AccountActor, @Query() query: LedgerQuery): Promise<Page<LedgerRow>> {
    return ledger(this.db, me, query);
  }
}
