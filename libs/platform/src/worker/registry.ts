import { DEADLINE_KINDS, EVENTS, type DeadlineKind, type EventName } from '#contracts';
import { deadlineKindsOf, type DeadlineHandler } from '../deadline/on-deadline.js';
import { subscriptionsOf, type EventHandler } from '../outbox/subscriptions.js';
import { FatalJobError } from '../queue/errors.js';
import { handledJobOf, type JobHandler } from '../queue/handles.js';
import { allJobs, type JobDefinition } from '../queue/job.js';
import { periodOf, type Period, type PeriodicTask } from './every.js';

/** Lower case and short, because it is part of a job's id. */
const SUBSCRIBER = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Who handles what, from the decorators of the handler classes. */
export class HandlerRegistry {
  private readonly events = new Map<string, Map<string, EventHandler>>();
  private readonly deadlines = new Map<string, DeadlineHandler>();
  private readonly jobs = new Map<string, JobHandler>();
  readonly periodic: { period: Period; task: PeriodicTask }[] = [];

  /**
   * @param handlers instances of the rooms' handler classes
   * @throws Error naming what is doubled, unknown or not a handler at all
   */
  constructor(handlers: readonly object[]) {
    for (const handler of handlers) this.register(handler);
  }

  /** In the order the handlers were given. */
  subscribersOf(event: string): string[] {
    return [...(this.events.get(event)?.keys() ?? [])];
  }

  /** @throws FatalJobError when nobody of that name subscribes to the event */
  eventHandler(event: string, subscriber: string): EventHandler {
    const handler = this.events.get(event)?.get(subscriber);
    if (!handler) throw new FatalJobError(`no subscriber ${subscriber} of ${event}`);
    return handler;
  }

  /** The kinds that have a handler. */
  deadlineKinds(): string[] {
    return [...this.deadlines.keys()];
  }

  /** Those among them whose handler takes many at once. */
  batchKinds(): string[] {
    return this.deadlineKinds().filter((kind) => this.deadlines.get(kind)!.handleAll);
  }

  /** @throws FatalJobError when the kind has no handler */
  deadlineHandler(kind: string): DeadlineHandler {
    const handler = this.deadlines.get(kind);
    if (!handler) throw new FatalJobError(`no handler of deadline ${kind}`);
    return handler;
  }

  /** @throws FatalJobError when the job has no handler */
  jobHandler(job: JobDefinition): JobHandler {
    const handler = this.jobs.get(job.name);
    if (!handler) throw new FatalJobError(`no handler of job ${job.name}`);
    return handler;
  }

  /** What the contracts or the catalogue name and nobody handles. */
  missing(): string[] {
    return [
      ...DEADLINE_KINDS.filter((kind) => !this.deadlines.has(kind)).map((it) => `deadline ${it}`),
      ...allJobs()
        .filter((job) => !job.builtIn && !this.jobs.has(job.name))
        .map((job) => `job ${job.name}`),
    ];
  }

  private register(handler: object): void {
    const type = handler.constructor;
    const [subscriptions, kinds] = [subscriptionsOf(type), deadlineKindsOf(type)];
    const [job, period] = [handledJobOf(type), periodOf(type)];
    if (subscriptions.length + kinds.length === 0 && !job && !period) {
      throw new Error(`${type.name} handles nothing`);
    }
    for (const { subscriber, names } of subscriptions) {
      for (const name of names) this.subscribe(name, subscriber, handler as EventHandler);
    }
    for (const kind of kinds) this.setDeadline(kind, handler as DeadlineHandler);
    if (job) {
      if (this.jobs.has(job.name)) throw new Error(`job ${job.name} has two handlers`);
      this.jobs.set(job.name, handler as JobHandler);
    }
    if (period) {
      const twin = this.periodic.some((it) => it.period.name === period.name);
      if (twin) throw new Error(`periodic task ${period.name} twice`);
      this.periodic.push({ period, task: handler as PeriodicTask });
    }
  }

  private subscribe(name: EventName, subscriber: string, handler: EventHandler): void {
    if (!Object.hasOwn(EVENTS, name)) throw new Error(`${subscriber}: unknown event ${name}`);
    if (!SUBSCRIBER.test(subscriber)) throw new Error(`not a subscriber's name: ${subscriber}`);
    const known = this.events.get(name) ?? new Map<string, EventHandler>();
    if (known.has(subscriber)) throw new Error(`subscriber ${subscriber} of ${name} twice`);
    this.events.set(name, known.set(subscriber, handler));
  }

  private setDeadline(kind: DeadlineKind, handler: DeadlineHandler): void {
    if (!DEADLINE_KINDS.includes(kind)) throw new Error(`unknown deadline ${kind}`);
    if (this.deadlines.has(kind)) throw new Error(`deadline ${kind} has two handlers`);
    this.deadlines.set(kind, handler);
  }
}

/**
 * For where the whole worker is composed: every kind of deadline and every job has its handler.
 * @throws Error naming what has none
 */
export function assertComplete(registry: HandlerRegistry): void {
  const missing = registry.missing();
  if (missing.length > 0) throw new Error(`without a handler: ${missing.join(', ')}`);
}
