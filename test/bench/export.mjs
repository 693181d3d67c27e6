import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../dist/apps/cli/src/embedded/free-port.js';

/**
 * Memory and time of a mass export: `npm run bench:export [-- rows]`, 100,000 rows unless told. Starts
 * the product on a data folder of its own, fills in organisations (marked 演示), takes the register as
 * .xlsx over HTTP and looks at the api process meanwhile. Linux, as it reads /proc.
 */
const ROWS = Number(process.argv[2] ?? 100_000);
const PASSWORD = 'Jiebang@2026demo';
const root = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'jiebang-bench-'));
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const env = { ...process.env, DATA_DIR: folder, PORT: String(port), DATABASE_URL: '' };
const product = spawn(process.execPath, [join(root, 'apps/cli/start.mjs')], {
  cwd: root,
  env,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const ended = new Promise((done) => product.once('exit', done));
try {
  await ready();
  await fill();
  const api = processOf('apps/api');
  const cookie = await signIn('officer1');
  await take(api, cookie, '预热', '?keyword=预热');
  await take(api, cookie, '一人导出', '');
  await Promise.all([1, 2, 3].map((n) => take(api, cookie, `三人同时导出之${n}`, '')));
} finally {
  product.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

async function take(api, cookie, what, query) {
  const before = memory(api);
  let [most, bytes, done] = [before, 0, false];
  const began = performance.now();
  const watch = (async () => {
    for (; !done; await delay(20)) most = Math.max(most, memory(api));
  })();
  const answer = await fetch(`${address}/api/v1/exports/organizations.xlsx${query}`, {
    headers: { cookie },
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  const first = performance.now() - began;
  for await (const chunk of answer.body) bytes += chunk.length;
  done = true;
  await watch;
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${what}：${(bytes / 1e6).toFixed(1)} MB，${seconds.toFixed(1)} 秒（首字节 ${Math.round(first)} 毫秒），` +
      `API 进程内存 ${Math.round(before)} → 最高 ${Math.round(most)} MB`,
  );
}

async function fill() {
  const { runningDatabase } = await import(join(root, 'dist/apps/cli/src/embedded/running.js'));
  const client = new pg.Client({ connectionString: runningDatabase(folder) });
  await client.connect();
  await client.query(
    `INSERT INTO organization (id, name, credit_code, org_type, registration_kind, business_scope)
     SELECT gen_random_uuid(), '演示·社会组织' || n, 'DEMO' || n, 'social_service', 'registered',
            '演示：为老服务、助残、社区治理 ' || md5(n::text) || md5((n + 1)::text)
       FROM generate_series(1, $1::int) n`,
    [ROWS],
  );
  await client.query('ANALYZE organization');
  await client.end();
  console.log(`社会组织 ${ROWS} 行`);
}

async function signIn(login) {
  const answer = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.headers.getSetCookie()[0].split(';')[0];
}

/** The process of the product that runs this part: by its command line and its data folder. */
function processOf(part) {
  const read = (pid, file) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  const found = readdirSync('/proc').filter(
    (pid) =>
      /^\d+$/.test(pid) &&
      read(pid, 'cmdline').includes(part) &&
      read(pid, 'environ').includes(folder),
  );
  if (found.length !== 1) throw new Error(`找到 ${found.length} 个 ${part} 进程`);
  return found[0];
}

/** Resident memory, MB. */
function memory(pid) {
  const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kb) / 1024;
}

async function ready() {
  for (let n = 0; n < 1200; n += 1) {
    if (product.exitCode !== null) throw new Error('系统没有启动');
    const answer = await fetch(`${address}/api/v1/sessions/current`).catch(() => null);
    if (answer) return;
    await delay(250);
  }
  throw new Error('系统没有就绪');
}
