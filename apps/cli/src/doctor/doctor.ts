import type { Read } from '#platform';
import pg from 'pg';
import { reachDatabase } from '../start/reach.js';
import { readJson } from '../findings.js';
import { knownDatabaseUrl } from '../known-database.js';
import { StartError } from '../start/start-error.js';
import { auditTrail } from './audit-trail.js';
import { facts } from './facts.js';
import type { Check } from './finding.js';
import { histories } from './histories.js';

/**
 * 体检: computes the audit chain anew and looks for what must hold in the data. Reads one snapshot
 * and writes nothing, so it may run beside the product.
 *
 * @param args `--json` for machines; `--digests FILE` with digests that somebody kept
 * @returns the exit code: 0 when everything holds, 1 otherwise
 */
export async function doctor(args: readonly string[]): Promise<number> {
  const kept = args.includes('--digests') ? keptDigests(args[args.indexOf('--digests') + 1]) : none;
  const url = knownDatabaseUrl();
  await reachDatabase(url);
  const checks = await examine(url, kept);
  const healthy = checks.every(({ findings }) => findings.length === 0);
  console.log(args.includes('--json') ? JSON.stringify({ healthy, checks }) : report(checks));
  return healthy ? 0 : 1;
}

const none: ReadonlyMap<string, string> = new Map();

/** All checks over one snapshot of the database. */
async function examine(url: string, kept: ReadonlyMap<string, string>): Promise<Check[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'jiebang-doctor' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await allChecks(async (sql, values) => (await client.query(sql, values)).rows, kept);
  } finally {
    await client.end();
  }
}

export async function allChecks(read: Read, kept = none): Promise<Check[]> {
  return [...(await auditTrail(read, kept)), ...(await histories(read)), ...(await facts(read))];
}

export function report(checks: readonly Check[]): string {
  const lines = checks.flatMap(({ name, looked, findings }) =>
    findings.length === 0
      ? [`相符  ${name}：${looked}。`]
      : [
          `不符  ${name}：${findings.length} 处。`,
          ...findings.map(({ where, what }) => `      ${where}：${what}。`),
        ],
  );
  const faults = checks.reduce((sum, { findings }) => sum + findings.length, 0);
  lines.push(faults === 0 ? '体检完毕，全部相符。' : `体检完毕，发现 ${faults} 处不符。`);
  return lines.join('\n');
}

/** What `/public/audit-digests` answered on some day, or a list of its items. */
function keptDigests(file: string | undefined): ReadonlyMap<string, string> {
  if (!file) throw new StartError('请在 --digests 之后给出留存的摘要文件。');
  const content = readJson(file) as { items: unknown } | unknown[];
  try {
    const items = (Array.isArray(content) ? content : content.items) as {
      day: string;
      lastHash: string;
    }[];
    return new Map(items.map(({ day, lastHash }) => [day, lastHash]));
  } catch {
    throw new StartError(`文件 ${file} 不是下载的审计摘要。`);
  }
}
