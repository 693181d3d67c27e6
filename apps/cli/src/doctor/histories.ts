import {
  ACCEPTANCE_MACHINE,
  AGREEMENT_MACHINE,
  AMENDMENT_MACHINE,
  AWARD_MACHINE,
  BID_MACHINE,
  EVALUATION_MACHINE,
  LISTING_MACHINE,
  MILESTONE_MACHINE,
  NEED_MACHINE,
  OBJECTION_MACHINE,
  READING_MACHINE,
  type MachineTable,
} from '#contracts';
import type { Read } from '#platform';
import { MOST_FINDINGS, type Check, type Finding } from './finding.js';

/** The subject's name is its table's. */
const MACHINES: readonly MachineTable[] = [
  NEED_MACHINE,
  LISTING_MACHINE,
  AMENDMENT_MACHINE,
  BID_MACHINE,
  EVALUATION_MACHINE,
  AWARD_MACHINE,
  OBJECTION_MACHINE,
  AGREEMENT_MACHINE,
  MILESTONE_MACHINE,
  ACCEPTANCE_MACHINE,
  READING_MACHINE,
];

interface Apart {
  id: string;
  status: string | null;
  surplus: Record<string, number> | null;
}

/** 状态历程: each a path of its table from its beginning to where the record stands now. */
export async function histories(read: Read): Promise<Check[]> {
  const findings: Finding[] = [];
  let [records, steps] = [0, 0];
  for (const machine of MACHINES) {
    const { subject, name } = machine;
    const where = (id: string) => `${name} ${id}`;
    for (const row of await read<{ id: string; step: string }>(UNKNOWN_STEPS, [
      subject,
      JSON.stringify(machine.transitions),
    ])) {
      findings.push({ where: where(row.id), what: `有不在状态表里的一步：${row.step}` });
    }
    for (const row of await read<Apart>(apart(subject), [subject])) {
      findings.push({ where: where(row.id), what: describe(row, machine) });
    }
    const [count] = await read<{ records: number; steps: number }>(
      `SELECT (SELECT count(*)::int FROM ${subject}) AS records,
              (SELECT count(*)::int FROM status_history WHERE subject_type = $1) AS steps`,
      [subject],
    );
    records += count!.records;
    steps += count!.steps;
  }
  return [
    {
      name: '状态历程',
      looked: `${records} 件事项的 ${steps} 步历程都合状态表，并止于现状`,
      findings,
    },
  ];
}

const UNKNOWN_STEPS = `
  SELECT h.subject_id::text AS id,
         concat_ws(' → ', coalesce(h.from_status, '（建立）'), h.to_status) || '，' || h.command AS step
    FROM status_history h
   WHERE h.subject_type = $1 AND NOT EXISTS (
     SELECT FROM jsonb_array_elements($2::jsonb) AS t
      WHERE t->>'from' IS NOT DISTINCT FROM h.from_status
        AND t->>'to' = h.to_status AND t->>'command' = h.command)
   ORDER BY h.at, h.id LIMIT ${MOST_FINDINGS}`;

/**
 * A path enters every state as often as it leaves it, except the last one; this holds in whatever
 * order the steps are read, so a clock that was set back (a demonstration) does no harm.
 */
const apart = (table: string) => `
  WITH step AS (
    SELECT subject_id AS id, to_status AS status, 1 AS n FROM status_history WHERE subject_type = $1
    UNION ALL
    SELECT subject_id, from_status, -1 FROM status_history
     WHERE subject_type = $1 AND from_status IS NOT NULL),
  surplus AS (
    SELECT id, status, sum(n)::int AS n FROM step GROUP BY id, status HAVING sum(n) <> 0),
  path AS (
    SELECT id, jsonb_object_agg(status, n) AS surplus FROM surplus GROUP BY id)
  SELECT coalesce(r.id, p.id)::text AS id, r.status, p.surplus
    FROM ${table} r FULL JOIN path p ON p.id = r.id
   WHERE CASE WHEN r.id IS NULL THEN true
              ELSE p.surplus IS DISTINCT FROM jsonb_build_object(r.status, 1) END
   ORDER BY 1 LIMIT ${MOST_FINDINGS}`;

function describe({ status, surplus }: Apart, { statuses }: MachineTable): string {
  const nameOf = (it: string) => statuses[it] ?? it;
  if (status === null) return '有历程而记录不在了';
  if (surplus === null) return `现为“${nameOf(status)}”，却没有历程`;
  const [last, ...others] = Object.entries(surplus).filter(([, n]) => n > 0);
  if (last && others.length === 0 && last[1] === 1 && Object.keys(surplus).length === 1) {
    return `现为“${nameOf(status)}”，历程止于“${nameOf(last[0])}”`;
  }
  return `历程接不上：在${Object.keys(surplus)
    .map((it) => `“${nameOf(it)}”`)
    .join('、')}处有缺失或多出的一步`;
}
