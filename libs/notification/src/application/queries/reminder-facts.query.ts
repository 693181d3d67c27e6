import type { Tx } from '#platform';
import type { Facts } from '../../domain/templates.js';
import { acceptanceFacts, agreementFacts, milestoneFacts } from './work-facts.query.js';

/** Holds a listing to the transaction's end; true while it is open by the clock. */
export async function heldListing(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.manager.query<{ open: boolean }[]>(
    'SELECT status = $2 AND bid_deadline > jiebang_now() AS open FROM listing WHERE id = $1 FOR SHARE',
    [id, 'published'],
  );
  return rows[0]?.open ?? false;
}

/** Holds an award; null unless its notice still runs by the clock. */
export async function heldAward(
  tx: Tx,
  id: string,
): Promise<{ listingId: string; noticeEndsAt: Date } | null> {
  const [row] = await tx.manager.query<
    { listingId: string; noticeEndsAt: Date; running: boolean }[]
  >(
    `SELECT listing_id AS "listingId", notice_ends_at AS "noticeEndsAt",
            status = 'notice' AND notice_ends_at > jiebang_now() AS running
     FROM award WHERE id = $1 FOR SHARE`,
    [id],
  );
  return row?.running ? row : null;
}

/** Work that is still to be done under a signed agreement. */
export interface HeldWork {
  subject: 'milestone' | 'acceptance';
  listingId: string;
  organizationId: string;
  facts: Facts;
}

/** Holds a milestone, or an acceptance under rectification; null when nothing is owed on it any more. */
export async function heldWork(tx: Tx, id: string): Promise<HeldWork | null> {
  await tx.manager.query('SELECT 1 FROM milestone WHERE id = $1 FOR SHARE', [id]);
  const milestone = await milestoneFacts(tx, id);
  if (milestone) return milestone.open ? underWay(tx, 'milestone', milestone) : null;
  await tx.manager.query('SELECT 1 FROM acceptance WHERE id = $1 FOR SHARE', [id]);
  const acceptance = await acceptanceFacts(tx, id);
  return acceptance?.status === 'rectification' ? underWay(tx, 'acceptance', acceptance) : null;
}

async function underWay(
  tx: Tx,
  subject: HeldWork['subject'],
  { agreementId, listingId, facts }: { agreementId: string; listingId: string; facts: Facts },
): Promise<HeldWork | null> {
  const { status, organizationId } = await agreementFacts(tx, agreementId);
  if (status !== 'signed') return null;
  return { subject, listingId, organizationId, facts: { ...facts, agreementId } };
}
