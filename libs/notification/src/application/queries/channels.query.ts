import { CHANNEL_KINDS, TOPICS, type ChannelKind, type NewsTopic } from '#contracts';
import { Database, Field } from '#platform';

export class ChannelView {
  @Field.uuid('通道编号') id: string;
  @Field.int('版本') version: number;
  @Field.oneOf('种类', Object.keys(CHANNEL_KINDS) as ChannelKind[]) kind: ChannelKind;
  @Field.text('名称') name: string;
  @Field.text('去向', { description: '只有协议和主机；完整地址存入后不再显示' }) origin: string;
  @Field.someOf('通知事项', TOPICS) topics: NewsTopic[];
  @Field.boolean('是否启用') enabled: boolean;
  @Field.instant('暂停至', { nullable: true, description: '超过对方的限额，到时自动继续' })
  pausedUntil: Date | null;
  @Field.int('待发条数') waiting: number;
  @Field.int('发送失败条数') failed: number;
  @Field.instant('最近送达时间', { nullable: true }) lastSentAt: Date | null;
  @Field.text('最近一次失败的原因', { nullable: true }) lastError: string | null;
}

/** All channels, in the order they were set up; there are a handful. */
export function listChannels(db: Database): Promise<ChannelView[]> {
  return db.query<ChannelView & Record<string, unknown>>(
    `SELECT c.id, c.version, c.kind, c.name, c.origin, c.topics, c.enabled,
            CASE WHEN c.paused_until > clock_timestamp() THEN c.paused_until END AS "pausedUntil",
            p.waiting, p.failed, p."lastSentAt",
            (SELECT last_error FROM channel_post l WHERE l.channel_id = c.id
              AND l.last_error IS NOT NULL ORDER BY l.position DESC LIMIT 1) AS "lastError"
     FROM channel c CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE status IN ('queued', 'sending'))::int AS waiting,
              count(*) FILTER (WHERE status = 'failed')::int AS failed,
              max(sent_at) AS "lastSentAt"
       FROM channel_post WHERE channel_id = c.id
     ) AS p ORDER BY c.id LIMIT 200`,
  );
}
