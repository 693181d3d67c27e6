/** What came back: status and parsed JSON. */
export interface Reply<T = any> {
  status: number;
  body: T;
  headers: Headers;
}

export interface CallOptions {
  /** The client's name for “the same command”. */
  key?: string;
  headers?: Record<string, string>;
}

/** Talks HTTP to the api, with the cookies of one person. */
export class Client {
  cookie = '';
  /** Set by `app.as`. */
  accountId = '';
  membershipId = '';
  /** Proves once more who this is, as `app.as` can past the password; a client without it is refused. */
  prove?: () => Promise<void>;

  constructor(readonly baseUrl: string) {}

  get<T = any>(path: string, options?: CallOptions): Promise<Reply<T>> {
    return this.call('GET', path, undefined, options);
  }

  post<T = any>(path: string, body: unknown = {}, options?: CallOptions): Promise<Reply<T>> {
    return this.call('POST', path, body, options);
  }

  put<T = any>(path: string, body: unknown = {}, options?: CallOptions): Promise<Reply<T>> {
    return this.call('PUT', path, body, options);
  }

  delete<T = any>(path: string, options?: CallOptions): Promise<Reply<T>> {
    return this.call('DELETE', path, undefined, options);
  }

  /** Takes a file as it comes. */
  async download(path: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      headers: { cookie: this.cookie },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  }

  /** Uploads a file and gives its id. */
  async upload(name: string, content: Uint8Array | string): Promise<string> {
    const form = new FormData();
    form.set('file', new Blob([content as never]), name);
    const response = await fetch(`${this.baseUrl}/api/v1/files`, {
      method: 'POST',
      body: form,
      headers: { cookie: this.cookie },
    });
    if (response.status !== 201) throw new Error(await response.text());
    return ((await response.json()) as { id: string }).id;
  }

  /**
   * Path relative to `/api/v1`, or absolute from `/api`. Where a grave step asks who this is once more,
   * that is answered and the step taken again, as pages do.
   */
  async call<T = any>(
    method: string,
    path: string,
    body?: unknown,
    options: CallOptions = {},
  ): Promise<Reply<T>> {
    const reply = await this.send<T>(method, path, body, options);
    const asked = (reply.body as { code?: string } | null)?.code === 'reauthentication_required';
    if (!asked || !this.prove) return reply;
    await this.prove();
    return this.send<T>(method, path, body, options);
  }

  private async send<T>(
    method: string,
    path: string,
    body: unknown,
    { key, headers = {} }: CallOptions,
  ): Promise<Reply<T>> {
    const url = path.startsWith('/api/') ? path : `/api/v1${path}`;
    const response = await fetch(`${this.baseUrl}${url}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    this.cookie = kept(this.cookie, response.headers.getSetCookie());
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: (json && text ? JSON.parse(text) : text) as T,
      headers: response.headers,
    };
  }
}

/** Cookies by name, as a browser keeps them; how long does not matter to a test. */
function kept(cookie: string, set: readonly string[]): string {
  const pairs = [...cookie.split('; '), ...set.map((line) => line.split(';')[0]!)];
  const named = pairs.filter(Boolean).map((pair) => [pair.split('=')[0]!, pair] as const);
  return [...new Map(named).values()].join('; ');
}

/** The body of a reply that must have succeeded; the problem is shown when it has not. */
export async function ok<T = any>(reply: Promise<Reply<T>>): Promise<T> {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** `status code` of a refusal, such as `404 not_found`. */
export async function refusal(reply: Promise<Reply>): Promise<string> {
  const { status, body } = await reply;
  return `${status} ${body?.code ?? ''}`;
}
