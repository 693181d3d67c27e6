import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const root = process.cwd();
const PATIENCE_MS = 150_000;

/** Waits until the condition holds, and fails when it never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const began = Date.now(); Date.now() - began < PATIENCE_MS; await delay(50)) {
    if (await holds()) return;
  }
  throw new Error(`still not: ${what}`);
}

/** A data folder of its own, in a path with a blank, with the processes started on it. */
export class Household {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'jiebang start '));
  private readonly launches: Launch[] = [];

  /** `npm start` without npm, in a bare environment plus the given settings. */
  launch(settings: Record<string, string>): Launch {
    const launch = new Launch({ DATA_DIR: this.dataDir, ...settings });
    this.launches.push(launch);
    return launch;
  }

  /** Runs one statement in the embedded database. */
  async sql<Row extends object>(statement: string): Promise<Row[]> {
    const folder = join(this.dataDir, 'postgres');
    const password = readFileSync(join(folder, 'password'), 'utf8');
    const port = Number(
      readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[3],
    );
    const user = 'jiebang';
    const client = new pg.Client({ host: '127.0.0.1', port, user, password, database: user });
    await client.connect();
    try {
      return (await client.query<Row>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  /** Ends whatever a failed test left behind. */
  clear(): void {
    for (const launch of this.launches) launch.kill([...launch.family(), launch.child.pid!]);
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** One run of the launcher. */
export class Launch {
  readonly child: ChildProcess;
  output = '';
  private readonly exited: Promise<number | NodeJS.Signals>;

  constructor(settings: Record<string, string>) {
    const { PATH, HOME, TMPDIR } = process.env;
    // An empty variable counts as missing, and wins over a developer's own .env.
    const env = { PATH, HOME, TMPDIR, DATABASE_URL: '', REDIS_URL: '', HOST: '', ...settings };
    this.child = spawn(process.execPath, ['apps/cli/start.mjs'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
    this.exited = new Promise((done) => {
      this.child.once('close', (code, signal) => done(code ?? signal!));
    });
  }

  /** Waits for the closing words. */
  async up(): Promise<void> {
    await until(`started\n${this.output}`, () => {
      if (this.child.exitCode !== null) throw new Error(`the launcher ended:\n${this.output}`);
      return this.output.includes('按 Ctrl-C 停止。');
    });
  }

  /** Exit code, or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals> {
    return this.exited;
  }

  /** Numbers of all living processes that descend from the launcher. */
  family(): number[] {
    return descendants(this.child.pid!);
  }

  kill(pids: number[]): void {
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Already gone.
      }
    }
  }
}

/** Whether none of the processes lives any more. */
export function allGone(pids: number[]): boolean {
  return pids.every((pid) => parentOf(pid) === undefined);
}

/** Numbers of all living processes below this one. */
export function descendants(ancestor: number): number[] {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0);
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]));
  const descends = (pid: number | undefined): boolean =>
    pid !== undefined && (parents.get(pid) === ancestor || descends(parents.get(pid)));
  return pids.filter(descends);
}

/** Parent of a living process; one that has ended but is not yet collected does not count. */
function parentOf(pid: number): number | undefined {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .split(') ')
      .at(-1)!
      .split(' ');
    return state === 'Z' ? undefined : Number(parent);
  } catch {
    return undefined;
  }
}
