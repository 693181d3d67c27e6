import {
  Database,
  Field,
  listPage,
  PageQuery,
  sortBy,
  sortsOf,
  SqlBuilder,
  type Page,
} from '#platform';

const SORTS = { createdAt: { sql: 'm.created_at', type: 'timestamptz' } } as const;

export class MessageQuery extends PageQuery {
  @Field.queryBoolean('只看未读', { optional: true }) unread?: boolean;
  @Field.uuid('榜单', { optional: true }) listingId?: string;
  @Field.oneOf('排序', sortsOf(SORTS), { optional: true }) sort: string = '-createdAt';
}

export const MAIL_STATES = ['none', 'queued', 'sent', 'failed'] as const;

export class MessageView {
  @Field.uuid('消息编号') id: string;
  @Field.text('类别') kind: string;
  @Field.text('标题') title: string;
  @Field.longText('内容') body: string;
  @Field.text('页面地址', { description: '站内路径' }) link: string;
  @Field.uuid('榜单', { nullable: true }) listingId: string | null;
  @Field.instant('时间') createdAt: Date;
  @Field.instant('阅读时间', { nullable: true }) readAt: Date | null;
  @Field.oneOf('邮件', MAIL_STATES, { description: '不发、待发、已发、发送失败' })
  mail: (typeof MAIL_STATES)[number];
}

export class UnreadCount {
  @Field.int('未读条数') unread: number;
}

/** The account's own messages, whatever role it acts in. */
export function listMessages(
  db: Database,
  accountId: string,
  query: MessageQuery,
): Promise<Page<MessageView>> {
  const sql = new SqlBuilder()
    .where(accountId, (p) => `m.account_id = ${p}`)
    .where(query.listingId, (p) => `m.listing_id = ${p}`);
  if (query.unread) sql.and('m.read_at IS NULL');
  return listPage<MessageView>(db, sql, query, {
    columns: `m.id, m.kind, m.title, m.body, m.link, m.listing_id AS "listingId",
      m.created_at AS "createdAt", m.read_at AS "readAt",
      CASE WHEN d.status IS NULL THEN 'none' WHEN d.status = 'sending' THEN 'queued'
           ELSE d.status END AS mail`,
    from: 'message m LEFT JOIN mail_delivery d ON d.message_id = m.id',
    id: 'm.id',
    sort: sortBy(SORTS, query.sort),
  });
}

export async function countUnread(db: Database, accountId: string): Promise<UnreadCount> {
  const row = await db.one<{ unread: number }>(
    'SELECT count(*)::int AS unread FROM message WHERE account_id = $1 AND read_at IS NULL',
    [accountId],
  );
  return { unread: row!.unread };
}
