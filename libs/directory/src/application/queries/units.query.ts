import { notFound } from '#kernel';
import { Unit } from '../../persistence/unit.entity.js';
import { managerOf, type Source } from '../source.js';

/**
 * The recursive query `below (root, id, depth)`: units with themselves and all below each.
 * UNION, not UNION ALL: a circle in the data ends the walk instead of never ending it.
 *
 * @param roots a WHERE clause over `unit` that says which
 */
export const unitsBelow = (roots = ''): string => `below AS (
       SELECT id AS root, id, 0 AS depth FROM unit ${roots}
       UNION
       SELECT b.root, u.id, b.depth + 1 FROM unit u JOIN below b ON u.parent_id = b.id
       WHERE b.depth < 16
     )`;

/**
 * A unit and all units below it (区 → 街道 → 社区), used to scope what an officer sees.
 *
 * @returns ids, the unit's own first; empty when there is no such unit
 */
export async function unitAndBelow(source: Source, unitId: string): Promise<string[]> {
  const rows = await managerOf(source).query<{ id: string }[]>(
    `WITH RECURSIVE ${unitsBelow('WHERE id = $1')}
     SELECT id FROM below GROUP BY id ORDER BY min(depth), id`,
    [unitId],
  );
  return rows.map((row) => row.id);
}

/** Whether `unitId` is `ancestorId` itself or lies below it. */
export async function isUnitWithin(
  source: Source,
  unitId: string,
  ancestorId: string,
): Promise<boolean> {
  const [row] = await managerOf(source).query<{ within: boolean }[]>(
    `WITH RECURSIVE above AS (
       SELECT id, parent_id, 0 AS depth FROM unit WHERE id = $1
       UNION
       SELECT u.id, u.parent_id, a.depth + 1 FROM unit u JOIN above a ON u.id = a.parent_id
       WHERE a.depth < 16
     )
     SELECT EXISTS (SELECT 1 FROM above WHERE id = $2) AS within`,
    [unitId, ancestorId],
  );
  return row!.within;
}

/** @throws DomainError not_found */
export async function getUnit(source: Source, id: string): Promise<Unit> {
  const unit = await managerOf(source).findOneBy(Unit, { id });
  if (!unit) throw notFound('单位');
  return unit;
}
