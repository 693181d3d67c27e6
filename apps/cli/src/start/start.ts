import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig, readEnvironment, type Config, type Environment } from '#platform';
import { bringUpToDate } from '../database-commands.js';
import { seedIfEmpty } from '../seed/index.js';
import { closingWords } from './closing-words.js';
import { reachDatabase, reachRedis } from './reach.js';
import { runService, type Service } from './service.js';
import { StartError } from './start-error.js';
import { freePort } from '../embedded/free-port.js';

/** Stands in while the settings are checked, before the embedded database has an address. */
const TO_COME = 'postgres://127.0.0.1/to-come';
const apps = fileURLToPath(new URL('../../..', import.meta.url));

type Stop = () => Promise<void>;

/**
 * Brings up database, api and worker, and keeps them until told to stop or until one of them ends.
 * @returns the exit code: 0 when told to stop
 */
export async function start(): Promise<number> {
  if (!process.connected) throw new StartError('请用 npm start 启动。');
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  const stops: Stop[] = [];
  let told = false;
  const stopRequest = new Promise<void>((done) => {
    const stop = () => {
      told = true;
      done();
    };
    // The launcher passes signals on, and the terminal sends them too: only the first one counts.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.once('disconnect', stop);
  });
  let failure: unknown;
  await Promise.race([stopRequest, run(stops, () => told)]).catch((error) => (failure = error));
  if (told) console.log('\n正在停止……');
  told = true;
  for (const stop of stops.reverse()) await stop().catch((error) => (failure ??= error));
  if (failure !== undefined) throw failure;
  console.log('已停止。');
  return 0;
}

/** Everything up to the closing words, then the watch over the processes; never resolves. */
async function run(stops: Stop[], stopped: () => boolean): Promise<never> {
  const env = readEnvironment();
  const embedded = !env.DATABASE_URL?.trim();
  if (embedded) {
    env.DATABASE_URL = TO_COME;
    env.DEMO_MODE = env.DEMO_MODE?.trim() || 'true';
  }
  const first = loadConfig(env);
  await reachRedis(first.redisUrls);
  const database = embedded ? await startDatabase(first, stops) : await givenDatabase(first);
  env.DATABASE_URL = database.applicationUrl ?? database.url;
  if (first.workerPort === 0) env.WORKER_PORT = String(await freePort());
  const config = loadConfig(env);

  say('检查数据库结构');
  await bringUpToDate(config, database.url);
  const { accounts } = config.demoMode ? await seed(config) : { accounts: [] };
  if (stopped()) return never;

  say('启动 API 和后台任务');
  const logDir = join(config.dataDir, 'logs');
  const services = startServices(env, logDir, stops);
  const address = `http://${reachableHost(config.host)}:${config.port}`;
  await Promise.all([
    services.api.ready(`${address}/api/v1/health/ready`),
    services.worker.ready(`http://127.0.0.1:${config.workerPort}/health`),
  ]);
  const { dataDir, demoMode } = config;
  const databaseMovedTo = database.movedTo;
  console.log(closingWords({ address, dataDir, logDir, demoMode, accounts, databaseMovedTo }));
  return Promise.race([services.api.died, services.worker.died, database.died]);
}

const never = new Promise<never>(() => undefined);

interface RunningDatabase {
  /** For whoever changes the structure. */
  url: string;
  /** For the processes, where that is somebody else. */
  applicationUrl?: string;
  movedTo?: string;
  died: Promise<never>;
}

async function startDatabase(config: Config, stops: Stop[]): Promise<RunningDatabase> {
  say('启动内置数据库');
  const dataDir = join(config.dataDir, 'postgres');
  // A development package: production brings its own database and does without it.
  const { startEmbeddedPostgres } = await import('../embedded/embedded-postgres.js');
  const starting = startEmbeddedPostgres({ dataDir });
  stops.push(async () => (await starting.catch(() => undefined))?.stop());
  const { url, applicationUrl, home, exited } = await starting;
  const died = exited.then(() => {
    throw new StartError(`内置数据库意外退出，日志在 ${join(home, 'server.log')}。`);
  });
  died.catch(() => undefined);
  return { url, applicationUrl, died, movedTo: home === dataDir ? undefined : home };
}

async function givenDatabase({ databaseUrl, databaseOwnerUrl }: Config): Promise<RunningDatabase> {
  say('连接数据库');
  const url = databaseOwnerUrl ?? databaseUrl;
  await reachDatabase(url);
  return { url, applicationUrl: databaseOwnerUrl && databaseUrl, died: never };
}

async function seed(config: Config) {
  say('检查演示数据');
  return seedIfEmpty(config);
}

function startServices(env: Environment, logDir: string, stops: Stop[]) {
  mkdirSync(logDir, { recursive: true });
  const service = (name: string, title: string): Service => {
    const log = join(logDir, `${name}.log`);
    const running = runService(title, join(apps, name, 'src/main.js'), { env, log });
    stops.push(() => running.stop());
    return running;
  };
  // Ended in the reverse order: first api, so that nothing new comes in.
  return { worker: service('worker', '后台任务进程'), api: service('api', 'API 进程') };
}

/** Where this machine reaches a server that listens on `host`. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

function say(step: string): void {
  console.log(`${step}……`);
}
