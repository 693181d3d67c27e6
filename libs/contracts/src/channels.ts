/** Where news of listings may be posted for a group of people. */
export const CHANNEL_KINDS = {
  webhook: '签名 Webhook',
  wecom: '企业微信群机器人',
  dingtalk: '钉钉群机器人',
} as const;
export type ChannelKind = keyof typeof CHANNEL_KINDS;

/** What groups are told of, by its event: nothing but what the hall shows to everybody. */
export const NEWS_TOPICS = {
  'listing.published': '发榜',
  'listing.amended': '榜单变更',
  'listing.cancelled': '撤榜',
  'listing.unsuccessful': '流榜',
  'award.notice_started': '拟承榜公示',
  'award.effective': '承榜生效',
  'listing.completed': '办结',
} as const;
export type NewsTopic = keyof typeof NEWS_TOPICS;
export const TOPICS = Object.keys(NEWS_TOPICS) as NewsTopic[];

/** Half hours of the day at which quiet hours may begin or end and digests may come. */
export const HALF_HOURS: readonly string[] = Array.from(
  { length: 48 },
  (_, n) => `${String(Math.floor(n / 2)).padStart(2, '0')}:${n % 2 ? '30' : '00'}`,
);
