import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { claim } from './claim.mjs';

// Installs and builds what is missing or out of date. Built-ins only: it runs before the install.
// By itself (`node apps/cli/prepare.mjs`) it opens every npm script that needs the compiled code.

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Something to tell the user in one sentence. */
export class Problem extends Error {}

/** The pinned Node, from the development packages. */
export function node24() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules/node/bin', name);
}

/** Brings node_modules and dist up to date; says nothing when they are. */
export async function ensureReady() {
  if (ready()) return;
  const { release } = await alone();
  try {
    if (!installed()) await install();
    if (!existsSync(node24())) {
      throw new Problem(
        '依赖包没有装全：npm 没有运行安装脚本，请检查 npm 的 ignore-scripts 设置。',
      );
    }
    if (!built()) await build();
  } finally {
    release();
  }
}

function ready() {
  return installed() && existsSync(node24()) && built();
}

/** Two commands started at once must not install into the same folder. */
async function alone() {
  for (let told = false; ; told = true) {
    const got = claim(join(root, '.data/prepare.json'));
    if (!got.holder) return got;
    if (!told) console.log(`另一个命令（进程号 ${got.holder}）正在安装或编译，等它完成……`);
    await delay(500);
  }
}

const stamp = join(root, 'dist/.stamp');

function built() {
  return readIfThere(stamp) === sourceFingerprint();
}

async function build() {
  const fingerprint = sourceFingerprint();
  const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await work('编译', node24(), [nest, 'build']);
  await work('编译网页', node24(), [vite, 'build', '--config', 'apps/web/vite.config.mjs']);
  writeFileSync(stamp, fingerprint);
}

async function install() {
  const npm = process.env.npm_execpath;
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm?.endsWith('.js')) await work('安装依赖包', process.execPath, [npm, ...flags]);
  else await work('安装依赖包', process.platform === 'win32' ? 'npm.cmd' : 'npm', flags);
  if (!installed()) throw new Problem('依赖包没有装全，请删除 node_modules 后重试。');
}

/** Whether node_modules holds what package-lock.json asks for, by npm's own record of it. */
function installed() {
  const record = readIfThere(join(root, 'node_modules/.package-lock.json'));
  if (!record) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(record).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    return found[path] ? found[path].version === version : optional || devOptional;
  });
}

/** Changes when anything changes that the compiled code depends on. */
function sourceFingerprint() {
  const hash = createHash('sha256');
  const files = ['apps', 'libs'].flatMap((folder) => sources(folder));
  const settings = ['package-lock.json', '.swcrc', 'nest-cli.json', 'tsconfig.json'];
  for (const file of [...settings, ...files.sort()]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function sources(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return ['node_modules', 'test'].includes(entry.name) ? [] : sources(path);
    return /\.(ts|tsx|js|mjs|json|css|html|svg)$/.test(entry.name) ? [path] : [];
  });
}

/** Runs a program to its end, showing how long it takes. */
async function work(title, command, args) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const inPlace = process.stdout.isTTY;
  const show = () =>
    process.stdout.write(`${inPlace ? '\r' : ''}${title}…… ${seconds()} 秒${inPlace ? '' : '\n'}`);
  process.stdout.write(`${title}……${inPlace ? '' : '\n'}`);
  const ticking = setInterval(show, inPlace ? 1000 : 5000);
  let output = '';
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: command.endsWith('.cmd'),
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output = (output + text).slice(-20_000)));
  }
  let stopped = false;
  const stop = (signal) => {
    stopped = true;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  const code = await new Promise((done) => {
    child.once('error', (error) => done(error.code));
    child.once('close', done);
  });
  if (stopped) process.exit(130);
  for (const signal of signals) process.removeListener(signal, stop);
  clearInterval(ticking);
  const clear = inPlace ? '\r' : '';
  if (code !== 0)
    throw new Problem(`${clear}${output.trim()}\n${title}失败（${code}），原因见上。`);
  console.log(`${clear}${title}完成，用时 ${seconds()} 秒`);
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await ensureReady().catch((error) => {
    console.error(error instanceof Problem ? error.message : error);
    process.exit(1);
  });
}
