import { notFound } from '#kernel';
import {
  Field,
  listPage,
  PageQuery,
  SqlBuilder,
  type AccountActor,
  type Database,
  type Page,
} from '#platform';
import { Listing } from '#posting';
import { bidderLabel } from '../../domain/bid.machine.js';
import { bidAmountFen } from '../../domain/budget.policy.js';
import { seesNames } from '../../domain/reader.policy.js';
import type { Bid } from '../../persistence/bid.entity.js';
import { bidVault } from '../../persistence/bid-vault.js';
import type { OpenedBidItem } from './bid.views.js';
import { readsOpenedBids } from './readable-bid.query.js';

export class OpenedBidQuery extends PageQuery {
  @Field.oneOf('排序', ['openingOrder'], { optional: true }) sort: string = 'openingOrder';
}

type Row = Pick<Bid, 'id' | 'status' | 'joint' | 'openingOrder' | 'submittedAt' | 'digest'> & {
  names: string[];
};

const COLUMNS = `b.id, b.status, b.joint, b.opening_order AS "openingOrder",
  b.submitted_at AS "submittedAt", b.digest,
  ARRAY(SELECT o.name FROM bid_party p JOIN organization o ON o.id = p.organization_id
        WHERE p.bid_id = b.id AND p.state = 'joined' ORDER BY p.lead DESC, p.id) AS names`;

/**
 * The opened bids of a listing in order of receipt. Before the opening the answer is an empty page,
 * whether there are bids or not.
 *
 * @throws DomainError not_found for whoever may not read them once they are opened
 */
export async function listOpenedBids(
  db: Database,
  actor: AccountActor,
  listingId: string,
  query: OpenedBidQuery,
): Promise<Page<OpenedBidItem>> {
  const manager = db.dataSource.manager;
  const listing = await manager.findOneBy(Listing, { id: listingId });
  if (!listing?.publishedAt || !(await readsOpenedBids(db, actor, listing))) throw notFound('榜单');
  const sql = new SqlBuilder()
    .where(listingId, (p) => `b.listing_id = ${p}`)
    .and('b.opening_order IS NOT NULL');
  const page = await listPage<Row>(db, sql, query, {
    columns: COLUMNS,
    from: 'bid b',
    id: 'b.id',
    sort: { sql: 'b.opening_order', type: 'int', direction: 'asc' },
  });
  const named = seesNames(actor.role, listing);
  const items = await Promise.all(
    page.items.map(async ({ openingOrder, names, ...row }) => {
      const { proposal } = await bidVault.readOpened(manager, row.id);
      return {
        ...row,
        submittedAt: row.submittedAt!,
        digest: row.digest!,
        label: bidderLabel(openingOrder!),
        names: named ? names : [],
        amountFen: bidAmountFen(proposal),
      };
    }),
  );
  return { items, nextCursor: page.nextCursor };
}
