import type { TestApp } from '../../../../test/support/app.js';

export const PUBLIC_URL = 'http://jiebang.example';

interface Answer {
  status: number;
  location: string | null;
  body: any;
  text: string;
}

/** A browser of one person: cookies by site, redirects followed one by one. */
export class Surfer {
  readonly cookies = new Map<string, Map<string, string>>();

  constructor(readonly app: TestApp) {}

  /** One request, without following where it leads. Addresses of the product go to the test's api. */
  async ask(address: string, init: RequestInit = {}): Promise<Answer> {
    const url = new URL(address, PUBLIC_URL);
    const own = url.origin === PUBLIC_URL;
    const jar = this.jar(url.origin);
    const response = await fetch(own ? this.app.baseUrl + url.pathname + url.search : url, {
      redirect: 'manual',
      ...init,
      headers: {
        ...(init.headers as Record<string, string>),
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(name!);
      else jar.set(name!, value!);
    }
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    const location = response.headers.get('location');
    return {
      status: response.status,
      location: location && new URL(location, url).href,
      body: json ? JSON.parse(text) : null,
      text,
    };
  }

  /** A command to the api. */
  api(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.ask(`${PUBLIC_URL}/api/v1${path}`, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  /** The provider's address for signing in (or for binding), with the cookie that goes with it. */
  async begin(next?: string, path = '/sso/attempts'): Promise<string> {
    const { status, body } = await this.api('POST', path, path === '/sso/attempts' ? { next } : {});
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.address;
  }

  /** Signs in at the provider and gives the address that it sends the browser back to. */
  async visit(address: string, login: string): Promise<string> {
    let at: string | null = address;
    for (let step = 0; at && step < 10; step += 1) {
      if (at.startsWith(PUBLIC_URL)) return at;
      const page = new URL(at).pathname.startsWith('/enter/');
      const answer: Answer = await this.ask(
        at,
        page
          ? {
              method: 'POST',
              headers: { 'content-type': 'application/x-www-form-urlencoded' },
              body: new URLSearchParams({ login }).toString(),
            }
          : {},
      );
      if (!answer.location) throw new Error(`${answer.status} at ${at}: ${answer.text}`);
      at = answer.location;
    }
    throw new Error(`lost at ${at}`);
  }

  /** The whole way; gives the page it ends on, as a path. */
  async signOn(login: string, next?: string): Promise<string> {
    return this.land(await this.visit(await this.begin(next), login));
  }

  /** Comes back to the product and says where it leads. */
  async land(callback: string): Promise<string> {
    const { location } = await this.ask(callback);
    if (!location) throw new Error('the callback leads nowhere');
    return location.replace(PUBLIC_URL, '');
  }

  private jar(origin: string): Map<string, string> {
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar);
    return jar;
  }
}
