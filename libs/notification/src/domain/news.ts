import type { NewsTopic } from '#contracts';

/** One piece of news as a group reads it: public facts, no person, no bidder, no sum. */
export interface News {
  title: string;
  text: string;
  /** Path of a page that needs no account. */
  link: string;
}

/** What news may be filled with. */
export interface NewsFacts {
  listingId: string;
  /** 编号与标题, masked as in the hall. */
  listing: string;
  unit: string;
  deadline: string;
}

const LISTING = '/hall/listings/{listingId}';
const NOTICE = '/hall/notices/{listingId}';

const news = (title: string, text: string, link = LISTING): News => ({ title, text, link });

/** The one table of all that groups are ever told. */
const NEWS: Record<NewsTopic, News> = {
  'listing.published': news(
    '新榜单发布',
    '{unit}发布{listing}，{deadline}截止揭榜，欢迎社会组织独立或联合揭榜。',
  ),
  'listing.amended': news('榜单有变更', '{listing}有变更，{deadline}截止揭榜，变更内容见榜单页。'),
  'listing.cancelled': news('榜单已撤榜', '{listing}已撤榜，理由见榜单页。'),
  'listing.unsuccessful': news('榜单流榜', '{listing}流榜，原因见榜单页。'),
  'award.notice_started': news(
    '拟承榜公示',
    '{listing}的拟承榜结果正在公示，对结果有异议的，请在公示期内提出。',
    NOTICE,
  ),
  'award.effective': news('承榜结果', '{listing}公示期满，承榜结果已生效。'),
  'listing.completed': news('榜单办结', '{listing}已办结。'),
};

/** What an administrator sends to see whether a channel works. */
export const TRIAL: News = {
  title: '测试消息',
  text: '这是揭榜台发出的测试消息，收到即表示通道已接通。',
  link: '/',
};

export function wordNews(topic: NewsTopic, facts: NewsFacts): News {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: keyof NewsFacts) => facts[name]);
  const { title, text, link } = NEWS[topic];
  return { title, text: fill(text), link: fill(link) };
}
