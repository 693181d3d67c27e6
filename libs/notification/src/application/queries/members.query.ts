import type { Role } from '#contracts';
import { findMembers, type FoundMember } from '#identity';
import type { Tx } from '#platform';

type Place = 'unitId' | 'organizationId' | 'allianceId';

/** Accounts that act in a role now, at one of the places where some are given. */
export async function accountsOf(
  tx: Tx,
  role: Role,
  place?: Place,
  ids: readonly (string | null)[] = [],
): Promise<string[]> {
  if (place && ids.length === 0) return [];
  const members = await findMembers(tx, { role });
  const wanted = place ? members.filter((member) => ids.includes(member[place])) : members;
  return wanted.map(({ accountId }) => accountId);
}

/** Agents of organisations. */
export const agentsOf = (tx: Tx, organizationIds: readonly string[]): Promise<string[]> =>
  accountsOf(tx, 'organization_agent', 'organizationId', organizationIds);

/**
 * Officers who look after a unit's listings: the unit's own, or, where it has none, those of the nearest
 * unit above it that has some.
 */
export async function officersOf(tx: Tx, unitId: string): Promise<string[]> {
  const line = await tx.manager.query<{ id: string }[]>(
    `WITH RECURSIVE above AS (
       SELECT id, parent_id, 0 AS depth FROM unit WHERE id = $1
       UNION
       SELECT u.id, u.parent_id, a.depth + 1 FROM unit u JOIN above a ON u.id = a.parent_id
       WHERE a.depth < 16
     )
     SELECT id FROM above GROUP BY id ORDER BY min(depth)`,
    [unitId],
  );
  const officers = await findMembers(tx, { role: 'posting_officer' });
  for (const { id } of line) {
    const own = officers.filter((officer) => officer.unitId === id);
    if (own.length > 0) return own.map(({ accountId }) => accountId);
  }
  return [];
}

/** Whoever receives publications for an alliance: its lead and its chair in term. */
export async function allianceDesks(
  tx: Tx,
  listingId: string,
): Promise<{ leads: string[]; chairs: string[] }> {
  const rows = await tx.manager.query<{ id: string }[]>(
    'SELECT alliance_id AS id FROM publication_receipt WHERE listing_id = $1',
    [listingId],
  );
  const alliances = rows.map(({ id }) => id);
  const leads = await accountsOf(tx, 'alliance_lead', 'allianceId', alliances);
  const chairs = await chairsOf(tx, listingId, alliances);
  return { leads, chairs };
}

/** A chair whose own organisation keeps out of the listing hears nothing of it at the desk. */
async function chairsOf(tx: Tx, listingId: string, alliances: string[]): Promise<string[]> {
  const excluded = await tx.manager.query<{ id: string }[]>(
    'SELECT organization_id AS id FROM listing_exclusion WHERE listing_id = $1',
    [listingId],
  );
  const out = new Set(excluded.map(({ id }) => id));
  const kept = ({ allianceId, organizationId }: FoundMember) =>
    alliances.includes(allianceId!) && !(organizationId && out.has(organizationId));
  const chairs = await findMembers(tx, { role: 'rotating_chair' });
  return chairs.filter(kept).map(({ accountId }) => accountId);
}

/** Organisations that belong today to an alliance, or to any of those that received the listing. */
export async function allianceMembers(
  tx: Tx,
  listingId: string,
  allianceId?: string,
): Promise<string[]> {
  const rows = await tx.manager.query<{ id: string }[]>(
    `SELECT DISTINCT m.organization_id AS id
     FROM publication_receipt r JOIN alliance_member m ON m.alliance_id = r.alliance_id
     WHERE r.listing_id = $1 AND ($2::uuid IS NULL OR r.alliance_id = $2)
       AND m.joined_on <= (jiebang_now() AT TIME ZONE 'Asia/Shanghai')::date
       AND (m.left_on IS NULL OR m.left_on > (jiebang_now() AT TIME ZONE 'Asia/Shanghai')::date)`,
    [listingId, allianceId ?? null],
  );
  return rows.map(({ id }) => id);
}
