import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HallFilters } from '#disclosure';
import {
  AnswerList,
  Command,
  Created,
  Database,
  Done,
  Field,
  Id,
  Me,
  SignedIn,
  type AccountActor,
  type CommandContext,
} from '#platform';
import {
  listSavedSearches,
  MAY_ALERT,
  SavedSearchView,
} from '../application/queries/saved-searches.query.js';
import { SavedSearches } from '../application/saved-searches.use-case.js';

class NameBody {
  @Field.text('名称', { max: 30 }) name: string;
}

class SavedSearchBody extends NameBody {
  @Field.object('检索条件', () => HallFilters, { description: '与公众大厅的榜单列表相同' })
  filters: HallFilters;
}

class PausedBody {
  @Field.boolean('暂停提醒') paused: boolean;
}

class SavedSearchAcknowledgement {
  @Field.uuid('编号') id: string;
}

class SavedSearchSaved extends SavedSearchAcknowledgement {
  @Field.boolean('会提醒', { description: MAY_ALERT }) alerts: boolean;
}

/** Whoever is signed in keeps their own: what it finds is public. */
@ApiTags('我的检索')
@Controller('saved-searches')
export class SavedSearchesController {
  constructor(
    private readonly db: Database,
    private readonly searches: SavedSearches,
  ) {}

  /** 本账号收藏的检索，各有多少榜单符合。 */
  @Get()
  @SignedIn()
  @AnswerList(SavedSearchView)
  list(@Me() me: AccountActor): Promise<SavedSearchView[]> {
    return listSavedSearches(this.db, me.accountId);
  }

  /** 收藏检索；有符合的榜单发布时提醒。 */
  @Post()
  @SignedIn()
  @Created(SavedSearchSaved)
  save(@Command() command: CommandContext, @Body() { name, filters }: SavedSearchBody) {
    return this.searches.save(command, name, filters);
  }

  /** 改名。 */
  @Put(':id/name')
  @SignedIn()
  @Done(SavedSearchAcknowledgement)
  rename(@Command() command: CommandContext, @Id() id: string, @Body() { name }: NameBody) {
    return this.searches.rename(command, id, name);
  }

  /** 暂停或恢复提醒。 */
  @Put(':id/paused')
  @SignedIn()
  @Done(SavedSearchAcknowledgement)
  setPaused(@Command() command: CommandContext, @Id() id: string, @Body() { paused }: PausedBody) {
    return this.searches.setPaused(command, id, paused);
  }

  /** 删除。 */
  @Delete(':id')
  @SignedIn()
  @Done(SavedSearchAcknowledgement)
  remove(@Command() command: CommandContext, @Id() id: string) {
    return this.searches.remove(command, id);
  }
}
