import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from './free-port.js';

/** A Redis of a test's own on a free port of this machine, with a folder of its own. */
export interface RedisServer {
  url: string;
  port: number;
  /** Ends it for good and removes its folder. */
  stop(): Promise<void>;
  /** As the machine's power failing: SIGKILL. What it keeps on disk stays for `restart`. */
  kill(): Promise<void>;
  /** Starts it again at the same address with what it kept on disk; a running one is ended first. */
  restart(): Promise<void>;
  /** Empties it. */
  flush(): Promise<void>;
}

export interface NoRedis {
  unavailable: string;
}

export interface RedisOptions {
  /** Settings over those of production (append-only file, nothing thrown out when memory is full). */
  settings?: Record<string, string | number>;
  /** Runs as a Sentinel, with this configuration. */
  sentinel?: string;
}

let found: { binary: string } | NoRedis | undefined;

/**
 * The `redis-server` of this machine; brought by apt where it is missing and that may be done (as
 * root). Not asynchronous, so that a spec can say at once what it skips and why.
 */
export function findRedis(): { binary: string } | NoRedis {
  return (found ??= look());
}

function look(): { binary: string } | NoRedis {
  const binary = 'redis-server';
  if (answers(binary, '--version')) return { binary };
  if (!answers('apt-get', '--version')) return { unavailable: '没有 redis-server，也没有 apt' };
  if (process.getuid?.() !== 0) return { unavailable: '没有 redis-server，且不是 root，不能安装' };
  const install = ['install', '-y', '-q', '--no-install-recommends', 'redis-server'];
  if (!apt(...install)) {
    apt('update', '-q');
    apt(...install);
  }
  return answers(binary, '--version') ? { binary } : { unavailable: 'apt 没有装上 redis-server' };
}

function answers(command: string, argument: string): boolean {
  try {
    execFileSync(command, [argument], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function apt(...words: string[]): boolean {
  // Another run may be at it; the package's own service is not to be started.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  try {
    const patient = ['-o', 'DPkg::Lock::Timeout=120'];
    execFileSync('apt-get', [...patient, ...words], { stdio: 'ignore', env, timeout: 180_000 });
    return true;
  } catch {
    return false;
  }
}

/** Starts a server, or says why there is none here. */
export async function startRedis(options: RedisOptions = {}): Promise<RedisServer | NoRedis> {
  const redis = findRedis();
  if ('unavailable' in redis) return redis;
  const server = new PrivateRedis(redis.binary, options, await freePort());
  await server.restart();
  return server;
}

/**
 * The server, and beside it one that waits for the end of standard input and then ends the server:
 * so it ends with whoever started it, however that one ended.
 */
const BOUND = 'exec 3<&0; (cat <&3 >/dev/null; kill -9 $$) & exec "$0" "$@" 3<&- </dev/null';

class PrivateRedis implements RedisServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'jiebang-redis-'));
  private process?: ChildProcess;

  constructor(
    private readonly binary: string,
    private readonly options: RedisOptions,
    readonly port: number,
  ) {}

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async restart(): Promise<void> {
    await this.end('SIGTERM');
    // In a group of its own: Ctrl-C is for whoever started it, who may still need it to clean up.
    this.process = spawn('sh', ['-c', BOUND, this.binary, ...this.words()], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    this.process.unref();
    await this.untilUp();
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }

  async flush(): Promise<void> {
    const client = new Redis(this.url);
    await client.flushall().finally(() => client.disconnect());
  }

  private words(): string[] {
    const { settings, sentinel } = this.options;
    const own = { port: this.port, dir: this.folder, bind: '127.0.0.1', logfile: 'log' };
    const asInProduction = { appendonly: 'yes', 'maxmemory-policy': 'noeviction', save: '' };
    const all = { ...own, ...(sentinel === undefined ? asInProduction : {}), ...settings };
    const flags = Object.entries(all).flatMap(([name, value]) => [
      `--${name}`,
      ...String(value).split(' '),
    ]);
    if (sentinel === undefined) return flags;
    // A Sentinel writes down in its file what it learns.
    const file = join(this.folder, 'sentinel.conf');
    if (!existsSync(file)) writeFileSync(file, sentinel);
    return [file, ...flags, '--sentinel'];
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { process: running } = this;
    this.process = undefined;
    if (!running) return;
    if (running.exitCode === null && running.signalCode === null) {
      running.ref();
      running.kill(signal);
      await once(running, 'exit');
    }
    running.stdin!.end();
  }

  private async untilUp(): Promise<void> {
    const retryStrategy = () => 30;
    const client = new Redis(this.url, { retryStrategy, maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    try {
      const late = pause(15_000, 'late', { ref: false });
      if ((await Promise.race([client.ping(), late])) === 'late') {
        throw new Error(
          `redis-server does not come up:\n${readFileSync(join(this.folder, 'log'))}`,
        );
      }
    } finally {
      client.disconnect();
    }
  }
}
