import { Module, type Type } from '@nestjs/common';
import { ChannelTargets } from './application/channel-targets.js';
import { Channels } from './application/channels.use-case.js';
import { DeliveryQueue } from './application/delivery-queue.js';
import { Mailer } from './application/mailer.js';
import { SetPreferences } from './application/preferences.use-case.js';
import { SavedSearches } from './application/saved-searches.use-case.js';
import { MarkMessagesRead } from './application/read-messages.use-case.js';
import { RetryDeliveries } from './application/retry-deliveries.use-case.js';
import { TakePosts } from './application/take-posts.js';
import { FileTextSender, TextSender } from './application/text-sender.js';
import { ChannelsController } from './http/channels.controller.js';
import { LiveController } from './http/live.controller.js';
import { MessagesController } from './http/messages.controller.js';
import { SavedSearchesController } from './http/saved-searches.controller.js';
import { NotifyOfAgreements } from './jobs/agreement.handler.js';
import { NotifyOfAwards, NotifyOfObjections } from './jobs/award.handler.js';
import { NotifyOfBids } from './jobs/bidding.handler.js';
import { NotifyOfClarifications } from './jobs/clarification.handler.js';
import { NotifyOfPanels } from './jobs/evaluation.handler.js';
import { NotifyOfNeeds } from './jobs/needs.handler.js';
import { NotifyOfReadings } from './jobs/oversight.handler.js';
import { NotifyOfListings } from './jobs/posting.handler.js';
import { PostNews } from './jobs/post-news.handler.js';
import {
  RemindOfBidDeadline,
  RemindOfMilestone,
  RemindOfNoticeEnd,
  RemindOfOverdueWork,
} from './jobs/reminders.handler.js';
import { NotifyOfRoadShows } from './jobs/road-show.handler.js';
import { AlertSavedSearches } from './jobs/saved-search.handler.js';
import { SendMail } from './jobs/send-mail.task.js';
import { SendNews } from './jobs/send-news.task.js';
import { SendTexts } from './jobs/send-texts.task.js';
import { NotifyOfWork } from './jobs/work.handler.js';

import './persistence/notification.sql.js';

export { Channel } from './persistence/channel.entity.js';
export { ChannelPost } from './persistence/channel-post.entity.js';
export { MailDelivery } from './persistence/mail-delivery.entity.js';
export { MailPreference } from './persistence/mail-preference.entity.js';
export { Message } from './persistence/message.entity.js';
export { recutSavedSearches } from './application/recut-searches.js';
export { SavedSearch } from './persistence/saved-search.entity.js';
export { TextDelivery } from './persistence/text-delivery.entity.js';

export const notificationControllers: Type[] = [
  MessagesController,
  LiveController,
  ChannelsController,
  SavedSearchesController,
];

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
  NotifyOfReadings,
  RemindOfBidDeadline,
  RemindOfNoticeEnd,
  RemindOfMilestone,
  RemindOfOverdueWork,
  AlertSavedSearches,
  SendMail,
  SendTexts,
  PostNews,
  SendNews,
];

/** 消息: in-app messages, e-mail and texts for persons, webhooks and robots for groups. */
@Module({
  providers: [
    ChannelTargets,
    Channels,
    DeliveryQueue,
    Mailer,
    MarkMessagesRead,
    RetryDeliveries,
    SavedSearches,
    SetPreferences,
    TakePosts,
    { provide: TextSender, useClass: FileTextSender },
  ],
})
export class NotificationModule {}
