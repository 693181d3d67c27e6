import {
  FUNDING_MODE_NAMES,
  SERVICE_CATEGORY_NAMES,
  type FundingMode,
  type ServiceCategory,
} from '#contracts';
import { formatDateChinese, formatDeadline, formatYuan } from '#kernel';
import type { Database } from '#platform';
import { masked } from '../../domain/masking.js';
import { NOTICE_NAMES, type NoticeKind } from './public-notices.query.js';

/** Public pages that speak of one thing. */
export type PublicPage = 'listing' | 'notice' | 'result';

/** What a public page says of itself to search engines and where its link is shared. */
export interface PublicHead {
  title: string;
  description: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Title and description of one listing, notice or result, of what its page shows and nothing else.
 *
 * @returns null for whatever is not public
 */
export async function publicHead(
  db: Database,
  page: PublicPage,
  id: string,
): Promise<PublicHead | null> {
  if (!UUID.test(id)) return null;
  const head = await HEADS[page](db, id);
  return head && masked(head);
}

const HEADS: Record<PublicPage, (db: Database, id: string) => Promise<PublicHead | null>> = {
  listing: listingHead,
  notice: noticeHead,
  result: resultHead,
};

async function listingHead(db: Database, id: string): Promise<PublicHead | null> {
  const row = await db.one<{
    title: string;
    unit: string;
    category: ServiceCategory;
    mode: FundingMode;
    ceilingFen: number;
    population: string;
    deadline: Date;
  }>(
    `SELECT l.title, u.name AS unit, l.category, l.funding_mode AS mode,
            l.ceiling_fen::float8 AS "ceilingFen", l.service_population AS population,
            l.bid_deadline AS deadline
     FROM listing l JOIN unit u ON u.id = l.posting_unit_id
     WHERE l.id = $1 AND l.published_at IS NOT NULL`,
    [id],
  );
  if (!row) return null;
  const money = row.ceilingFen > 0 ? `，预算上限 ${formatYuan(row.ceilingFen)} 元` : '';
  const whom = row.population ? `，服务${row.population}` : '';
  return {
    title: row.title,
    description:
      `${row.unit}发榜：${SERVICE_CATEGORY_NAMES[row.category]}${whom}，` +
      `${FUNDING_MODE_NAMES[row.mode]}${money}。揭榜截止 ${formatDeadline(row.deadline)}。`,
  };
}

async function noticeHead(db: Database, id: string): Promise<PublicHead | null> {
  const row = await db.one<{
    kind: NoticeKind;
    title: string;
    unit: string;
    awardee: string | null;
    noticeEnd: string | null;
  }>(
    `SELECT 'award' AS kind, l.title, u.name AS unit, o.name AS awardee,
            a.notice_end::text AS "noticeEnd"
       FROM award a JOIN listing l ON l.id = a.listing_id JOIN unit u ON u.id = l.posting_unit_id
       JOIN organization o ON o.id = a.organization_id
      WHERE a.id = $1 AND a.notice_start IS NOT NULL
     UNION ALL
     SELECT l.status, l.title, u.name, NULL, NULL
       FROM listing l JOIN unit u ON u.id = l.posting_unit_id
      WHERE l.id = $1 AND l.status IN ('unsuccessful', 'cancelled') AND l.published_at IS NOT NULL`,
    [id],
  );
  if (!row) return null;
  const award = row.noticeEnd
    ? `，拟由${row.awardee}承榜，公示至${formatDateChinese(row.noticeEnd)} 24:00`
    : '';
  return {
    title: `${NOTICE_NAMES[row.kind]}：${row.title}`,
    description: `${row.unit}发榜${award}。`,
  };
}

async function resultHead(db: Database, id: string): Promise<PublicHead | null> {
  const row = await db.one<{ title: string; unit: string; awardee: string; amountFen: number }>(
    `SELECT l.title, u.name AS unit, o.name AS awardee, a.amount_fen::float8 AS "amountFen"
     FROM award a JOIN listing l ON l.id = a.listing_id JOIN unit u ON u.id = l.posting_unit_id
     JOIN organization o ON o.id = a.organization_id
     WHERE a.status = 'effective' AND (a.id = $1 OR a.listing_id = $1)`,
    [id],
  );
  if (!row) return null;
  const money = row.amountFen > 0 ? `，承榜金额 ${formatYuan(row.amountFen)} 元` : '';
  return {
    title: `承榜结果：${row.title}`,
    description: `${row.unit}发榜，${row.awardee}承榜${money}。`,
  };
}
