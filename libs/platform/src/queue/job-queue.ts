import type { JobDefinition, QueueName } from './job.js';

export interface AddOptions {
  /**
   * The same id is one job for as long as the queue knows it. Letters, digits, `-` and `_`, not
   * digits alone.
   */
  jobId: string;
  /** By the queue's clock; at once when left out. */
  delayMs?: number;
}

export interface JobEntry<P extends object = object> extends AddOptions {
  job: JobDefinition<P>;
  payload: P;
}

export type JobState = 'waiting' | 'delayed' | 'active' | 'completed' | 'failed' | 'absent';

/** How many jobs of a queue stand where. */
export interface QueueDepth extends Record<'waiting' | 'delayed' | 'active' | 'failed', number> {
  /** How long the first in line has been ready to run; 0 when nobody waits. */
  oldestSeconds: number;
}

export type QueueDepths = Record<QueueName, QueueDepth>;

/** A job that no further attempt is made at. */
export interface FailedJob {
  queue: QueueName;
  id: string;
  name: string;
  payload: unknown;
  attempts: number;
  /** Name and message of the last error, as `keptWords` puts it. */
  error: string;
  failedAt: Date;
}

/** What a worker is given of a job. */
export interface DeliveredJob {
  id: string;
  name: string;
  payload: unknown;
  /** 1 for the first. */
  attempt: number;
}

export interface WorkOptions {
  /** Jobs of one queue at the same time in this process. */
  concurrency?: number;
  /** How long a job stays with a worker that has fallen silent before another takes it over. */
  holdMs?: number;
}

/**
 * Where jobs wait. It makes things prompt and is never the truth: what it loses is found again in
 * the database, and what it brings twice has its effect once.
 */
export abstract class JobQueue {
  abstract addAll(entries: readonly JobEntry[]): Promise<void>;

  /** Adds one job; adding a known id again changes nothing. */
  add<P extends object>(job: JobDefinition<P>, payload: P, options: AddOptions): Promise<void> {
    return this.addAll([{ job: job as JobDefinition, payload, ...options }]);
  }

  /** What has become of a job. */
  abstract state(job: JobDefinition, jobId: string): Promise<JobState>;

  /** How many jobs stand where, and how old the waiting ones are. */
  abstract depths(): Promise<QueueDepths>;

  /** Jobs that failed for good and have not been forgotten, of each queue at most `limit`. */
  abstract failed(limit: number): Promise<FailedJob[]>;

  /** Lets go of failed jobs that are on record elsewhere. */
  abstract forget(jobs: readonly Pick<FailedJob, 'queue' | 'id'>[]): Promise<void>;

  /**
   * Starts working on every queue. A `run` that throws is tried again by the job's own rules, or
   * not at all when the error cannot be helped (`canRetry`).
   */
  abstract work(run: (job: DeliveredJob) => Promise<void>, options?: WorkOptions): Promise<void>;

  /**
   * Takes no more jobs and waits for the running ones up to `graceMs`; what has not ended by then
   * is handed back for another worker. Adding still works.
   */
  abstract stopWorking(graceMs?: number): Promise<void>;

  /** Stops working if that has not been done, and lets go of the connections. */
  abstract close(): Promise<void>;
}

const JOB_ID = /^(?!\d+$)[A-Za-z0-9_-]{1,200}$/;

/** @throws Error on an id that one of the backends would refuse or take for a number */
export function checkJobId(jobId: string): string {
  if (!JOB_ID.test(jobId)) throw new Error(`not a job id: ${jobId}`);
  return jobId;
}
