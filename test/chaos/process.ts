import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { NODE_ENVIRONMENT, NODE_FLAGS } from '../../apps/cli/src/start/service.js';

const START_MS = 240_000;

/** How one of the project's processes is run, again and again. */
export interface ProcessPlan {
  name: string;
  script: string;
  /** Node's own options. */
  options?: string[];
  env: NodeJS.ProcessEnv;
  log: string;
  /** Answers 2xx when the process does its work. */
  health: string;
}

/** One api or worker process, and its successors at the same address. */
export class Process {
  /** How often it ended though nobody ended it. */
  deaths = 0;
  /** Settings of this life alone, over those of the plan. */
  private changed: NodeJS.ProcessEnv = {};
  private child: ChildProcess | undefined;
  private wasWell = false;

  constructor(readonly plan: ProcessPlan) {}

  /** Whether its life has settings that the plan does not have. */
  get wrong(): boolean {
    return Object.keys(this.changed).length > 0;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Waits until it is well; one that could not start (its database was away) is launched again. */
  async well(changed?: NodeJS.ProcessEnv): Promise<void> {
    if (changed) this.changed = changed;
    for (const end = Date.now() + START_MS; Date.now() < end; await delay(100)) {
      if (!this.child) this.launch();
      const answer = await fetch(this.plan.health, { signal: AbortSignal.timeout(3_000) }).catch(
        () => undefined,
      );
      if (answer?.ok) {
        this.wasWell = true;
        return;
      }
    }
    const words = readFileSync(this.plan.log, 'utf8').slice(-2_000);
    throw new Error(`${this.plan.name} did not come up; the end of its log:\n${words}`);
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = undefined;
    this.changed = {};
    if (!child) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    const hurry = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(hurry);
  }

  private launch(): void {
    const { script, options = [], env, log } = this.plan;
    const output = openSync(log, 'a', 0o600);
    const child = spawn(process.execPath, [...NODE_FLAGS, ...options, script], {
      env: { ...NODE_ENVIRONMENT, ...env, ...this.changed },
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    this.child = child;
    this.wasWell = false;
    child.once('exit', () => {
      if (this.child !== child) return;
      this.child = undefined;
      if (!this.wasWell) return;
      // Whoever runs it (a launcher, a container) starts it again.
      this.deaths += 1;
      this.launch();
    });
  }
}
