import { UnrecoverableError, type Job, type Queue, type Worker } from 'bullmq';
import type { Logger } from 'pino';
import { canRetry, describeError, keptWords } from '../errors.js';
import { checkPayload, QUEUES, type JobDefinition, type QueueName } from '../job.js';
import {
  checkJobId,
  JobQueue,
  type DeliveredJob,
  type FailedJob,
  type JobEntry,
  type JobState,
  type QueueDepths,
  type WorkOptions,
} from '../job-queue.js';
import type { Backend } from './backends.js';

const DAY_SECONDS = 86_400;
/** Long enough for a process that is held up, short enough for what waits on one that was killed. */
const HOLD_MS = 15_000;
const GRACE_MS = 20_000;

/** The job queue on BullMQ, whatever store is beneath it. */
export class BullQueue extends JobQueue {
  private readonly workers: Worker[] = [];
  private readonly running = new Set<Job>();
  private ended: Promise<boolean> = Promise.resolve(true);
  private stopping?: Promise<void>;
  private closing?: Promise<void>;

  private constructor(
    private readonly backend: Backend,
    private readonly queues: ReadonlyMap<QueueName, Queue>,
    private readonly logger: Logger,
  ) {
    super();
    for (const queue of queues.values()) {
      queue.on('error', (error) => this.logger.warn(describeError(error), 'queue connection'));
    }
  }

  /** Takes the backend over. @throws Error when its store could not be asked; it is closed then */
  static async open(backend: Backend, logger: Logger): Promise<BullQueue> {
    try {
      const queues = QUEUES.map(async (name) => [name, await backend.queue(name)] as const);
      return new BullQueue(backend, new Map(await Promise.all(queues)), logger);
    } catch (error) {
      await backend.close();
      throw error;
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

  override async depths(): Promise<QueueDepths> {
    const depths = [...this.open()].map(async ([name, queue]) => {
      const found = await queue.getJobCounts('waiting', 'delayed', 'active', 'failed');
      const [first] = found.waiting ? await queue.getJobs(['waiting'], 0, 0, true) : [];
      const readySince = first ? first.timestamp + (first.opts.delay ?? 0) : Date.now();
      const oldestSeconds = Math.max(0, (Date.now() - readySince) / 1_000);
      return [name, { ...found, oldestSeconds }] as const;
    });
    return Object.fromEntries(await Promise.all(depths)) as QueueDepths;
  }

  override async failed(limit: number): Promise<FailedJob[]> {
    const found = [...this.open()].map(async ([queue, jobs]) => {
      const failed = await jobs.getJobs(['failed'], 0, limit - 1, true);
      return failed.filter(Boolean).map((job) => failedJob(queue, job));
    });
    return (await Promise.all(found)).flat();
  }

  override async forget(jobs: readonly Pick<FailedJob, 'queue' | 'id'>[]): Promise<void> {
    const queues = this.open();
    for (const { queue, id } of jobs) await queues.get(queue)!.remove(id);
  }

  override async work(
    run: (job: DeliveredJob) => Promise<void>,
    { concurrency = 8, holdMs = HOLD_MS }: WorkOptions = {},
  ): Promise<void> {
    for (const name of QUEUES) {
      const worker = this.backend.worker(name, (job) => this.process(job, run), {
        concurrency,
        drainDelay: 5,
        lockDuration: holdMs,
        stalledInterval: holdMs / 2,
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
  private open(): ReadonlyMap<QueueName, Queue> {
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
      throw storable(error);
    } finally {
      this.running.delete(job);
    }
  }

  private reportFailure(job: Job | undefined, error: Error): void {
    const facts = {
      jobId: job?.id,
      job: job?.name,
      attempt: job?.attemptsMade,
      error: error.message,
      stack: error.stack,
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

/** The error as the library may write it into the queue's store: words that may lie there, and where. */
function storable(error: unknown): Error {
  const words = keptWords(error);
  const stored = canRetry(error) ? new Error(words) : new UnrecoverableError(words);
  const frames = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  stored.stack = [words, ...frames.filter((line) => /^ {4}at /.test(line))].join('\n');
  return stored;
}

function failedJob(queue: QueueName, job: Job): FailedJob {
  return {
    queue,
    id: job.id!,
    name: job.name,
    payload: job.data,
    attempts: job.attemptsMade,
    error: job.failedReason ?? '',
    failedAt: new Date(job.finishedOn ?? job.timestamp),
  };
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
