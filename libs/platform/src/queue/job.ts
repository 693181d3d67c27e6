import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { FatalJobError } from './errors.js';

/**
 * The queues there are; each is worked on by itself, so that one does not hold up another. What is
 * about bids goes by `sealed`: whoever looks after the queues is not to count bids by counting jobs.
 */
export const QUEUES = ['events', 'sealed', 'deadlines', 'tasks'] as const;
export type QueueName = (typeof QUEUES)[number];

export interface JobOptions {
  queue: QueueName;
  /** How often it is tried in all before it ends as failed. */
  attempts: number;
  /** Milliseconds before the second attempt; doubles with each further one. */
  backoff: number;
  /** The platform runs it itself; no room handles it. */
  builtIn?: boolean;
}

/** A kind of job: its name, what it carries, and how it is tried. */
export interface JobDefinition<P extends object = object> extends JobOptions {
  readonly name: string;
  readonly payload: new () => P;
}

const NAME = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/;
const catalogue = new Map<string, JobDefinition>();

/**
 * Declares a job, once for the whole project.
 *
 * @param payload class with class-validator rules; ids and plain facts only, because the queue's
 *                store is read by whoever runs it
 * @throws Error on a name that is taken or not of the form `room.verb`
 */
export function defineJob<P extends object>(
  name: string,
  payload: new () => P,
  options: JobOptions,
): JobDefinition<P> {
  if (!NAME.test(name)) throw new Error(`not a job name: ${name}`);
  if (catalogue.has(name)) throw new Error(`job defined twice: ${name}`);
  const job: JobDefinition<P> = Object.freeze({ name, payload, ...options });
  catalogue.set(name, job as JobDefinition);
  return job;
}

/** The job of that name. @throws FatalJobError when there is none */
export function jobNamed(name: string): JobDefinition {
  const job = catalogue.get(name);
  if (!job) throw new FatalJobError(`unknown job ${name}`);
  return job;
}

export function allJobs(): JobDefinition[] {
  return [...catalogue.values()];
}

/** The payload as an instance of its class. @throws FatalJobError naming the wrong fields */
export function checkPayload<P extends object>(job: JobDefinition<P>, value: unknown): P {
  const payload = plainToInstance(job.payload, value ?? {});
  const fields = validateSync(payload, { whitelist: true, forbidNonWhitelisted: true }).map(
    (error) => error.property,
  );
  if (fields.length > 0) throw new FatalJobError(`payload of ${job.name}: ${fields.join(', ')}`);
  return payload;
}
