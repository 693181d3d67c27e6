import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SERVICE_CATEGORIES, type ServiceCategory } from '#contracts';
import {
  Allow,
  Answer,
  AnswerPage,
  Command,
  Created,
  Database,
  Done,
  Field,
  Id,
  Me,
  type AccountActor,
  type CommandContext,
  type Page,
} from '#platform';
import {
  ExpertQuery,
  ExpertView,
  listExperts,
  viewExpert,
} from '../application/queries/expert-views.query.js';
import { SaveExpert } from '../application/save-expert.use-case.js';
import { Saved } from '../application/saved.js';

class TiesBody {
  @Field.someOf('专业领域', SERVICE_CATEGORIES, { min: 1, max: 18 }) fields: ServiceCategory[];
  @Field.uuid('任职社会组织', { nullable: true }) employerOrganizationId: string | null;
  @Field.uuid('任职单位', { nullable: true }) employerUnitId: string | null;
  @Field.uuids('其他关联社会组织', {
    max: 50,
    description: '近三年任职、任理事监事、担任顾问等',
  })
  affiliatedOrganizationIds: string[];
}

class NewExpertBody extends TiesBody {
  @Field.uuid('账号') accountId: string;
}

class ExpertBody extends TiesBody {
  @Field.boolean('可抽取') available: boolean;
  @Field.int('版本', { min: 1 }) version: number;
}

class AvailabilityBody {
  @Field.boolean('可抽取') available: boolean;
  @Field.int('版本', { min: 1 }) version: number;
}

@ApiTags('专家库')
@Controller('experts')
export class ExpertsController {
  constructor(
    private readonly db: Database,
    private readonly experts: SaveExpert,
  ) {}

  /** 专家库，只供综合党委经办人。 */
  @Get()
  @Allow('committee_officer')
  @AnswerPage(ExpertView)
  list(@Query() query: ExpertQuery): Promise<Page<ExpertView>> {
    return listExperts(this.db, query);
  }

  /** 本人在专家库中的登记。 */
  @Get('me')
  @Allow('expert')
  @Answer(ExpertView)
  me(@Me() actor: AccountActor): Promise<ExpertView> {
    return viewExpert(this.db, { accountId: actor.accountId });
  }

  /** 本人近期可否参加评审。 */
  @Put('me/availability')
  @Allow('expert')
  @Done(Saved)
  setAvailability(
    @Command() command: CommandContext,
    @Body() body: AvailabilityBody,
  ): Promise<Saved> {
    return this.experts.setOwnAvailability(command, body);
  }

  /** 一位专家。 */
  @Get(':id')
  @Allow('committee_officer')
  @Answer(ExpertView)
  get(@Id() id: string): Promise<ExpertView> {
    return viewExpert(this.db, { id });
  }

  /** 入库；账号须已有评审专家身份。 */
  @Post()
  @Allow('committee_officer')
  @Created(Saved)
  create(@Command() command: CommandContext, @Body() body: NewExpertBody): Promise<Saved> {
    return this.experts.create(command, body);
  }

  /** 修改专家登记。 */
  @Put(':id')
  @Allow('committee_officer')
  @Done(Saved)
  update(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ExpertBody,
  ): Promise<Saved> {
    return this.experts.update(command, id, body);
  }
}
