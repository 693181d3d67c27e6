import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './process.js';

const runTs = new URL('../support/run-ts.mjs', import.meta.url).href;
const script = fileURLToPath(new URL('./smtp-server.ts', import.meta.url));

/** A mail server that can hang, refuse and die, and everything it ever accepted. */
export class Mailbox {
  private child: ChildProcess | undefined;
  private port = 0;
  private readonly file: string;

  constructor(folder: string) {
    this.file = join(folder, 'mailbox.jsonl');
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async open(): Promise<this> {
    this.port ||= await freePort();
    const flags = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning'];
    this.child = spawn(
      process.execPath,
      [...flags, '--import', runTs, script, `${this.port}`, this.file],
      { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
    );
    return this;
  }

  mood(mood: 'well' | 'hanging' | 'refusing'): void {
    if (this.child?.connected) this.child.send(mood);
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  /** The ids of all letters accepted, as often as they were. */
  letters(): string[] {
    if (!existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').trim().split('\n');
    return lines.filter(Boolean).map((line) => (JSON.parse(line) as { id: string }).id);
  }
}
