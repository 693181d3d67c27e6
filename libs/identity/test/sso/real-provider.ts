import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const CLIENT = { id: 'jiebang', secret: 'a-secret-of-the-application-0001' };

/** What somebody is at the provider. */
export interface Employee {
  number: string;
  /** How they sign in there, as the provider tells it. */
  amr?: string[];
}

/** A real OpenID provider on loopback, with a sign-in page of one question. */
export class RealProvider {
  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly staff: Map<string, Employee>,
  ) {}

  /** @param port to come back where another one stood; any free one when left out */
  static async start(callbackOrigin: string, port = 0): Promise<RealProvider> {
    // It warns at length that it is not set up for real use, which it is not.
    for (const level of ['warn', 'info'] as const) {
      import.meta.jest.spyOn(console, level).mockReturnValue(undefined);
    }
    const server = createServer();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const staff = new Map<string, Employee>();
    const clientOf = (id: string) => ({
      client_id: id,
      client_secret: CLIENT.secret,
      redirect_uris: [`${callbackOrigin}/api/v1/sso/callback`],
      post_logout_redirect_uris: [`${callbackOrigin}/`],
      require_auth_time: true,
    });
    const provider = new Provider(issuer, {
      clients: [clientOf(CLIENT.id), clientOf('another-application')],
      cookies: { keys: ['only-for-this-test'] },
      claims: { openid: ['sub', 'amr'], profile: ['employee_number'] },
      features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
      findAccount: (_: unknown, sub: string) => ({
        accountId: sub,
        claims: () => ({ sub, employee_number: staff.get(sub)?.number }),
      }),
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/enter/${uid}` },
      // Nobody is asked for consent: the organisation has registered its own application.
      loadExistingGrant: async (context: any) => {
        const { Grant } = context.oidc.provider;
        const { clientId } = context.oidc.client;
        const grant = new Grant({ clientId, accountId: context.oidc.session.accountId });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
    });
    const callback = provider.callback();
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!request.url!.startsWith('/enter/')) return void callback(request, response);
      void enter(provider, staff, request, response);
    });
    return new RealProvider(server, issuer, staff);
  }

  /** Registers somebody under a login name, which is the `sub` as well. */
  knows(login: string, employee: Partial<Employee> = {}): string {
    this.staff.set(login, { number: `E-${login}`, ...employee });
    return login;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}

/** The provider's own page: whoever gives a known name is that. */
async function enter(
  provider: Provider,
  staff: Map<string, Employee>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      '<!doctype html><html lang="zh-CN"><title>演示认证</title><form method="post">' +
        '<label>工号 <input name="login"></label><button>进入</button></form></html>',
    );
    return;
  }
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const login = new URLSearchParams(body).get('login') ?? '';
  const result = staff.has(login)
    ? { login: { accountId: login, amr: staff.get(login)!.amr } }
    : { error: 'access_denied' };
  await provider.interactionFinished(request, response, result);
}
