import { spawn, type ChildProcess } from 'node:child_process';
import { freePort } from '../support/free-port.js';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const runTs = new URL('../support/run-ts.mjs', import.meta.url).href;

export type Mood = 'well' | 'hanging' | 'refusing';

/** What the webhook's sender and receiver share. */
export const WEBHOOK_SECRET = 'whsec-of-the-chaos-test';

/** What a receiver accepted, by the id that its sender gave it. */
export interface Accepted {
  id: string;
}

/** A server that messages go to: it can hang, refuse and die, and keeps all it ever accepted. */
export class Receiver {
  private child: ChildProcess | undefined;
  private readonly file: string;

  private constructor(
    readonly name: string,
    private readonly script: string,
    folder: string,
    readonly port: number,
  ) {
    this.file = join(folder, `${script}.jsonl`);
  }

  /** @param script `smtp-server` or `webhook-server`, beside this file */
  static async start(name: string, script: string, folder: string): Promise<Receiver> {
    const receiver = new Receiver(name, script, folder, await freePort());
    receiver.open();
    return receiver;
  }

  open(): void {
    const flags = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning'];
    const script = fileURLToPath(new URL(`./${this.script}.ts`, import.meta.url));
    this.child = spawn(
      process.execPath,
      [...flags, '--import', runTs, script, `${this.port}`, this.file],
      { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
    );
  }

  mood(mood: Mood): void {
    if (this.child?.connected) this.child.send(mood);
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  /** All that was accepted, in its order, as often as it was. */
  accepted(): Accepted[] {
    if (!existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').trim().split('\n');
    return lines.filter(Boolean).map((line) => JSON.parse(line) as Accepted);
  }
}

/** How many of these came more than once. */
export const again = (accepted: readonly Accepted[]): number =>
  accepted.length - new Set(accepted.map(({ id }) => id)).size;
