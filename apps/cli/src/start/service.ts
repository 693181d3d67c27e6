import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartError } from './start-error.js';

/**
 * Of api and worker, as in `docker/Dockerfile`. Where they are given less room, V8 lets less than half as much
 * rubbish lie before it is cleared away (the api at rest holds some 90 MB of 512).
 */
export const NODE_FLAGS = [
  '--import',
  new URL('./own-source-maps.js', import.meta.url).href,
  '--max-semi-space-size=8',
  '--max-old-space-size=512',
];

/**
 * Likewise. The C library gives each of V8's and libuv's threads a pool of its own, and what lies free in one serves
 * no other: some 15 MB.
 */
export const NODE_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' };

const STOP_MS = 10_000;
const READY_MS = 120_000;
const LOG_LIMIT = 10 * 1024 * 1024;

/** A process the launcher runs. */
export interface Service {
  /** Resolves once the address answers 2xx; rejects when the process ends before. */
  ready(healthUrl: string): Promise<void>;
  /** Rejects with a sentence when the process ends. */
  died: Promise<never>;
  /** SIGTERM, and SIGKILL after ten seconds; resolves when the process is gone. */
  stop(): Promise<void>;
}

/**
 * Runs one of the project's processes in a session of its own (so that Ctrl-C in the terminal
 * reaches the launcher alone) with its output in a log file.
 */
export function runService(
  title: string,
  script: string,
  options: { env: NodeJS.ProcessEnv; log: string },
): Service {
  const watch = new URL('./parent-watch.js', import.meta.url).href;
  const output = openLog(options.log);
  const before = fs.fstatSync(output).size;
  const child = spawn(process.execPath, [...NODE_FLAGS, '--import', watch, script], {
    env: { ...NODE_ENVIRONMENT, ...options.env },
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  fs.closeSync(output);
  let gone = false;
  const exited = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('exit', (code, signal) => done(signal ?? `退出码 ${code}`));
  });
  void exited.then(() => (gone = true));
  const died = exited.then((how) => {
    throw new StartError(
      `${tail(options.log, before)}${title}意外退出（${how}），日志在 ${options.log}。`,
    );
  });
  died.catch(() => undefined);
  return {
    died,
    async ready(healthUrl) {
      for (const began = Date.now(); Date.now() - began < READY_MS;) {
        if (await Promise.race([answers(healthUrl), died])) return;
        await Promise.race([delay(100), died]);
      }
      throw new StartError(`${title}在 ${READY_MS / 1000} 秒内没有就绪，日志在 ${options.log}。`);
    },
    async stop() {
      if (gone) return;
      child.kill('SIGTERM');
      const hurry = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await exited;
      clearTimeout(hurry);
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

function openLog(file: string): number {
  fs.mkdirSync(join(file, '..'), { recursive: true });
  if (fs.existsSync(file) && fs.statSync(file).size > LOG_LIMIT) fs.renameSync(file, `${file}.1`);
  return fs.openSync(file, 'a', 0o600);
}

/** The last lines written since then, to stand before the sentence. */
function tail(file: string, before: number): string {
  const text = fs.readFileSync(file).subarray(before).toString().trim();
  const lines = text === '' ? [] : text.split('\n').slice(-5);
  return lines.map((line) => `  ${line.slice(0, 400)}\n`).join('');
}
