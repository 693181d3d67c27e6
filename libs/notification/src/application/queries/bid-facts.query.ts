import { formatDateChinese, shanghaiDate, shanghaiTime } from '#kernel';
import type { Tx } from '#platform';

/** An organisation in a bid, as far as messages go. */
export interface PartyFacts {
  organizationId: string;
  lead: boolean;
  joined: boolean;
  /** Has been shown the bid: the lead from the first draft on, others once they were asked. */
  informed: boolean;
  /** Has agreed to the version that is now before everybody. */
  consented: boolean;
}

/** The organisations of a bid that have not left it. */
export function partiesOf(tx: Tx, bidId: string): Promise<PartyFacts[]> {
  return tx.manager.query(
    `SELECT p.organization_id AS "organizationId", p.lead, p.state = 'joined' AS joined,
            p.lead OR EXISTS (SELECT 1 FROM bid_version v
                              WHERE v.bid_id = b.id AND v.frozen_at IS NOT NULL) AS informed,
            p.consented_version IS NOT DISTINCT FROM b.current_version AS consented
     FROM bid_party p JOIN bid b ON b.id = p.bid_id
     WHERE p.bid_id = $1 AND p.state <> 'left' ORDER BY p.lead DESC, p.id`,
    [bidId],
  );
}

/** Organisations in bids of a listing that would lapse as they stand. */
export async function unfinishedBidders(tx: Tx, listingId: string): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT DISTINCT p.organization_id AS id FROM bid b JOIN bid_party p ON p.bid_id = b.id
     WHERE b.listing_id = $1 AND b.status IN ('draft', 'awaiting_consents', 'needs_confirmation')
       AND p.state <> 'left' AND (p.lead OR b.status <> 'draft')`,
    [listingId],
  );
  return rows.map(({ id }) => id);
}

/** Organisations behind the opened bids of a listing; none before the opening. */
export async function openedBidders(tx: Tx, listingId: string): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT DISTINCT p.organization_id AS id FROM bid b JOIN bid_party p ON p.bid_id = b.id
     WHERE b.listing_id = $1 AND b.opening_order IS NOT NULL AND p.state = 'joined'`,
    [listingId],
  );
  return rows.map(({ id }) => id);
}

/**
 * The receipt that an event came with, in words: the newest of the bid at the event's time, as a later
 * one may already stand there.
 */
export async function receiptFact(tx: Tx, bidId: string, occurredAt: Date): Promise<string> {
  const [row] = await tx.manager.query<{ serial: string; digest: string; at: Date }[]>(
    `SELECT serial, digest, received_at AS at FROM bid_receipt
     WHERE bid_id = $1 AND received_at <= $2 ORDER BY received_at DESC, id DESC LIMIT 1`,
    [bidId, occurredAt],
  );
  if (!row) throw new Error(`no receipt of bid ${bidId} by ${occurredAt.toISOString()}`);
  const { serial, digest, at } = row;
  const time = `${formatDateChinese(shanghaiDate(at))} ${shanghaiTime(at)}`;
  return `回执 ${serial}，${time} 收到，内容摘要 ${digest}`;
}
