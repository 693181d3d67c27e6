import { Injectable } from '@nestjs/common';
import { newId, randomHex, sha256Hex } from '#kernel';
import { UnitOfWork, type CommandContext, type Tx } from '#platform';
import { ownPath } from '../../domain/single-sign-on.policy.js';
import { SignOn } from '../../persistence/sign-on.entity.js';
import { IdentityProvider } from './identity-provider.js';

/** How long somebody may take at the provider, or to find the second code. */
export const SIGN_ON_MINUTES = 10;

/** Sends a browser to the identity provider. */
@Injectable()
export class BeginSignOn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly provider: IdentityProvider,
  ) {}

  /**
   * @param binds the signed-in account that is to be bound; null for signing in
   * @returns the provider's address, and the value of the cookie that ties the answer to this browser
   * @throws DomainError sso_off | sso_unavailable
   */
  async execute(
    request: CommandContext,
    { next, binds }: { next?: string; binds: string | null },
  ): Promise<{ address: string; browser: string }> {
    const { address, secrets } = await this.provider.begin();
    const browser = randomHex(32);
    await this.uow.run({ ...request, idempotencyKey: undefined }, async (tx) => {
      await tx.manager.query('DELETE FROM sign_on WHERE expires_at < jiebang_now()');
      await tx.insert(SignOn, {
        id: newId(),
        purpose: binds ? 'bind' : 'sign_in',
        browserHash: sha256Hex(browser),
        ...secrets,
        accountId: binds,
        next: ownPath(next),
        expiresAt: await inMinutes(tx, SIGN_ON_MINUTES),
      });
    });
    return { address, browser };
  }
}

export const inMinutes = async (tx: Tx, minutes: number): Promise<Date> =>
  new Date((await tx.now()).getTime() + minutes * 60_000);
