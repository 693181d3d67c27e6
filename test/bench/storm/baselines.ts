import { Queue, Worker } from 'bullmq';
import { Logger, run } from 'graphile-worker';
import pg from 'pg';
import { startRedis } from '../../support/redis.js';
import { quantile } from '../speed/figures.js';

/** Milliseconds from when jobs were due until they were done. */
export interface Lateness {
  p50: number;
  p99: number;
  max: number;
}

const PATIENCE_MS = 600_000;
/** Jobs added at once. */
const BULK = 1_000;
/** Jobs of one process at the same time, as in ours. */
const CONCURRENCY = 10;

/**
 * What queues alone take to fire as many empty jobs, all due in one second: no rule, no state, no audit. Both
 * keep what ours keeps when the power fails: a commit that is flushed, an append-only file that is.
 */
export async function baselines(url: string, count: number): Promise<Record<string, Lateness>> {
  const found: Record<string, Lateness> = { 'graphile-worker': await graphileWorker(url, count) };
  const bullmq = await bareBullmq(count);
  if (bullmq) found['bare BullMQ'] = bullmq;
  return found;
}

async function bareBullmq(count: number): Promise<Lateness | undefined> {
  const server = await startRedis({ settings: { appendfsync: 'always' } });
  if ('unavailable' in server) return void console.log(`bare BullMQ: ${server.unavailable}`);
  const connection = { host: '127.0.0.1', port: server.port, maxRetriesPerRequest: null };
  const queue = new Queue('storm', { connection });
  try {
    const dueAt = Date.now() + aheadMs(count);
    for (let from = 0; from < count; from += BULK) {
      await queue.addBulk(
        Array.from({ length: Math.min(BULK, count - from) }, () => ({
          name: 'empty',
          data: {},
          opts: { delay: dueAt - Date.now(), removeOnComplete: true },
        })),
      );
    }
    const { note, all } = waitFor(count, dueAt);
    const worker = new Worker('storm', () => Promise.resolve(), {
      connection,
      concurrency: CONCURRENCY,
    });
    worker.on('completed', note);
    try {
      return await all;
    } finally {
      await worker.close();
    }
  } finally {
    await queue.close();
    await server.stop();
  }
}

async function graphileWorker(url: string, count: number): Promise<Lateness> {
  const pool = new pg.Pool({ connectionString: url, max: CONCURRENCY + 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const dueAt = Date.now() + aheadMs(count);
  const { note, all } = waitFor(count, dueAt);
  const runner = await run({
    pgPool: pool,
    concurrency: CONCURRENCY,
    pollInterval: 100,
    taskList: { empty: () => undefined },
    noHandleSignals: true,
    // A line a job would be most of its work.
    logger: new Logger(() => () => undefined),
  });
  runner.events.on('job:success', note);
  try {
    // By the thousand: each notifies, and of one transaction all of that is compared with each other.
    for (let from = 0; from < count; from += BULK) {
      await pool.query(
        `SELECT count(*) FROM generate_series(1, $1::int) AS n,
           LATERAL graphile_worker.add_job('empty', json_build_object('n', n), run_at => $2)`,
        [Math.min(BULK, count - from), new Date(dueAt)],
      );
    }
    return await all;
  } finally {
    await runner.stop();
    await pool.end();
  }
}

/** Long enough for all to have been added. */
const aheadMs = (count: number) => 5_000 + count;

function waitFor(count: number, dueAt: number) {
  const late: number[] = [];
  let done: (lateness: Lateness) => void;
  const all = new Promise<Lateness>((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error('jobs were lost')), PATIENCE_MS);
    done = (lateness) => {
      clearTimeout(patience);
      resolve(lateness);
    };
  });
  const note = () => {
    late.push(Date.now() - dueAt);
    if (late.length < count) return;
    const at = (share: number) => Math.round(quantile(late, share));
    done({ p50: at(0.5), p99: at(0.99), max: at(1) });
  };
  return { note, all };
}
