import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Answer,
  AnswerPage,
  Command,
  Database,
  discardLetter,
  Done,
  Field,
  Id,
  redriveAll,
  redriveLetter,
  UnitOfWork,
  type CommandContext,
  type Page,
} from '#platform';
import {
  DeadLetterItem,
  DeadLetterQuery,
  deadLetters,
} from '../application/queries/dead-letters.query.js';
import { EventItem, EventQuery, events } from '../application/queries/events.query.js';
import { OperationsStatus, operationsStatus } from '../application/queries/status.query.js';
import { EventWay, wayOf } from '../application/queries/way.query.js';

export class DiscardBody {
  @Field.text('理由', { max: 500 }) reason: string;
}

export class LetterDecided {
  @Field.boolean('已办理') done: boolean;
}

const DONE: LetterDecided = { done: true };

@ApiTags('运行')
@Controller('operations')
export class OperationsController {
  constructor(
    private readonly db: Database,
    private readonly uow: UnitOfWork,
  ) {}

  /** 运行状态：各项指标、队列和进程；不含任何揭榜情况。 */
  @Get('status')
  @Allow('administrator')
  @Answer(OperationsStatus)
  status(): Promise<OperationsStatus> {
    return operationsStatus(this.db);
  }

  /** 事件，最近的在前；意向书的事件开榜后才列出。 */
  @Get('events')
  @Allow('administrator')
  @AnswerPage(EventItem)
  events(@Query() query: EventQuery): Promise<Page<EventItem>> {
    return events(this.db, query);
  }

  /** 一个事件的经过：派发、办理、消息和邮件。 */
  @Get('events/:id')
  @Allow('administrator')
  @Answer(EventWay)
  way(@Id() id: string): Promise<EventWay> {
    return wayOf(this.db, id);
  }

  /** 失败任务：多次尝试仍未成功的；密封期内的不列出。 */
  @Get('dead-letters')
  @Allow('administrator')
  @AnswerPage(DeadLetterItem)
  letters(@Query() query: DeadLetterQuery): Promise<Page<DeadLetterItem>> {
    return deadLetters(this.db, query);
  }

  /** 全部重新派发，含未列出的。 */
  @Post('dead-letters/redrive')
  @Allow('administrator')
  @Done(LetterDecided)
  redriveAll(@Command() command: CommandContext): Promise<LetterDecided> {
    return this.uow.run(command, async (tx) => {
      await redriveAll(tx);
      return DONE;
    });
  }

  /** 重新派发一项失败任务。 */
  @Post('dead-letters/:id/redrive')
  @Allow('administrator')
  @Done(LetterDecided)
  redrive(@Command() command: CommandContext, @Id() id: string): Promise<LetterDecided> {
    return this.uow.run(command, async (tx) => {
      await redriveLetter(tx, id);
      return DONE;
    });
  }

  /** 放弃一项失败任务，须说明理由；事件和期限仍会由系统继续重试。 */
  @Post('dead-letters/:id/discard')
  @Allow('administrator')
  @Done(LetterDecided)
  discard(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() { reason }: DiscardBody,
  ): Promise<LetterDecided> {
    return this.uow.run(command, async (tx) => {
      await discardLetter(tx, id, reason);
      return DONE;
    });
  }
}
