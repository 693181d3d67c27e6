import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Answer,
  AnswerPage,
  Command,
  Database,
  Done,
  Field,
  Id,
  Me,
  PageQuery,
  SignedIn,
  type AccountActor,
  type CommandContext,
  type Page,
} from '#platform';
import {
  DeliveryFailure,
  listDeliveryFailures,
} from '../application/queries/delivery-failures.query.js';
import {
  countUnread,
  listMessages,
  MessageQuery,
  MessageView,
  UnreadCount,
} from '../application/queries/messages.query.js';
import { Preferences, preferencesOf, SetPreferences } from '../application/preferences.use-case.js';
import {
  MarkMessagesRead,
  ReadMessage,
  ReadMessages,
} from '../application/read-messages.use-case.js';
import { RetriedDeliveries, RetryDeliveries } from '../application/retry-deliveries.use-case.js';

export class ReadAllBody {
  @Field.instant('截至', { optional: true, description: '此后到达的消息不标；不填为全部' })
  until?: string;
}

@ApiTags('消息')
@Controller('messages')
export class MessagesController {
  constructor(
    private readonly db: Database,
    private readonly reading: MarkMessagesRead,
    private readonly preferences: SetPreferences,
    private readonly retries: RetryDeliveries,
  ) {}

  /** 本账号的消息。 */
  @Get()
  @SignedIn()
  @AnswerPage(MessageView)
  list(@Me() me: AccountActor, @Query() query: MessageQuery): Promise<Page<MessageView>> {
    return listMessages(this.db, me.accountId, query);
  }

  /** 未读条数。 */
  @Get('unread-count')
  @SignedIn()
  @Answer(UnreadCount)
  unread(@Me() me: AccountActor): Promise<UnreadCount> {
    return countUnread(this.db, me.accountId);
  }

  /** 全部标为已读。 */
  @Post('read-all')
  @SignedIn()
  @Done(ReadMessages)
  readAll(@Command() command: CommandContext, @Body() body: ReadAllBody): Promise<ReadMessages> {
    return this.reading.all(command, body.until === undefined ? undefined : new Date(body.until));
  }

  /** 本人的提醒方式。 */
  @Get('preferences')
  @SignedIn()
  @Answer(Preferences)
  getPreferences(@Me() me: AccountActor): Promise<Preferences> {
    return preferencesOf(this.db, me.accountId);
  }

  /** 设置邮件、短信、每日汇总和免打扰；站内消息不受影响。 */
  @Put('preferences')
  @SignedIn()
  @Done(Preferences)
  setPreferences(
    @Command() command: CommandContext,
    @Body() body: Preferences,
  ): Promise<Preferences> {
    return this.preferences.execute(command, body);
  }

  /** 邮件发送失败的账号。 */
  @Get('delivery-failures')
  @Allow('administrator')
  @AnswerPage(DeliveryFailure)
  failures(@Query() query: PageQuery): Promise<Page<DeliveryFailure>> {
    return listDeliveryFailures(this.db, query);
  }

  /** 按账号现在的邮箱重新发送失败的邮件。 */
  @Post('delivery-failures/:id/retry')
  @Allow('administrator')
  @Done(RetriedDeliveries)
  retry(@Command() command: CommandContext, @Id() id: string): Promise<RetriedDeliveries> {
    return this.retries.execute(command, id);
  }

  /** 标为已读。 */
  @Post(':id/read')
  @SignedIn()
  @Done(ReadMessage)
  read(@Command() command: CommandContext, @Id() id: string): Promise<ReadMessage> {
    return this.reading.one(command, id);
  }
}
