import { setTimeout as delay } from 'node:timers/promises';

/** The api's refusal, as the one who asked would read it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Problem {
  code?: string;
  detail?: string;
  fields?: Record<string, string>;
}

/** An api that says nothing for so long counts as gone. */
const PATIENCE_MS = 60_000;

/** Somebody with an account, talking to the api as a browser would. */
export class Person {
  private cookie = '';

  constructor(
    private readonly baseUrl: string,
    readonly login: string,
    private readonly password: string,
  ) {}

  /** The session's cookie as it is sent; empty before the first request. */
  get session(): string {
    return this.cookie;
  }

  get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  post<T = Ack>(path: string, body: object = {}): Promise<T> {
    return this.call<T>('POST', path, body);
  }

  put<T = Ack>(path: string, body: object): Promise<T> {
    return this.call<T>('PUT', path, body);
  }

  /**
   * Expects to be refused with this code.
   * @throws Error when the api let it pass
   */
  async refused(code: string, attempt: Promise<unknown>): Promise<void> {
    try {
      await attempt;
    } catch (error) {
      if (error instanceof Refused && error.code === code) return;
      throw error;
    }
    throw new Error(`${this.login} 本应被拒绝（${code}），却成功了`);
  }

  protected async call<T>(method: string, path: string, body?: object): Promise<T> {
    // The clock leaps over weeks, so sessions end in between, as they should.
    const key = method === 'GET' ? undefined : crypto.randomUUID();
    for (let attempt = 1; ; attempt += 1) {
      if (!this.cookie && this.login) await this.signIn();
      const response = await this.send(method, path, body, key);
      if (response.status === 401 && this.login && attempt === 1) {
        this.cookie = '';
        continue;
      }
      if (response.ok) return (await response.json()) as T;
      const problem = (await response.json()) as Problem;
      // Grave steps ask once more who this is when the last password is ten minutes old.
      if (problem.code === 'reauthentication_required' && attempt < 3) {
        await this.call('POST', '/sessions/current/proof', { password: this.password });
        continue;
      }
      const fields = problem.fields ? ` ${JSON.stringify(problem.fields)}` : '';
      throw new Refused(
        response.status,
        problem.code ?? '',
        `${this.login || '公众'} ${method} ${path}：${problem.detail ?? response.status}${fields}`,
      );
    }
  }

  /** Where the api is asked. */
  protected origin(): string {
    return this.baseUrl;
  }

  private async signIn(): Promise<void> {
    const { login, password } = this;
    const response = await this.send('POST', '/sessions', { login, password });
    if (!response.ok)
      throw new Error(`${login} 无法登录（${response.status}），请确认这是演示数据`);
    this.cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
  }

  /** One request, whatever comes of it. */
  protected send(method: string, path: string, body?: object, key?: string): Promise<Response> {
    return fetch(`${this.origin()}/api/v1${path}`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      method,
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body: body ? JSON.stringify(body) : undefined,
    });
  }
}

/** What most writes answer with. */
export interface Ack {
  id: string;
  status: string;
  version: number;
}

/**
 * Asks again until the answer is there; what workers do takes a moment.
 * @throws Error naming what did not come in time (a minute)
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  seconds = 60,
): Promise<T> {
  const end = Date.now() + seconds * 1_000;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await delay(100);
  }
  throw new Error(`等了 ${seconds} 秒仍未出现：${what}`);
}
