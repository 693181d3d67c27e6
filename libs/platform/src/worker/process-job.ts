import type { Logger } from 'pino';
import { deadlineDelay } from '../deadline/delay.js';
import {
  runDeadline,
  type DeadlineRunner,
  type RunDeadlinePayload,
} from '../deadline/run-deadline.js';
import {
  deliverEvent,
  deliverSealedEvent,
  type DeliverEventPayload,
  type EventDelivery,
} from '../outbox/deliver.js';
import { checkPayload, jobNamed } from '../queue/job.js';
import type { DeliveredJob, JobQueue } from '../queue/job-queue.js';
import { inSpan } from '../telemetry/trace.js';
import type { HandlerRegistry } from './registry.js';

/** What running jobs takes. */
export interface JobTools {
  queue: JobQueue;
  registry: HandlerRegistry;
  delivery: EventDelivery;
  deadlines: DeadlineRunner;
  logger: Logger;
}

/**
 * Runs one job from the queue.
 * @throws FatalJobError on an unknown name, a wrong payload or a missing handler; otherwise
 *         whatever the handler raises, so that the queue tries again
 */
export async function processJob(tools: JobTools, delivered: DeliveredJob): Promise<void> {
  const job = jobNamed(delivered.name);
  const payload = checkPayload(job, delivered.payload);
  const { id: jobId, attempt } = delivered;
  const began = performance.now();
  const facts = await perform(tools, job, payload, { jobId, attempt });
  const ms = Math.round(performance.now() - began);
  // As everywhere, what is about bids is not to be counted.
  const level = job === deliverSealedEvent ? 'debug' : 'info';
  tools.logger[level]({ jobId, job: job.name, attempt, ms, ...facts }, 'job done');
}

/** Returns what the log is to say besides. */
async function perform(
  tools: JobTools,
  job: ReturnType<typeof jobNamed>,
  payload: object,
  context: { jobId: string; attempt: number },
): Promise<object> {
  if (job === deliverEvent || job === deliverSealedEvent) {
    const { eventId, subscriber } = payload as DeliverEventPayload;
    const effect = await tools.delivery.deliver(eventId, subscriber);
    return { eventId, subscriber, effect };
  }
  if (job === runDeadline) {
    const { deadlineId } = payload as RunDeadlinePayload;
    // A trace of its own: what scheduled it may be months past.
    const attributes = { 'jiebang.deadline_id': deadlineId };
    const options = { kind: 'CONSUMER', parent: 'new', attributes } as const;
    const outcome = await inSpan(job.name, options, () => tools.deadlines.run(deadlineId));
    if (typeof outcome === 'string') return { deadlineId, outcome };
    await waitOn(tools.queue, deadlineId, outcome);
    return { deadlineId, outcome: 'early' };
  }
  await tools.registry.jobHandler(job).handle(payload, context);
  return {};
}

/** The id carries the time left, so that it differs from the id of the job that came early. */
async function waitOn(
  queue: JobQueue,
  deadlineId: string,
  { dueAt, inMs }: { dueAt: Date; inMs: number },
): Promise<void> {
  const delayMs = deadlineDelay(inMs);
  const due = Math.floor(dueAt.getTime() / 1000);
  const jobId = `${deadlineId}-${due}-in${Math.ceil(inMs)}`;
  await queue.add(runDeadline, { deadlineId }, { jobId, delayMs });
}
