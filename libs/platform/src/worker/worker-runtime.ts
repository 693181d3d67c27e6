import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { DeadLetterCollector } from '../dead-letter/collect.js';
import { DeadlineBatches } from '../deadline/deadline-batches.js';
import { DeadlineRunner } from '../deadline/run-deadline.js';
import { Sweeper } from '../deadline/sweeper.js';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { EventDelivery } from '../outbox/deliver.js';
import { Relay } from '../outbox/relay.js';
import { Settler } from '../outbox/settle.js';
import type { DeliveredJob, JobQueue } from '../queue/job-queue.js';
import { Listener } from './listener.js';
import { Loop } from './loop.js';
import { processJob } from './process-job.js';
import type { HandlerRegistry } from './registry.js';
import { runPeriodic } from './upkeep.js';

const POLL_MS = 1_000;
const SWEEP_MS = 1_000;
const SETTLE_MS = 15_000;
const COLLECT_MS = 5_000;
/** No round of relay or sweeper takes so long: statements end after half a minute. */
const STUCK_MS = 180_000;

export interface WorkerParts {
  dataSource: DataSource;
  /** For LISTEN, on a connection outside the pool. */
  databaseUrl: string;
  uow: UnitOfWork;
  db: Database;
  queue: JobQueue;
  registry: HandlerRegistry;
  logger: Logger;
  /** Jobs of one queue at the same time. */
  concurrency?: number;
  /** Seconds an event is left to its first jobs before the settler asks after it. */
  patienceSeconds?: number;
}

/** Everything a worker process does: relay, jobs, sweeps and upkeep. */
export class WorkerRuntime {
  private readonly loops: Loop[];
  /** Those without which nothing comes about. */
  private readonly vital: Loop[];
  private readonly listener: Listener;
  private readonly batches: DeadlineBatches;
  private readonly batching: Loop;
  /** The next sweep looks at everything: at start, after a lost connection, when the clock moved. */
  private clockMoved = true;

  constructor(private readonly parts: WorkerParts) {
    const { dataSource, uow, db, queue, registry, logger } = parts;
    const relay = new Relay(dataSource, queue, registry);
    const sweeper = new Sweeper(db, queue, registry.batchKinds());
    this.batches = new DeadlineBatches(uow, db, registry, (ids) => sweeper.handOver(ids));
    const settler = new Settler(dataSource, queue, registry, parts.patienceSeconds);
    const collector = new DeadLetterCollector(dataSource, queue);
    const collecting = new Loop('dead letters', COLLECT_MS, () => collector.round(), logger);
    const relaying = new Loop(
      'relay',
      POLL_MS,
      async () => {
        await this.batches.idle();
        return relay.round();
      },
      logger,
    );
    const batching = new Loop('deadline batches', SWEEP_MS, () => this.batches.round(), logger);
    const sweeping = new Loop('sweeper', SWEEP_MS, () => this.sweep(sweeper), logger);
    this.batching = batching;
    this.vital = [batching, relaying, sweeping];
    this.loops = [
      ...this.vital,
      collecting,
      new Loop('settler', SETTLE_MS, () => settler.round(), logger),
      ...registry.periodic.map((it) => {
        const { name, seconds } = it.period;
        return new Loop(name, seconds * 1_000, () => runPeriodic(dataSource, it), logger);
      }),
    ];
    const wakeSweeper = () => {
      this.clockMoved = true;
      batching.wake();
      sweeping.wake();
    };
    const channels = {
      outbox: () => relaying.wake(),
      clock: wakeSweeper,
      dead_letter: () => collecting.wake(),
    };
    this.listener = new Listener(parts.databaseUrl, channels, logger);
  }

  async start(): Promise<void> {
    const { queue, registry, uow, db, logger, concurrency } = this.parts;
    const delivery = new EventDelivery(uow, db, registry);
    const deadlines = new DeadlineRunner(uow, registry);
    const tools = { queue, registry, logger, delivery, deadlines };
    const work = async (job: DeliveredJob) => {
      await this.batches.idle();
      await processJob(tools, job);
    };
    await queue.work(work, { concurrency });
    this.listener.start();
    for (const loop of this.loops) loop.start();
  }

  /** Whether a round that is never long has not come to its end, so that only a new start helps. */
  get stuck(): boolean {
    return this.vital.some((loop) => loop.runningForMs > STUCK_MS);
  }

  /** Takes nothing more, ends what is under way or hands it back, and lets go of the queue. */
  async stop(graceMs?: number): Promise<void> {
    await this.listener.stop();
    const { queue } = this.parts;
    // First of all, because what follows from deadlines waits for them.
    await this.batching.stop();
    this.batches.rest();
    await Promise.all([queue.stopWorking(graceMs), ...this.loops.map((loop) => loop.stop())]);
    await queue.close();
  }

  private async sweep(sweeper: Sweeper): Promise<boolean> {
    const everything = this.clockMoved;
    this.clockMoved = false;
    try {
      return await sweeper.round(everything);
    } catch (error) {
      this.clockMoved ||= everything;
      throw error;
    }
  }
}
