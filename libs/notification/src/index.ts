import { Module, type Type } from '@nestjs/common';
import { Mailer } from './application/mailer.js';
import { MailQueue } from './application/mail-queue.js';
import { SetMailPreference } from './application/mail-preference.use-case.js';
import { MarkMessagesRead } from './application/read-messages.use-case.js';
import { RetryDeliveries } from './application/retry-deliveries.use-case.js';
import { LiveController } from './http/live.controller.js';
import { MessagesController } from './http/messages.controller.js';
import { NotifyOfAgreements } from './jobs/agreement.handler.js';
import { NotifyOfAwards, NotifyOfObjections } from './jobs/award.handler.js';
import { NotifyOfBids } from './jobs/bidding.handler.js';
import { NotifyOfClarifications } from './jobs/clarification.handler.js';
import { NotifyOfPanels } from './jobs/evaluation.handler.js';
import { NotifyOfNeeds } from './jobs/needs.handler.js';
import { NotifyOfListings } from './jobs/posting.handler.js';
import {
  RemindOfBidDeadline,
  RemindOfMilestone,
  RemindOfNoticeEnd,
  RemindOfOverdueWork,
} from './jobs/reminders.handler.js';
import { NotifyOfRoadShows } from './jobs/road-show.handler.js';
import { SendMail } from './jobs/send-mail.task.js';
import { NotifyOfWork } from './jobs/work.handler.js';

import './persistence/notification.sql.js';

export { MailDelivery } from './persistence/mail-delivery.entity.js';
export { MailPreference } from './persistence/mail-preference.entity.js';
export { Message } from './persistence/message.entity.js';

export const notificationControllers: Type[] = [MessagesController, LiveController];

export const notificationHandlers: Type<object>[] = [
  NotifyOfNeeds,
  NotifyOfListings,
  NotifyOfClarifications,
  NotifyOfBids,
  NotifyOfPanels,
  NotifyOfRoadShows,
  NotifyOfAwards,
  NotifyOfObjections,
  NotifyOfAgreements,
  NotifyOfWork,
  RemindOfBidDeadline,
  RemindOfNoticeEnd,
  RemindOfMilestone,
  RemindOfOverdueWork,
  SendMail,
];

/** 消息: in-app messages and e-mail for what the other rooms' events say. */
@Module({
  providers: [MailQueue, Mailer, MarkMessagesRead, RetryDeliveries, SetMailPreference],
})
export class NotificationModule {}
