import type { ReadingSubject } from '#contracts';

/** `Beijing time` of an instant, to the minute. */
const minute = (column: string) =>
  `to_char(${column} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`;

/**
 * What may be asked for, one query a kind: id, a label that names nobody, the listing, and whose it is.
 * What is not among them cannot be requested and is not found: before a listing's opening none of its
 * bids is, and a sheet is only once nobody can write on the scores any more.
 */
export const CANDIDATES: Record<ReadingSubject, string> = {
  objector_contact: `
    SELECT o.id, concat(l.code, ' ', l.title, '：', ${minute('o.filed_at')}, ' 提出的异议') AS label,
           o.listing_id AS "listingId", array_remove(ARRAY[o.organization_id], NULL) AS "organizationIds",
           '{}'::uuid[] AS "accountIds", o.filed_at AS at
    FROM objection o JOIN listing l ON l.id = o.listing_id`,
  organization_contact: `
    SELECT o.id, o.name AS label, NULL::uuid AS "listingId", ARRAY[o.id] AS "organizationIds",
           '{}'::uuid[] AS "accountIds", o.created_at AS at
    FROM organization o`,
  recused_sheet: `
    SELECT s.id, concat(l.code, ' ', l.title, '：', ${minute('m.left_at')}, ' 回避的评委') AS label,
           e.listing_id AS "listingId", '{}'::uuid[] AS "organizationIds",
           ARRAY[m.account_id] AS "accountIds", m.left_at AS at
    FROM score_sheet s JOIN panel_member m ON m.id = s.member_id AND m.left_at IS NOT NULL
      JOIN evaluation e ON e.id = s.evaluation_id AND e.status IN ('finalised', 'superseded')
      JOIN listing l ON l.id = e.listing_id`,
  ended_bid: `
    SELECT b.id, concat(l.code, ' ', l.title, '：', ${minute('b.submitted_at')}, ' 提交的意向书，',
             CASE b.status WHEN 'withdrawn' THEN '已撤回' ELSE '已失效' END) AS label,
           b.listing_id AS "listingId",
           ARRAY(SELECT p.organization_id FROM bid_party p
                  WHERE p.bid_id = b.id AND (p.lead OR p.joined_at IS NOT NULL)) AS "organizationIds",
           '{}'::uuid[] AS "accountIds", b.submitted_at AS at
    FROM bid b JOIN listing l ON l.id = b.listing_id
      JOIN sealing_key k ON k.id = b.listing_id AND k.released_at IS NOT NULL
    WHERE b.status IN ('withdrawn', 'lapsed') AND b.submitted_version IS NOT NULL`,
};
