import type pg from 'pg';
import { wholeReads, type PlanNode, type Sizes } from './plan.js';
import type { Said } from './said.js';
import { SMALL } from './world.js';

/** Tables from so many rows on are large, and indexes. */
const LARGE = 2_000;
/** Bad values (tests send them), and tables of others (the queue's own, tests' own). */
const NOT_OURS = /^22|^42P01$/;

export async function sizesOf(db: pg.Client): Promise<Sizes> {
  const { rows } = await db.query<{ name: string; n: number }>(
    `SELECT relname AS name, reltuples::int AS n FROM pg_class
      WHERE relkind IN ('r', 'i') AND relnamespace = 'public'::regnamespace AND reltuples >= $1
        AND relname <> ALL($2)`,
    [LARGE, SMALL],
  );
  return new Map(rows.map(({ name, n }) => [name, n]));
}

/**
 * Where a statement reads a large table whole, over all values it was said with.
 *
 * What the planner chose is looked at twice. First as it is. If that reads a table whole, once more with
 * scans in sequence forbidden: where an index serves, none is left, and that the planner took the scan was
 * for the size of this database; a million rows make it take the index. What is read aside for all rows at
 * once (a hashed EXISTS in the columns of a list) counts as it was chosen: it only grows with the table.
 */
export async function faultsOf(db: pg.Client, sizes: Sizes, said: Said): Promise<string[]> {
  const found = new Set<string>();
  let costliest = 0;
  for (const values of said.values) {
    const plan = await planOf(db, said.text, values);
    if (!plan) continue;
    costliest = Math.max(costliest, plan['Total Cost']);
    for (const step of await readsOf(db, sizes, said.text, values, plan)) found.add(step);
  }
  if (said.named && found.size === 0) {
    // Prepared: after some times planned without values, if that seems no costlier.
    const plan = await planOf(db, said.text, null);
    if (plan && plan['Total Cost'] <= costliest) {
      const steps = await readsOf(db, sizes, said.text, null, plan);
      for (const step of steps) found.add(`${step} (prepared)`);
    }
  }
  return [...found];
}

type Values = Said['values'][number] | null;

async function readsOf(
  db: pg.Client,
  sizes: Sizes,
  text: string,
  values: Values,
  plan: PlanNode,
): Promise<string[]> {
  const chosen = wholeReads(plan, sizes);
  if (chosen.length === 0) return [];
  await db.query('SET enable_seqscan = off');
  const pressed = wholeReads((await planOf(db, text, values))!, sizes);
  await db.query('RESET enable_seqscan');
  const counted = pressed.length > 0 ? pressed : chosen.filter(({ aside }) => aside);
  return counted.map(({ step }) => step);
}

async function planOf(db: pg.Client, text: string, values: Values): Promise<PlanNode | null> {
  const options = values ? 'FORMAT JSON' : 'GENERIC_PLAN, FORMAT JSON';
  try {
    const { rows } = await db.query(`EXPLAIN (${options}) ${text}`, values ?? undefined);
    return rows[0]['QUERY PLAN'][0].Plan;
  } catch (error) {
    if (NOT_OURS.test((error as { code?: string }).code ?? '')) return null;
    throw new Error(`cannot be planned: ${text}`, { cause: error });
  }
}
