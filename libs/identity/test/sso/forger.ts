import { createServer, type Server } from 'node:http';
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { CLIENT } from './real-provider.js';

const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

type Token = Record<string, unknown>;

/**
 * A provider that says what it is told to: an honest token unless `forge` changes it. It does not ask who
 * comes, and hands out the same code to everybody.
 */
export class Forger {
  /** Changes the claims before they are signed. */
  forge: (claims: Token) => Token = (claims) => claims;
  /** Signs with another key than the published one. */
  strangersKey = false;
  /** Sends back another `iss` than its own. */
  iss?: string;
  challenge = '';
  nonce = '';

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly keys: { own: KeyObject; stranger: KeyObject; published: object },
  ) {}

  static async start(): Promise<Forger> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const published = { ...own.publicKey.export({ format: 'jwk' }), alg: 'RS256', kid: 'own' };
    const keys = { own: own.privateKey, stranger: stranger.privateKey, published };
    const forger = new Forger(server, issuer, keys);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        const answer = forger.answer(request.url!, new URLSearchParams(body));
        response.statusCode = answer ? 200 : 400;
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(answer ?? { error: 'invalid_grant' }));
      });
    });
    return forger;
  }

  /** What the browser would bring back after the address of `begin`. */
  visited(address: string): string {
    const asked = new URL(address).searchParams;
    this.challenge = asked.get('code_challenge')!;
    this.nonce = asked.get('nonce')!;
    const iss = this.iss ?? this.issuer;
    return `?code=a-code&state=${asked.get('state')}&iss=${encodeURIComponent(iss)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private answer(url: string, form: URLSearchParams): object | null {
    if (url.startsWith('/.well-known')) {
      return {
        issuer: this.issuer,
        authorization_endpoint: `${this.issuer}/authorize`,
        token_endpoint: `${this.issuer}/token`,
        jwks_uri: `${this.issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        authorization_response_iss_parameter_supported: true,
      };
    }
    if (url === '/keys') return { keys: [this.keys.published] };
    const verifier = form.get('code_verifier') ?? '';
    const right = createHash('sha256').update(verifier).digest('base64url') === this.challenge;
    if (url !== '/token' || !right) return null;
    return { access_token: 'unused', token_type: 'Bearer', id_token: this.token() };
  }

  private token(): string {
    const now = Math.floor(Date.now() / 1000);
    const honest = { iss: this.issuer, aud: CLIENT.id, sub: 'forged', nonce: this.nonce };
    const claims = this.forge({ ...honest, iat: now, exp: now + 60, auth_time: now });
    const content = `${segment({ alg: 'RS256', kid: 'own' })}.${segment(claims)}`;
    const key = this.strangersKey ? this.keys.stranger : this.keys.own;
    return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
  }
}
