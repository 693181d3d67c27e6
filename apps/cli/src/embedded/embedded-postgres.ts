import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import {
  endOrphan,
  FAST_STOP_MS,
  lastLine,
  launch,
  socketFolder,
  watch,
  type ServerOptions,
} from './server.js';
import { chooseSite, give, isRoot, run, type Site } from './site.js';

/** How an embedded PostgreSQL is to run. */
export interface EmbeddedPostgresOptions extends ServerOptions {
  /** Folder for the cluster, its password and its log; created when absent. */
  dataDir: string;
}

/**
 * A running embedded PostgreSQL. Its addresses name the port on 127.0.0.1 and, where there is one, the socket
 * (`host` in the query), which is the way that is taken.
 */
export interface EmbeddedPostgres {
  /** Connection string of the database `jiebang` for its owner, who may create databases. */
  url: string;
  /** The same database for the processes, whose role owns nothing (see `grantApplication`). */
  applicationUrl: string;
  /** Connection string of the database `postgres` for the superuser. */
  adminUrl: string;
  port: number;
  pid: number;
  /** Where the cluster really stands: `dataDir`, or a place outside it (see `chooseSite`). */
  home: string;
  /** Settles when the server has ended, for whatever reason. */
  exited: Promise<void>;
  /** Ends all sessions and shuts down cleanly ("fast"); resolves when the process is gone. */
  stop(): Promise<void>;
}

const ROLE = 'jiebang';
const APPLICATION_ROLE = 'jiebang_app';
const DATABASE = 'jiebang';

/**
 * Starts the PostgreSQL that ships with the development packages on the given folder, creating the
 * cluster, the role and the database when they are missing. A server left over on the same folder
 * by a killed predecessor is shut down first. When our own process dies, however it dies, a small
 * watchdog shuts the server down.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  fs.mkdirSync(dataDir, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  // Passable for the account that root lends the server; what is inside stays closed.
  if (isRoot() && fs.statSync(dataDir).uid === 0) fs.chmodSync(dataDir, 0o711);
  const password = ensurePassword(join(dataDir, 'password'));
  const site = chooseSite(dataDir);
  await endOrphan(site.cluster);
  ensureCluster(site, password, options.disposable === true);
  const { child, port } = await launch(site, options);
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const watchdog = watch(child.pid!);
  void exited.then(() => watchdog?.kill('SIGKILL'));
  const socket = socketFolder(site, port);
  const through = socket ? `?host=${encodeURIComponent(socket)}` : '';
  const address = (user: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}${through}`;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    child.kill('SIGINT');
    const hurry = setTimeout(() => child.kill('SIGQUIT'), FAST_STOP_MS);
    await exited;
    clearTimeout(hurry);
  };
  const server: EmbeddedPostgres = {
    url: address(ROLE, DATABASE),
    applicationUrl: address(APPLICATION_ROLE, DATABASE),
    adminUrl: address('postgres', 'postgres'),
    port,
    pid: child.pid!,
    home: site.home,
    exited,
    stop,
  };
  await ensureDatabase(server.adminUrl, password).catch(async (error) => {
    await stop();
    throw error;
  });
  return server;
}

function ensurePassword(file: string): string {
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/** Made under another name and renamed, so that an interrupted attempt never passes for a cluster. */
function ensureCluster(site: Site, password: string, disposable: boolean): void {
  if (!fs.existsSync(join(site.cluster, 'PG_VERSION'))) {
    const [draft, secret] = [`${site.cluster}.new`, join(site.home, 'initial-password')];
    fs.rmSync(draft, { recursive: true, force: true });
    fs.mkdirSync(draft, { mode: 0o700 });
    fs.writeFileSync(secret, password, { mode: 0o600 });
    give(draft, site);
    give(secret, site);
    const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${secret}`];
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const rest = ['--locale=C', '--no-instructions', ...(disposable ? ['--no-sync'] : [])];
    const made = run(site, [site.initdb, '-D', draft, ...flags, ...locale, ...rest]);
    fs.rmSync(secret, { force: true });
    if (made.status !== 0) {
      throw new Error(`无法创建内置数据库：${lastLine(`${made.error?.message ?? made.stderr}`)}`);
    }
    fs.renameSync(draft, site.cluster);
  }
  if (isRoot() && fs.statSync(site.cluster).uid !== (site.ids.uid ?? 0)) give(site.cluster, site);
}

async function ensureDatabase(adminUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; application: boolean; database: boolean }>(
      `select exists(select from pg_roles where rolname = $1) as role,
              exists(select from pg_roles where rolname = $2) as application,
              exists(select from pg_database where datname = $3) as database`,
      [ROLE, APPLICATION_ROLE, DATABASE],
    );
    if (!rows[0]!.role) {
      await client.query(`create role ${ROLE} login createdb password '${password}'`);
    }
    if (!rows[0]!.application) {
      await client.query(`create role ${APPLICATION_ROLE} login password '${password}'`);
    }
    if (!rows[0]!.database) await client.query(`create database ${DATABASE} owner ${ROLE}`);
  } finally {
    await client.end();
  }
}
