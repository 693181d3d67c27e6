import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, Answer, Database, Me, type AccountActor } from '#platform';
import { schedule, ScheduleQuery, ScheduleView } from '../application/queries/schedule.query.js';
import { STAFF } from './staff.js';

@ApiTags('日程')
@Controller('schedule')
export class ScheduleController {
  constructor(private readonly db: Database) {}

  /** 一段日期内的截止、公示、里程碑等事项和工作日安排；发榜单位看本单位及下级。 */
  @Get()
  @Allow(...STAFF)
  @Answer(ScheduleView)
  list(@Me() me: AccountActor, @Query() query: ScheduleQuery): Promise<ScheduleView> {
    return schedule(this.db, me, query);
  }
}
