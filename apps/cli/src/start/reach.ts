import { connect } from 'node:net';
import { Redis } from 'ioredis';
import pg from 'pg';
import { StartError } from './start-error.js';

const PATIENCE_MS = 5000;
const OLDEST_POSTGRES = 15;

/** Why something cannot be reached, by the error codes of Node, PostgreSQL and Redis. */
const reasons: Record<string, string> = {
  ECONNREFUSED: '连接被拒绝',
  ENOENT: '没有这个套接字',
  ENOTFOUND: '找不到这台主机',
  EAI_AGAIN: '找不到这台主机',
  EHOSTUNREACH: '网络不通',
  ENETUNREACH: '网络不通',
  ECONNRESET: '连接被对方断开',
  ETIMEDOUT: '没有应答',
  '28P01': '用户名或密码不对',
  '28000': '不允许这个用户登录',
  '3D000': '没有这个数据库',
  '53300': '连接数已满',
  '57P03': '数据库正在启动或停止',
  WRONGPASS: '用户名或密码不对',
  NOAUTH: '需要密码',
};

function reason(error: unknown): string {
  const causes = error instanceof AggregateError ? error.errors : [error];
  const { code, message = '' } = causes[0] as { code?: string; message?: string };
  if (/timeout/i.test(message)) return reasons.ETIMEDOUT!;
  if (/terminated/i.test(message)) return reasons.ECONNRESET!;
  return reasons[code ?? ''] ?? reasons[message.split(' ')[0]!] ?? code ?? message;
}

/** Where an address leads, without user and password. */
function place(address: string, port: string): string {
  const url = new URL(address);
  return `${url.hostname}:${url.port || port}`;
}

/**
 * Makes sure that the database answers and is new enough.
 * @throws StartError naming DATABASE_URL, host, port and database, never the password
 */
export async function reachDatabase(databaseUrl: string): Promise<void> {
  const database = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  const where = `DATABASE_URL 指定的数据库 ${place(databaseUrl, '5432')}/${database}`;
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: PATIENCE_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    );
    const version = rows[0]!.version;
    if (version < OLDEST_POSTGRES) {
      throw new StartError(
        `${where} 是 PostgreSQL ${version}，需要 ${OLDEST_POSTGRES} 或更高版本。`,
      );
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`连接不上 ${where}：${reason(error)}。`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Makes sure that at least one of the addresses answers.
 * @throws StartError naming REDIS_URL, hosts and ports, never the password
 */
export async function reachRedis(urls: readonly string[]): Promise<void> {
  if (urls.length === 0) return;
  const failures: unknown[] = [];
  for (const url of urls) {
    try {
      await (url.startsWith('redis-sentinel:') ? knock(url) : ping(url));
      return;
    } catch (error) {
      failures.push(error);
    }
  }
  const where = urls.map((url) => place(url, '6379')).join('、');
  throw new StartError(`连接不上 REDIS_URL 指定的 Redis ${where}：${reason(failures[0])}。`);
}

async function ping(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // The first error event carries the cause; the rejected call only says that the connection closed.
  let cause: unknown;
  redis.on('error', (error) => (cause ??= error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw cause ?? error;
  } finally {
    redis.disconnect();
  }
}

function knock(address: string): Promise<void> {
  const url = new URL(address);
  return new Promise((done, fail) => {
    const socket = connect({ host: url.hostname, port: Number(url.port || 26_379) });
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('timeout')));
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.destroy();
      done();
    });
  });
}
