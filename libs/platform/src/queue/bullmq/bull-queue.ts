import { UnrecoverableError, type Job, type Queue, type Worker } from 'bullmq';
import type { Logger } from 'pino';
import { canRetry, describeError } from '../errors.js';
import { checkPayload, QUEUES, type JobDefinition, type QueueName } from '../job.js';
import {
  checkJobId,
  JobQueue,
  type DeliveredJob,
  type JobCounts,
  type JobEntry,
  type JobState,
  type WorkOptions,
} from '../job-queue.js';
import type { Backend } from './backends.js';

export { postgresBackend, redisBackend } from './backends.js';

const DAY_SECONDS = 86_400;
/** A job whose worker was killed is given to another after this long at most. */
const HOLD_MS = 15_000;
const GRACE_MS = 20_000;

/** The job queue on BullMQ, whatever store is beneath it. */
export class BullQueue extends JobQueue {
  private readonly queues = new Map<QueueName, Queue>();
  private readonly workers: Worker[] = [];
  private readonly running = new Set<Job>();
  private ended: Promise<boolean> = Promise.resolve(true);
  private stopping?: Promise<void>;
  private closing?: Promise<void>;

  constructor(
    private readonly backend: Backend,
    private readonly logger: Logger,
  ) {
    super();
    for (const name of QUEUES) {
      const queue = backend.queue(name);
      queue.on('error', (error) => this.logger.warn(describeError(error), 'queue connection'));
      this.queues.set(name, queue);
    }
  }

  override async addAll(entries: readonly JobEntry[]): Promise<void> {
    for (const [name, queue] of this.open()) {
      const jobs = entries.filter((entry) => entry.job.queue === name);
      if (jobs.length > 0) await queue.addBulk(jobs.map(toBulk));
    }
  }

  override async state(job: JobDefinition, jobId: string): Promise<JobState> {
    const found = await this.open().get(job.queue)!.getJobState(jobId);
    switch (found) {
      case 'active':
      case 'delayed':
      case 'completed':
      case 'failed':
        return found;
      case 'unknown':
        return 'absent';
      default:
        return 'waiting';
    }
  }

  override async counts(): Promise<JobCounts> {
    const counts: JobCounts = { waiting: 0, delayed: 0, active: 0, failed: 0 };
    const states = Object.keys(counts) as (keyof JobCounts)[];
    for (const queue of this.open().values()) {
      const found = await queue.getJobCounts(...states);
      for (const state of states) counts[state] += found[state] ?? 0;
    }
    return counts;
  }

  override async work(
    run: (job: DeliveredJob) => Promise<void>,
    { concurrency = 8 }: WorkOptions = {},
  ): Promise<void> {
    for (const name of QUEUES) {
      const worker = this.backend.worker(name, (job) => this.process(job, run), {
        concurrency,
        drainDelay: 5,
        lockDuration: HOLD_MS,
        stalledInterval: HOLD_MS / 2,
        // Every effect is exactly once by the database, so a killed worker's job may come again.
        maxStalledCount: 100,
        runRetryDelay: 1_000,
      });
      worker.on('error', (error) => this.logger.warn(describeError(error), 'worker connection'));
      worker.on('failed', (job, error) => this.reportFailure(job, error));
      this.workers.push(worker);
    }
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  override stopWorking(graceMs: number = GRACE_MS): Promise<void> {
    this.stopping ??= this.endWorkers(graceMs);
    return this.stopping;
  }

  override close(): Promise<void> {
    this.closing ??= this.stopWorking().then(() => this.letGo());
    return this.closing;
  }

  /** On connections that are closing, the library's commands would never settle. */
  private open(): Map<QueueName, Queue> {
    if (this.closing) throw new Error('the queue is closed');
    return this.queues;
  }

  private async process(job: Job, run: (job: DeliveredJob) => Promise<void>): Promise<void> {
    this.running.add(job);
    try {
      await run({
        id: job.id!,
        name: job.name,
        payload: job.data,
        attempt: job.attemptsMade + 1,
      });
    } catch (error) {
      if (canRetry(error)) throw error;
      throw new UnrecoverableError(error instanceof Error ? error.message : String(error));
    } finally {
      this.running.delete(job);
    }
  }

  private reportFailure(job: Job | undefined, error: Error): void {
    const facts = {
      jobId: job?.id,
      job: job?.name,
      attempt: job?.attemptsMade,
      ...describeError(error),
    };
    const over = !job || job.finishedOn !== undefined;
    this.logger[over ? 'error' : 'warn'](facts, over ? 'job failed' : 'job attempt failed');
  }

  private async endWorkers(graceMs: number): Promise<void> {
    this.ended = Promise.all(this.workers.map((worker) => worker.close())).then(() => true);
    if (await withinMs(this.ended, graceMs)) return;
    const held = [...this.running];
    this.logger.warn({ jobs: held.map((job) => job.id) }, 'handing back unfinished jobs');
    await withinMs(Promise.allSettled(held.map((job) => job.moveToWait(job.token))), 2_000);
  }

  private async letGo(): Promise<void> {
    // A worker whose last job ended late is still busy with its own connection.
    await withinMs(this.ended, 1_000);
    await withinMs(Promise.allSettled([...this.queues.values()].map((it) => it.close())), 2_000);
    await withinMs(this.backend.close(), 2_000);
  }
}

/** The promise's answer, or undefined when it takes longer. */
async function withinMs<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout;
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function toBulk({ job, payload, jobId, delayMs }: JobEntry) {
  return {
    name: job.name,
    data: { ...checkPayload(job, payload) },
    opts: {
      jobId: checkJobId(jobId),
      delay: Math.max(0, Math.round(delayMs ?? 0)),
      attempts: job.attempts,
      backoff: { type: 'exponential', delay: job.backoff },
      // What is done is on record in the database; what failed stays to be looked at.
      removeOnComplete: true,
      removeOnFail: { age: 30 * DAY_SECONDS, count: 5_000 },
      stackTraceLimit: 10,
    },
  };
}
