import { setTimeout as delay } from 'node:timers/promises';
import { Person } from '../../apps/cli/src/licang-year/person.js';
import type { Journal } from './journal.js';

/** So long somebody goes on asking. */
const PERSEVERANCE_MS = 600_000;
const PAUSE_MS = 300;
const AGAIN = new Set([429, 500, 502, 503, 504]);

/**
 * A person at a bad connection: goes from one api to the next, sends the same command again under the
 * same key until there is an answer, and writes down what was confirmed.
 */
export class PatientPerson extends Person {
  private turn = 0;

  constructor(
    private readonly origins: readonly string[],
    private readonly journal: Journal,
    login: string,
    password: string,
  ) {
    super('', login, password);
  }

  protected override origin(): string {
    return this.origins[this.turn % this.origins.length]!;
  }

  protected override async send(
    method: string,
    path: string,
    body?: object,
    key?: string,
  ): Promise<Response> {
    for (const began = Date.now(); ;) {
      if (this.journal.closed) throw new Error('the load is over');
      const answer = await this.once(method, path, body, key);
      if (typeof answer !== 'number') {
        this.journal.longestWait = Math.max(this.journal.longestWait, Date.now() - began);
        return answer;
      }
      this.journal.trouble(answer);
      if (Date.now() - began > PERSEVERANCE_MS) {
        throw new Error(`${this.login} ${method} ${path}: no answer in time (last: ${answer})`);
      }
      this.turn += 1;
      await delay(PAUSE_MS);
    }
  }

  /** @returns the whole answer, or the status (0: none came) that asks to come again */
  private async once(
    method: string,
    path: string,
    body?: object,
    key?: string,
  ): Promise<Response | number> {
    let response: Response;
    let text: string;
    try {
      response = await super.send(method, path, body, key);
      text = await response.text();
    } catch {
      return 0;
    }
    const { status, headers } = response;
    if (AGAIN.has(status)) return status;
    const told = parse(text);
    if (status === 409 && told.code === 'concurrent_update') return status;
    if (method === 'GET') this.journal.reads += 1;
    else if (response.ok) this.journal.confirm({ login: this.login, path, key, body: told });
    else this.journal.refuse(String(told.code));
    return new Response(text, { status, headers });
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
