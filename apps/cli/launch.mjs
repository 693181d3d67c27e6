import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseEnv } from 'node:util';
import { claim } from './claim.mjs';
import { look, starter } from './processes.mjs';
import { ensureReady, node24, Problem, root } from './prepare.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** Checks, installs, builds, then hands over to the compiled launcher under the pinned Node. */
export async function launch() {
  try {
    const env = readEnvironment();
    const { holder, left } = claim(join(resolve(root, env.DATA_DIR || '.data'), 'instance.json'));
    if (holder) {
      throw new Problem(
        `这个文件夹里的系统已经在运行（进程号 ${holder}），请直接使用，或先停止它再启动。`,
      );
    }
    await checkPort(env, left ? 20_000 : 0);
    await ensureReady();
    handOver();
  } catch (error) {
    console.error(sentence(error));
    process.exit(1);
  }
}

function sentence(error) {
  if (error instanceof Problem) return error.message;
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
    return `没有权限写入 ${error.path}，请用拥有这个文件夹的用户启动。`;
  }
  return error;
}

/** Same rule as the server's own configuration: `.env` under the real environment. */
function readEnvironment() {
  let file = '';
  try {
    file = readFileSync(join(root, '.env'), 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return { ...parseEnv(file), ...process.env };
}

/**
 * Looked at before the long work. After a predecessor was killed its children may need a moment to
 * let go of the port, hence the patience.
 */
async function checkPort(env, patience) {
  const text = env.PORT?.trim() || '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Problem(`设置 PORT 有误：应为 1 到 65535 之间的整数，现为“${text}”。`);
  }
  for (const until = Date.now() + patience; ; await delay(200)) {
    const code = await tryListen(port, env.HOST?.trim() || '0.0.0.0');
    if (!code) return;
    if (code === 'EADDRINUSE' && Date.now() < until) continue;
    throw new Problem(portSentence(code, port, env.HOST));
  }
}

function portSentence(code, port, host) {
  if (code === 'EADDRINUSE') {
    return `端口 ${port} 已被其他程序占用，请停止那个程序，或用设置 PORT 换一个端口（如 PORT=${port + 1} npm start）。`;
  }
  if (code === 'EACCES') return `没有权限使用端口 ${port}，请用设置 PORT 换一个 1024 以上的端口。`;
  return `无法在设置 HOST 指定的地址 ${host} 上监听（${code}）。`;
}

/** @returns {Promise<string | undefined>} the error's code, nothing when the port is free */
function tryListen(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done(error.code));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(undefined)));
  });
}

function handOver() {
  const main = join(root, 'dist/apps/cli/src/main.js');
  const sourceMaps = pathToFileURL(join(root, 'dist/apps/cli/src/start/own-source-maps.js')).href;
  // The channel tells the other side when we die without a word.
  const child = spawn(node24(), ['--import', sourceMaps, main, 'start'], {
    cwd: root,
    // Compiled once, whatever the three processes share is read from here by them and by the next start.
    env: { NODE_COMPILE_CACHE: join(root, 'dist/.compile-cache'), ...process.env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  // npm may be killed without passing anything on.
  if (process.env.npm_lifecycle_event) {
    const npm = starter();
    const began = look(npm)?.began;
    setInterval(() => look(npm)?.began !== began && child.kill('SIGTERM'), 1000).unref();
  }
  child.once('error', (error) => {
    console.error(`无法运行 Node 24：${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
