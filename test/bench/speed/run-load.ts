import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Ask, LoadPlan, LoadResult } from './load.js';

/** Node's options for a program of this folder. */
export const RUN_TS = [
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  '--import',
  new URL('../../support/run-ts.mjs', import.meta.url).href,
];
export const programOf = (name: string) => fileURLToPath(new URL(`${name}.ts`, import.meta.url));

/** Readers at the same time. */
export const READERS = 32;
export const readers = (asks: Ask[], count = READERS): Ask[][] =>
  Array.from({ length: count }, () => asks);

/** One measurement, by a process of its own. */
export function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const child = fork(programOf('load'), { execArgv: RUN_TS });
  child.send(plan);
  return new Promise((done, fail) => {
    child.once('message', (result) => done(result as LoadResult));
    child.once('error', fail);
    child.once('exit', (code) => code !== 0 && fail(new Error('the load generator failed')));
  });
}
