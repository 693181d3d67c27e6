import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING_REASON_LENGTH, READING_SUBJECTS, type ReadingSubject } from '#contracts';
import {
  Acknowledgement,
  Allow,
  AnswerList,
  AnswerPage,
  Command,
  Created,
  Database,
  Done,
  Field,
  Id,
  Me,
  PageQuery,
  RecentProof,
  SignedIn,
  type AccountActor,
  type CommandContext,
  type Page,
} from '#platform';
import { DecideReading } from '../application/decide-reading.use-case.js';
import {
  listReadings,
  ReadingChoice,
  ReadingChoiceQuery,
  readingChoices,
  ReadingItem,
  ReadingQuery,
  ReadingUse,
  usesOfMine,
} from '../application/queries/readings.query.js';
import { RequestReading } from '../application/request-reading.use-case.js';
import { UseReading } from '../application/use-reading.use-case.js';

class ReadingBody {
  @Field.oneOf('内容', READING_SUBJECTS) kind: ReadingSubject;
  @Field.uuid('对象') subjectId: string;
  @Field.longText('理由', { min: READING_REASON_LENGTH, max: 1000 }) reason: string;
}

class ReadingVersionBody {
  @Field.int('版本', { min: 1 }) version: number;
}

class ReadingRefusalBody extends ReadingVersionBody {
  @Field.longText('理由', { max: 1000 }) reason: string;
}

class ReadingLineView {
  @Field.text('项目') name: string;
  @Field.longText('内容', { min: 0 }) value: string;
}

class ReadingContent {
  @Field.list('内容', () => ReadingLineView) lines: ReadingLineView[];
}

@ApiTags('紧急调阅')
@Controller('readings')
export class ReadingsController {
  constructor(
    private readonly db: Database,
    private readonly requests: RequestReading,
    private readonly decisions: DecideReading,
    private readonly uses: UseReading,
  ) {}

  /** 紧急调阅的申请，最近的在前。 */
  @Get()
  @Allow('supervisor', 'committee_approver')
  @AnswerPage(ReadingItem)
  list(@Me() actor: AccountActor, @Query() query: ReadingQuery): Promise<Page<ReadingItem>> {
    return listReadings(this.db, actor, query);
  }

  /** 可以申请调阅的对象，至多五十个，可按关键词查找；开榜之前的意向书不在其中。 */
  @Get('choices')
  @Allow('supervisor')
  @AnswerList(ReadingChoice)
  choices(@Query() query: ReadingChoiceQuery): Promise<ReadingChoice[]> {
    return readingChoices(this.db, query);
  }

  /** 谁调阅过与本人或本单位有关的内容。 */
  @Get('of-mine')
  @SignedIn()
  @AnswerPage(ReadingUse)
  ofMine(@Me() actor: AccountActor, @Query() query: PageQuery): Promise<Page<ReadingUse>> {
    return usesOfMine(this.db, actor, query);
  }

  /** 申请紧急调阅，须说明理由，由第二人同意后方可调阅。 */
  @Post()
  @Allow('supervisor')
  @RecentProof()
  @Created()
  request(@Command() command: CommandContext, @Body() body: ReadingBody): Promise<Acknowledgement> {
    return this.requests.execute(command, body);
  }

  /** 同意；申请人从此可调阅三十分钟。 */
  @Post(':id/confirm')
  @Allow('committee_approver')
  @RecentProof()
  @Done()
  confirm(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ReadingVersionBody,
  ): Promise<Acknowledgement> {
    return this.decisions.confirm(command, id, body);
  }

  /** 不同意。 */
  @Post(':id/refuse')
  @Allow('committee_approver')
  @Done()
  refuse(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ReadingRefusalBody,
  ): Promise<Acknowledgement> {
    return this.decisions.refuse(command, id, body);
  }

  /** 调阅；每次都记入审计并告知有关组织和个人。 */
  @Post(':id/use')
  @Allow('supervisor')
  @RecentProof()
  @Done(ReadingContent)
  async use(@Command() command: CommandContext, @Id() id: string): Promise<ReadingContent> {
    return { lines: await this.uses.execute(command, id) };
  }
}
