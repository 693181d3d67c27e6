import { Database, Field, listPage, PageQuery, SqlBuilder, type Page } from '#platform';

export class AuditDigestItem {
  @Field.date('日期', { description: '北京时间' }) day: string;
  @Field.text('当日最后一条记录的链上指纹', { description: 'SHA-256，涵盖此前全部记录' })
  lastHash: string;
  @Field.int('当日记录条数', {
    nullable: true,
    description: '当日在揭榜期内的榜单全部截止之前为空',
  })
  entries: number | null;
  @Field.int('当日最后一条记录的序号', { nullable: true, description: '同上' })
  lastSequence: number | null;
  @Field.instant('生成时间') madeAt: Date;
}

/**
 * On a quiet day the number of entries could tell that somebody bid, so it is told only once every
 * listing that took bids on that day has closed. The hash tells nothing and stands there at once.
 */
const TOLD = `NOT EXISTS (SELECT FROM listing l WHERE l.status = 'published'
  AND l.published_at < (d.day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')`;

/** 每日审计摘要, the newest first, for whoever wants to keep them. */
export function auditDigests(db: Database, query: PageQuery): Promise<Page<AuditDigestItem>> {
  return listPage(db, new SqlBuilder(), query, {
    columns: `to_char(d.day, 'YYYY-MM-DD') AS day, encode(d.last_hash, 'hex') AS "lastHash",
      CASE WHEN ${TOLD} THEN d.entries::int END AS entries,
      CASE WHEN ${TOLD} THEN d.last_seq::float8 END AS "lastSequence", d.made_at AS "madeAt"`,
    from: 'audit_digest d',
    // A day is alone in its place; the pages' keys only ask for an id besides.
    id: 'md5(d.day::text)::uuid',
    sort: { sql: 'd.day', type: 'date', direction: 'desc' },
  });
}
