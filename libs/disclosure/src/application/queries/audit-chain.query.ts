import { Database, Field } from '#platform';

export class AuditChainView {
  @Field.text('链末的指纹', {
    nullable: true,
    description: 'SHA-256，涵盖此前全部记录；有榜单在揭榜期内时为空，以免由此推知有没有人揭榜',
  })
  lastHash: string | null;
  @Field.int('链上记录条数', { nullable: true, description: '同上' })
  entries: number | null;
  @Field.instant('最后一条上链的时间', { nullable: true, description: '同上' })
  lastAt: Date | null;
  @Field.boolean('链末与最后一条记录相符') endHolds: boolean;
  @Field.int('近两天没有上链的记录条数', { description: '应为 0' }) unchained: number;
  @Field.date('最近一次每日摘要的日期', { nullable: true }) lastDigestDay: string | null;
  @Field.int('与链上指纹不符的每日摘要份数', { description: '应为 0' }) digestsBroken: number;
}

/** Counts, times and a hash that moves could tell that somebody bid, so they wait until no listing takes bids. */
const TOLD = `NOT EXISTS (SELECT FROM listing WHERE status = 'published')`;

/** The chain at its ends and at each day's digest; `doctor` computes every link anew. */
export async function auditChain(db: Database): Promise<AuditChainView> {
  const row = await db.one<AuditChainView>(
    `SELECT CASE WHEN ${TOLD} THEN encode(h.hash, 'hex') END AS "lastHash",
            CASE WHEN ${TOLD} THEN h.seq::float8 END AS entries,
            CASE WHEN ${TOLD} THEN l.chained_at END AS "lastAt",
            h.seq = coalesce(l.seq, 0) AND (l.hash IS NULL OR l.hash = h.hash) AS "endHolds",
            (SELECT count(*)::int FROM audit_entry e
              WHERE e.at > (SELECT jiebang_now()) - interval '2 days'
                AND NOT EXISTS (SELECT FROM audit_link k WHERE k.entry_id = e.id)) AS unchained,
            (SELECT to_char(max(day), 'YYYY-MM-DD') FROM audit_digest) AS "lastDigestDay",
            (SELECT count(*)::int FROM audit_digest d
              WHERE d.last_seq > 0 AND NOT EXISTS (SELECT FROM audit_link k
                WHERE k.seq = d.last_seq AND k.hash = d.last_hash)) AS "digestsBroken"
     FROM audit_head h LEFT JOIN LATERAL (
       SELECT seq, hash, chained_at FROM audit_link ORDER BY seq DESC LIMIT 1) l ON true`,
  );
  return row!;
}
