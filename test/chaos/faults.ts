import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { RedisServer } from '../support/redis.js';
import type { Fleet } from './fleet.js';
import type { Process } from './process.js';
import type { Proxy } from './proxy.js';
import { Random } from './random.js';
import type { Mood, Receiver } from './receiver.js';

const HOUR = 3_600_000;
/** Whoever takes longer to come back is given the time. */
const LONG_START_MS = 30_000;
const wrongClock = new URL('./wrong-clock.mjs', import.meta.url).href;

/** Something that was broken, and from when to when (by this machine) it was. */
export interface Fault {
  name: string;
  from: number;
  to: number;
}

/** @returns false when there was nothing to break */
type Breaking = (random: Random) => Promise<boolean | void>;

/** Breaks one thing after the other, and mends each. */
export class Faults {
  readonly log: Fault[] = [];
  /** Processes that are on their way back. */
  private readonly returning = new Map<Process, { back: Promise<void>; since: number }>();
  private readonly random: Random;
  private readonly kinds: [name: string, weight: number, breaking: Breaking][];

  constructor(
    private readonly fleet: Fleet,
    private readonly receivers: readonly Receiver[],
    redis: { server: RedisServer; line: Proxy } | undefined,
    seed: string,
  ) {
    this.random = new Random(`faults ${seed}`);
    this.kinds = [
      ['api killed', 3, (it) => this.end([it.of(fleet.apis)], 'SIGKILL', it)],
      ['worker killed', 3, (it) => this.end([it.of(fleet.workers)], 'SIGKILL', it)],
      ['all workers killed', 1, (it) => this.end(fleet.workers, 'SIGKILL', it)],
      ['all apis killed', 1, (it) => this.end(fleet.apis, 'SIGKILL', it)],
      ['worker rolled out', 1, (it) => this.end([it.of(fleet.workers)], 'SIGTERM', it)],
      ['api rolled out', 1, (it) => this.end([it.of(fleet.apis)], 'SIGTERM', it)],
      ['database restarted', 1, () => this.restartDatabase(() => fleet.stopDatabase())],
      ['database killed', 1, () => this.restartDatabase(() => fleet.killDatabase())],
      ['database line cut', 2, async () => fleet.database.cut()],
      ['database out of reach', 1, (it) => this.block(it)],
      ['backends terminated', 2, (it) => this.terminate(it)],
      ...receivers.flatMap((receiver): [string, number, Breaking][] => [
        [`${receiver.name} hanging`, 1, (it) => this.mood(receiver, 'hanging', it)],
        [`${receiver.name} refusing`, 1, (it) => this.mood(receiver, 'refusing', it)],
        [`${receiver.name} killed`, 1, (it) => this.killReceiver(receiver, it)],
      ]),
      ...(redis
        ? ([
            ['redis killed', 2, (it) => this.killRedis(redis.server, it)],
            ['redis emptied', 2, () => redis.server.flush()],
            ['redis restarted', 1, () => redis.server.restart()],
            ['redis line cut', 1, async () => redis.line.cut()],
          ] satisfies [string, number, Breaking][])
        : []),
    ];
  }

  /** Goes on until told to stop; the last fault is mended then. */
  async run(until: number): Promise<void> {
    const rounds = this.kinds.flatMap(([name, weight, breaking]) =>
      Array.from({ length: weight }, () => [name, breaking] as const),
    );
    // Every kind of fault once in a random order, then on at random: a short run sees them all.
    const first = [...this.kinds].sort(() => this.random.next() - 0.5);
    for (let n = 0; Date.now() < until; n += 1) {
      await this.breath();
      const [name, breaking] =
        n < first.length ? [first[n]![0], first[n]![2]] : this.random.of(rounds);
      const fault = { name, from: Date.now(), to: Infinity };
      if ((await breaking(this.random)) !== false) {
        this.log.push(fault);
        // What is still on its way back then counts as broken until it is there.
        void this.allBack().then(() => (fault.to = Date.now()));
      }
      await delay(this.random.between(500, 2_500));
    }
  }

  /**
   * Lets those be up that have been on their way back for long: where starting takes longer than the
   * pause between two faults, as on a busy machine, nobody would be there to be tried.
   */
  private async breath(): Promise<void> {
    const early = Date.now() - LONG_START_MS;
    if ([...this.returning.values()].some(({ since }) => since < early)) await this.allBack();
  }

  private async allBack(): Promise<void> {
    await Promise.all([...this.returning.values()].map(({ back }) => back));
  }

  /** Everything is up again, with true clocks. */
  async mend(): Promise<void> {
    for (const receiver of this.receivers) receiver.mood('well');
    await this.allBack();
    const all = [...this.fleet.apis, ...this.fleet.workers];
    await Promise.all(
      all.map(async (process) => {
        if (process.wrong) await process.end('SIGTERM');
        await process.well();
      }),
    );
  }

  /** Every third comes back with a clock that is wrong by hours. */
  private settings(random: Random): NodeJS.ProcessEnv {
    if (!random.chance(1 / 3)) return {};
    const ms = random.between(1, 6) * HOUR * (random.chance(0.5) ? 1 : -1);
    return { CHAOS_CLOCK_MS: `${ms}`, NODE_OPTIONS: `--import ${wrongClock}` };
  }

  /** Ends processes; they come back by themselves after a moment. */
  private async end(
    processes: readonly Process[],
    signal: 'SIGKILL' | 'SIGTERM',
    random: Random,
  ): Promise<boolean> {
    const pause = random.between(0, 1_500);
    const settings = processes.map(() => this.settings(random));
    const free = processes.filter((it) => !this.returning.has(it));
    await Promise.all(free.map((it) => it.end(signal)));
    for (const [index, process] of free.entries()) {
      const back = delay(pause)
        .then(() => process.well(settings[index]))
        .finally(() => this.returning.delete(process));
      this.returning.set(process, { back, since: Date.now() });
    }
    return free.length > 0;
  }

  private async restartDatabase(end: () => Promise<void>): Promise<void> {
    await end();
    await this.fleet.startDatabase();
  }

  private async block(random: Random): Promise<void> {
    this.fleet.database.block(true);
    await delay(random.between(500, 4_000));
    this.fleet.database.block(false);
  }

  private async terminate(random: Random): Promise<void> {
    const client = new pg.Client({ connectionString: this.fleet.adminUrl });
    await client.connect();
    try {
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = 'jiebang' AND hashint4(pid) % 2 = $1`,
        [random.between(0, 1)],
      );
    } finally {
      await client.end();
    }
  }

  private async mood(receiver: Receiver, mood: Mood, random: Random): Promise<void> {
    receiver.mood(mood);
    await delay(random.between(1_000, 4_000));
    receiver.mood('well');
  }

  private async killReceiver(receiver: Receiver, random: Random): Promise<void> {
    receiver.kill();
    await delay(random.between(500, 3_000));
    receiver.open();
  }

  private async killRedis(redis: RedisServer, random: Random): Promise<void> {
    await redis.kill();
    await delay(random.between(500, 3_000));
    await redis.restart();
  }
}
