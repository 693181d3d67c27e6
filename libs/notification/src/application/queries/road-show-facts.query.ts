import { formatShanghai, maskPersonalData } from '#kernel';
import type { Tx } from '#platform';

/** When and where, in words. @throws Error while nothing is set: the event is written with it */
export async function roadShowFacts(
  tx: Tx,
  roadShowId: string,
): Promise<{ startsAt: string; place: string }> {
  const [row] = await tx.manager.query<{ startsAt: Date | null; place: string | null }[]>(
    `SELECT starts_at AS "startsAt", place FROM road_show WHERE id = $1`,
    [roadShowId],
  );
  if (!row?.startsAt || !row.place) throw new Error(`no time of road show ${roadShowId}`);
  return { startsAt: formatShanghai(row.startsAt), place: maskPersonalData(row.place) };
}

/** Bids that are to be presented. */
export async function bidsToPresent(tx: Tx, listingId: string): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT id FROM bid WHERE listing_id = $1 AND status = 'under_evaluation' ORDER BY id`,
    [listingId],
  );
  return rows.map(({ id }) => id);
}

/** A place in the running order. */
export async function slotNumber(tx: Tx, slotId: string): Promise<number> {
  const [row] = await tx.manager.query<{ number: number }[]>(
    `SELECT number FROM road_show_slot WHERE id = $1`,
    [slotId],
  );
  return row!.number;
}
