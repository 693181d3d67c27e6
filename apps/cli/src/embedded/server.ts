import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { cwd, environment, type Site } from './site.js';
import { freePort } from './free-port.js';

/** How the server process is to run. */
export interface ServerOptions {
  /** Port on 127.0.0.1; a free one is taken when left out. */
  port?: number;
  /** Gives up durability for speed. For tests alone: a crash loses the data. */
  disposable?: boolean;
  /** Upper limit of connections (default 100). */
  maxConnections?: number;
}

/** How long the server may take over a clean shutdown before it is hurried. */
export const FAST_STOP_MS = 20_000;
const START_MS = 120_000;
const SHARED_MEMORY_MS = 15_000;

/** Whether this process is the PostgreSQL of this cluster: process numbers are used again. */
function serves(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0);
    if (platform() === 'win32') return true;
    if (platform() === 'linux') return fs.readlinkSync(`/proc/${pid}/cwd`) === cluster;
    return `${spawnSync('ps', ['-o', 'args=', '-p', `${pid}`]).stdout}`.includes(cluster);
  } catch {
    return false;
  }
}

/** Shuts down a server that a killed predecessor left behind, and clears its stale lock. */
export async function endOrphan(cluster: string): Promise<void> {
  const lock = join(cluster, 'postmaster.pid');
  if (!fs.existsSync(lock)) return;
  const pid = Number(fs.readFileSync(lock, 'utf8').split('\n')[0]);
  const real = fs.realpathSync(cluster);
  for (let waited = 0; pid > 0 && serves(pid, real); waited += 50) {
    if (waited === 0) process.kill(pid, 'SIGINT');
    if (waited === FAST_STOP_MS) process.kill(pid, 'SIGQUIT');
    if (waited > 2 * FAST_STOP_MS) process.kill(pid, 'SIGKILL');
    await delay(50);
  }
  fs.rmSync(lock, { force: true });
}

/** The longest path of a socket that every system takes. */
const LONGEST_SOCKET = 100;

/**
 * The folder of the server's socket: statements go that way in two thirds of the time. None on Windows, and none
 * where its path would be too long.
 */
export function socketFolder({ cluster }: Site, port: number): string | undefined {
  const fits = Buffer.byteLength(join(cluster, `.s.PGSQL.${port}`)) <= LONGEST_SOCKET;
  return fits && platform() !== 'win32' ? cluster : undefined;
}

/** Runs the server until it accepts connections; a port lost to somebody else is chosen again. */
export async function launch(site: Site, options: ServerOptions) {
  const log = join(site.home, 'server.log');
  const began = Date.now();
  for (;;) {
    const port = options.port ?? (await freePort());
    fs.writeFileSync(log, '', { mode: 0o600 });
    const child = spawnServer(site, port, log, options);
    const state = await settled(child, site.cluster);
    if (state === 'ready') return { child, port };
    const said = fs.readFileSync(log, 'utf8');
    const early = Date.now() - began < SHARED_MEMORY_MS;
    if (early && !options.port && said.includes('Address already in use')) continue;
    // Sessions of a killed server need a moment to notice.
    if (early && said.includes('shared memory block')) await delay(200);
    else throw new Error(`内置数据库没有启动：${lastLine(said)}（日志：${log}）`);
  }
}

function spawnServer(site: Site, port: number, log: string, options: ServerOptions) {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: quoted(socketFolder(site, port) ?? ''),
    max_connections: options.maxConnections ?? 100,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.disposable
      ? {
          fsync: 'off',
          synchronous_commit: 'off',
          full_page_writes: 'off',
          // It outlives no database here, and only a superuser may drop one that it works on.
          autovacuum: 'off',
        }
      : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [file, ...args] = [...site.prefix, site.postgres, '-D', site.cluster, ...flags];
  const output = fs.openSync(log, 'a', 0o600);
  // A session of its own: Ctrl-C in the terminal must reach the launcher alone, which ends us last.
  const child = spawn(file!, args, {
    ...site.ids,
    cwd,
    env: environment(),
    detached: true,
    stdio: ['ignore', output, output],
  });
  fs.closeSync(output);
  child.on('error', () => undefined);
  child.unref();
  return child;
}

/** As an entry of a list: a path may hold commas and spaces. */
const quoted = (path: string) => path && `"${path.replaceAll('"', '""')}"`;

async function settled(child: ChildProcess, cluster: string): Promise<'ready' | 'ended'> {
  const lock = join(cluster, 'postmaster.pid');
  for (const began = Date.now(); Date.now() - began < START_MS; await delay(20)) {
    if (!child.pid || child.exitCode !== null || child.signalCode !== null) return 'ended';
    const lines = fs.existsSync(lock) ? fs.readFileSync(lock, 'utf8').split('\n') : [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return 'ready';
  }
  child.kill('SIGQUIT');
  return 'ended';
}

/** Sits on a pipe from us; the pipe closes when we end, even by kill -9, and the server follows. */
export function watch(pid: number): ChildProcess | undefined {
  if (platform() === 'win32') return undefined;
  const watchdog = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'sh', `${pid}`], {
    cwd,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.unref();
  (watchdog.stdin as unknown as { unref(): void }).unref();
  return watchdog;
}

/** The line of a program's output that says what went wrong. */
export function lastLine(text: string): string {
  const lines = text.trim().split('\n');
  return lines.findLast((line) => /FATAL|error/i.test(line)) ?? lines.at(-1) ?? '';
}
