import { isId } from '#kernel';
import { Database, Field, listPage, PageQuery, sortBy, SqlBuilder, type Page } from '#platform';
import { tellable } from '../tellable.sql.js';

const SORTS = { occurred: { sql: 'e.occurred_at', type: 'timestamptz' } } as const;

export class EventQuery extends PageQuery {
  @Field.text('榜单编号或事件编号', { optional: true, max: 60 }) about?: string;
  @Field.instant('自', { optional: true }) from?: string;
  @Field.instant('至', { optional: true }) to?: string;
}

export class EventItem {
  @Field.uuid('事件') id: string;
  @Field.text('名称') name: string;
  @Field.text('榜单编号', { nullable: true }) listingCode: string | null;
  @Field.instant('发生') occurredAt: Date;
  @Field.instant('派发', { nullable: true }) relayedAt: Date | null;
  @Field.instant('全部办结', { nullable: true }) settledAt: Date | null;
  @Field.int('派发次数') handovers: number;
}

/** Events, the latest first, by listing, by their own id or by time. */
export function events(db: Database, query: EventQuery): Promise<Page<EventItem>> {
  const sql = new SqlBuilder()
    .and(tellable('e'))
    .where(query.about, (p) =>
      isId(query.about!)
        ? `e.id = ${p}::uuid`
        : `(e.payload->>'listingId')::uuid = (SELECT id FROM listing WHERE code = ${p})`,
    )
    .where(query.from, (p) => `e.occurred_at >= ${p}`)
    .where(query.to, (p) => `e.occurred_at < ${p}`);
  return listPage(db, sql, query, {
    columns: `e.id, e.name, l.code AS "listingCode", e.occurred_at AS "occurredAt",
      e.relayed_at AS "relayedAt", e.settled_at AS "settledAt", e.attempts AS handovers`,
    from: `outbox_event e LEFT JOIN listing l ON l.id = (e.payload->>'listingId')::uuid`,
    id: 'e.id',
    sort: sortBy(SORTS, '-occurred'),
  });
}
