import { publicHead, type PublicHead, type PublicPage } from '#disclosure';
import type { Database } from '#platform';

/**
 * Finds the head of a public page by its path; `null` when the page speaks of something that is not
 * there, which makes the answer a 404. `undefined`: nothing of its own, the general head stands.
 */
export type HeadOf = (path: string) => Promise<PublicHead | null | undefined>;

const LISTS: Readonly<Record<string, PublicHead>> = {
  '/hall/listings': {
    title: '榜单',
    description: '街道、社区和部门发布的全部榜单：正在揭榜的、评榜中的、已承榜和办结的。',
  },
  '/hall/notices': {
    title: '公示公告',
    description: '拟承榜公示、流榜公告和撤榜公告；公示期内可以提出异议。',
  },
  '/hall/results': {
    title: '承榜结果',
    description: '哪家社会组织承榜、金额多少、办得怎么样，逐项公开。',
  },
  '/hall/statistics': {
    title: '数据',
    description: '发榜、揭榜、承榜的项数、比率和金额，按街道、类别、联盟、资金方式和月份统计。',
  },
  '/hall/receipts': {
    title: '核对回执',
    description: '查开榜记录里的回执，核对意向书内容与回执是否一致。',
  },
  '/hall/audit': {
    title: '审计摘要',
    description: '每天公布一次审计记录的指纹；留存下来，日后可以核对记录有没有被改动。',
  },
};

const ONE = /^\/hall\/(listing|notice|result)s\/([^/]+)\/?$/;

/** Heads of the hall's pages; those of the desks are nobody else's business. */
export function headsFrom(db: Database): HeadOf {
  return async (path) => {
    const [, page, id] = ONE.exec(path) ?? [];
    if (page && id) return publicHead(db, page as PublicPage, id);
    return LISTS[path];
  };
}
