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
  mailPreference,
  MailPreferenceView,
  SetMailPreference,
} from '../application/mail-preference.use-case.js';
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

export class MailPreferenceBody {
  @Field.boolean('接收邮件') email: boolean;
  @Field.int('版本', { min: 0 }) version: number;
}

@ApiTags('消息')
@Controller('messages')
export class MessagesController {
  constructor(
    private readonly db: Database,
    private readonly reading: MarkMessagesRead,
    private readonly preference: SetMailPreference,
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

  /** 邮件偏好。 */
  @Get('preferences')
  @SignedIn()
  @Answer(MailPreferenceView)
  preferences(@Me() me: AccountActor): Promise<MailPreferenceView> {
    return mailPreference(this.db, me.accountId);
  }

  /** 设置是否接收邮件；站内消息不受影响。 */
  @Put('preferences')
  @SignedIn()
  @Done(MailPreferenceView)
  setPreferences(
    @Command() command: CommandContext,
    @Body() body: MailPreferenceBody,
  ): Promise<MailPreferenceView> {
    return this.preference.execute(command, body);
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
