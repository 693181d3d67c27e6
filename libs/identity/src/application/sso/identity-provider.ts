import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import * as oidc from 'openid-client';
import { DomainError } from '#kernel';
import { CONFIG, ConfigError, type Config } from '#platform';
import type { Claims } from '../../domain/single-sign-on.policy.js';

export const CALLBACK = '/api/v1/sso/callback';

export type ProviderState = 'off' | 'ready' | 'unavailable';

/** What a sign-on carries to the provider and back. */
export interface Secrets {
  state: string;
  nonce: string;
  verifier: string;
}

const TIMEOUT_SECONDS = 5;
/** How long a provider that did not answer is left alone. */
const PAUSE_MS = 5_000;

/**
 * The organisation's OpenID Connect provider. It is looked up when the process starts and, while it does
 * not answer, again when somebody asks; the process stands without it.
 */
@Injectable()
export class IdentityProvider implements OnApplicationBootstrap {
  readonly issuer: string | null;
  readonly name: string;
  readonly claim: string;
  private found: oidc.Configuration | null = null;
  private asking: Promise<oidc.Configuration> | null = null;
  private failedAt = -PAUSE_MS;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.issuer = config.oidcIssuer ?? null;
    this.name = config.oidcName;
    this.claim = config.oidcClaim;
    if (!this.issuer) return;
    for (const [name, value] of [
      ['OIDC_CLIENT_ID', config.oidcClientId],
      ['OIDC_CLIENT_SECRET', config.oidcClientSecret],
    ] as const) {
      if (!value) throw new ConfigError(name, `设置了 OIDC_ISSUER，还须设置 ${name}。`);
    }
  }

  onApplicationBootstrap(): void {
    void this.state();
  }

  async state(): Promise<ProviderState> {
    if (!this.issuer) return 'off';
    return this.configuration().then(
      () => 'ready' as const,
      () => 'unavailable' as const,
    );
  }

  /**
   * Where the browser has to go, and what it must bring back.
   * @throws DomainError sso_off | sso_unavailable
   */
  async begin(): Promise<{ address: string; secrets: Secrets }> {
    const configuration = await this.configuration();
    const secrets = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: new URL(CALLBACK, this.config.publicUrl).href,
      scope: this.config.oidcScope,
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, secrets };
  }

  /**
   * Fetches with the code who it is: state, issuer, audience, signature, nonce and times are checked.
   * The tokens end here.
   *
   * @param query what the provider sent the browser back with
   * @throws DomainError sso_unavailable | sso_failed
   */
  async identify(query: string, secrets: Secrets): Promise<Claims> {
    const configuration = await this.configuration();
    const url = new URL(CALLBACK + query, this.config.publicUrl);
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, url, {
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        pkceCodeVerifier: secrets.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      if (claims[this.claim] !== undefined || !configuration.serverMetadata().userinfo_endpoint) {
        return claims;
      }
      const told = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return { ...told, ...claims };
    } catch (error) {
      // Its message and cause may hold what the provider answered, so the name alone is kept.
      throw new DomainError('sso_failed', { why: codeOf(error) });
    }
  }

  /** Where to end the sign-on at the provider too; null where it offers nothing. */
  endAddress(): string | null {
    if (!this.found?.serverMetadata().end_session_endpoint) return null;
    const back = new URL('/', this.config.publicUrl).href;
    return oidc.buildEndSessionUrl(this.found, { post_logout_redirect_uri: back }).href;
  }

  private async configuration(): Promise<oidc.Configuration> {
    if (!this.issuer) throw new DomainError('sso_off');
    if (this.found) return this.found;
    if (performance.now() - this.failedAt < PAUSE_MS) throw new DomainError('sso_unavailable');
    this.asking ??= this.discover(new URL(this.issuer));
    try {
      return (this.found = await this.asking);
    } catch {
      this.failedAt = performance.now();
      throw new DomainError('sso_unavailable');
    } finally {
      this.asking = null;
    }
  }

  private discover(issuer: URL): Promise<oidc.Configuration> {
    const { oidcClientId, oidcClientSecret } = this.config;
    const insecure = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(issuer, oidcClientId!, oidcClientSecret, undefined, {
      // The signature is checked although the token comes over TLS.
      execute: [oidc.enableNonRepudiationChecks, ...insecure],
      timeout: TIMEOUT_SECONDS,
    });
  }
}

function codeOf(error: unknown): string {
  const { code, error: named } = error as { code?: unknown; error?: unknown };
  const said = typeof named === 'string' ? named : code;
  return typeof said === 'string' && /^[\w.-]{1,60}$/.test(said) ? said : 'unknown';
}
