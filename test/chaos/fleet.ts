import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { freePort } from '../support/free-port.js';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { grantApplication, loadConfig, migrate } from '#platform';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../apps/cli/src/embedded/embedded-postgres.js';
import { sealAfterMigration } from '../../apps/cli/src/keys-commands.js';
import { seedIfEmpty } from '../../apps/cli/src/seed/index.js';
import { Process } from './process.js';
import { Proxy } from './proxy.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface FleetSize {
  apis: number;
  workers: number;
  /** Settings of every process, over those of the fleet. */
  env?: NodeJS.ProcessEnv;
}

/**
 * A private PostgreSQL that keeps its promises (nothing is given up for speed) and real processes over
 * it, as many as asked for. They reach the database through a line that can be cut; whoever examines
 * goes straight to it.
 */
export class Fleet {
  readonly folder = mkdtempSync(join(tmpdir(), 'jiebang-fleet-'));
  readonly apis: Process[] = [];
  readonly workers: Process[] = [];
  private postgres: EmbeddedPostgres;
  private line: Proxy | undefined;

  /** The database for whoever examines it, past the line. */
  get url(): string {
    return overNetwork(this.postgres.url).href;
  }

  get adminUrl(): string {
    return overNetwork(this.postgres.adminUrl).href;
  }

  /** What the processes reach the database through. */
  get database(): Proxy {
    if (!this.line) throw new Error('founded without a line');
    return this.line;
  }

  /**
   * The database, migrated and with the demonstration district; no process yet.
   * @param withLine false where nothing is to be cut: the line costs time
   */
  async found(withLine = true): Promise<void> {
    await this.startDatabase();
    // When a commit really stood is what delays are measured by.
    await this.administer('ALTER SYSTEM SET track_commit_timestamp = on');
    await this.stopDatabase();
    await this.startDatabase();
    if (withLine) this.line = await new Proxy(this.postgres.port).open();
    await migrate(this.url);
    await grantApplication(this.url, this.postgres.applicationUrl);
    const config = loadConfig({ ...this.settings(), DATABASE_URL: this.url });
    await sealAfterMigration(config);
    await seedIfEmpty(config);
  }

  /** Starts the processes and waits until all are well. */
  async man({ apis, workers, env = {} }: FleetSize): Promise<void> {
    const settings = { ...this.settings(), ...env };
    for (let n = 1; n <= apis; n += 1) this.apis.push(await this.plan('api', n, settings));
    for (let n = 1; n <= workers; n += 1) this.workers.push(await this.plan('worker', n, settings));
    await Promise.all([...this.apis, ...this.workers].map((it) => it.well()));
  }

  /** SIGTERM to all, as at a roll-out. */
  async dismiss(): Promise<void> {
    await Promise.all([...this.apis, ...this.workers].map((it) => it.end('SIGTERM')));
    this.apis.length = 0;
    this.workers.length = 0;
  }

  /** What the processes logged as grave, and how often. */
  graveLines(): string[] {
    const folder = join(this.folder, 'logs');
    return readdirSync(folder).flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('{"level":50'))
        .map((line) => {
          const { msg, err, error, job } = JSON.parse(line) as Record<string, unknown>;
          const { name, message } = (err ?? {}) as { name?: string; message?: string };
          return [msg, job, error, name, message].filter(Boolean).join(' · ').slice(0, 200);
        }),
    );
  }

  async startDatabase(): Promise<void> {
    const port = this.postgres?.port ?? (await freePort());
    this.postgres = await startEmbeddedPostgres({
      dataDir: join(this.folder, 'postgres'),
      maxConnections: 200,
      port,
    });
  }

  /** Says one statement to the server as its superuser. */
  async administer(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.adminUrl });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  /** A second database like the first, in which nobody may be meanwhile. */
  async copyDatabase(name: string): Promise<void> {
    const original = new URL(this.url).pathname.slice(1);
    await this.administer(`CREATE DATABASE ${name} TEMPLATE ${original} STRATEGY FILE_COPY`);
  }

  stopDatabase(): Promise<void> {
    return this.postgres.stop();
  }

  /** As when the machine loses its power. */
  async killDatabase(): Promise<void> {
    process.kill(this.postgres.pid, 'SIGKILL');
    await this.postgres.exited;
  }

  async close(): Promise<void> {
    await Promise.all([...this.apis, ...this.workers].map((it) => it.end('SIGKILL')));
    await this.line?.close();
    await this.postgres?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The environment of its processes. */
  settings(): NodeJS.ProcessEnv {
    const address = overNetwork(this.postgres.applicationUrl);
    if (this.line) address.port = String(this.line.port);
    return {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      DATABASE_URL: address.href,
      DATA_DIR: join(this.folder, 'data'),
      DEMO_MODE: 'true',
      // Days pass in a moment here; what ends sessions is told by other tests.
      SESSION_IDLE_MINUTES: '43200',
      SESSION_HOURS: '720',
    };
  }

  private async plan(kind: 'api' | 'worker', n: number, env: NodeJS.ProcessEnv): Promise<Process> {
    const port = await freePort();
    const logs = join(this.folder, 'logs');
    mkdirSync(logs, { recursive: true });
    return new Process({
      name: `${kind} ${n}`,
      script: join(root, `dist/apps/${kind}/src/main.js`),
      env: { ...env, ...(kind === 'api' ? { PORT: `${port}` } : { WORKER_PORT: `${port}` }) },
      log: join(logs, `${kind}-${n}.log`),
      health: `http://127.0.0.1:${port}${kind === 'api' ? '/api/v1/health/ready' : '/health'}`,
    });
  }
}

/** Not through the server's socket: where it matters how long things take, the database is another host. */
function overNetwork(url: string): URL {
  return Object.assign(new URL(url), { search: '' });
}

/** Where an api process of the fleet is reached. */
export const addressOf = (api: Process): string => new URL(api.plan.health).origin;
