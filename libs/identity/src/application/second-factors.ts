import { Injectable } from '@nestjs/common';
import { newId, sha256Hex } from '#kernel';
import { openBox, sealBox, SealingKeys, type Tx } from '#platform';
import { newRecoveryCodes, readCode } from '../domain/second-factor.policy.js';
import { stepOfCode } from '../domain/time-code.js';
import { RecoveryCode } from '../persistence/recovery-code.entity.js';
import { SecondFactor } from '../persistence/second-factor.entity.js';

/** The key over the secrets of second factors. */
const ACCOUNTS_KEY = '00000000-0000-7000-8000-000000000002';

const context = (accountId: string): string => `jiebang.second-factor.1|${accountId}`;
const hashOf = (accountId: string, letters: string): string =>
  sha256Hex(`jiebang.recovery-code.1|${accountId}|${letters}`);

/** What stands behind the second step of signing in; whoever asks holds the account's row. */
@Injectable()
export class SecondFactors {
  constructor(private readonly keys: SealingKeys) {}

  /** Makes the key unless there is one; before any transaction. */
  async prepare(): Promise<void> {
    if (!(await this.keys.knows(ACCOUNTS_KEY))) await this.keys.create(ACCOUNTS_KEY);
  }

  /** The account's factor if one is in use. */
  async inUse(tx: Tx, accountId: string): Promise<SecondFactor | null> {
    const factor = await tx.manager.findOneBy(SecondFactor, { accountId });
    return factor?.confirmedAt ? factor : null;
  }

  /** @throws DomainError seal_key_unavailable */
  async seal(tx: Tx, accountId: string, secret: Buffer): Promise<Buffer> {
    const key = await this.keys.keyOf(tx.manager, ACCOUNTS_KEY);
    return sealBox(this.keys.cipher, key, context(accountId), secret);
  }

  /** @throws DomainError seal_key_unavailable | seal_broken */
  async open(tx: Tx, accountId: string, box: Buffer): Promise<Buffer> {
    return openBox(await this.keys.keyOf(tx.manager, ACCOUNTS_KEY), context(accountId), box);
  }

  /** Takes a code of the app or a recovery code; either serves once. */
  async take(tx: Tx, factor: SecondFactor, typed: string): Promise<boolean> {
    const code = readCode(typed);
    if (!code) return false;
    if (code.kind === 'recovery') return this.takeRecovery(tx, factor.accountId, code.letters);
    const secret = await this.open(tx, factor.accountId, factor.sealedSecret!);
    const step = stepOfCode(secret, code.digits, await realNow(tx), factor.lastStep);
    if (step === null) return false;
    await tx.manager.update(SecondFactor, { accountId: factor.accountId }, { lastStep: step });
    return true;
  }

  /** Ten new recovery codes; earlier ones serve no more. They are shown now and never again. */
  async renewRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
    await tx.manager.delete(RecoveryCode, { accountId });
    const codes = newRecoveryCodes();
    await tx.manager.insert(
      RecoveryCode,
      codes.map((code) => ({
        id: newId(),
        accountId,
        codeHash: hashOf(accountId, code.replaceAll('-', '')),
        usedAt: null,
      })),
    );
    return codes;
  }

  /** Takes factor and recovery codes away. */
  async remove(tx: Tx, accountId: string): Promise<void> {
    await tx.manager.delete(RecoveryCode, { accountId });
    await tx.manager.delete(SecondFactor, { accountId });
  }

  private async takeRecovery(tx: Tx, accountId: string, letters: string): Promise<boolean> {
    const [, taken] = await tx.manager.query<[unknown, number]>(
      `UPDATE recovery_code SET used_at = jiebang_now()
       WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL`,
      [accountId, hashOf(accountId, letters)],
    );
    if (taken === 0) return false;
    await tx.audit({
      action: 'account.recovery_code',
      subjectType: 'account',
      subjectId: accountId,
    });
    return true;
  }
}

/** The database's own clock, which a demonstration does not move: phones go by it as well. */
export async function realNow(tx: Tx): Promise<Date> {
  const [row] = await tx.manager.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
  return row!.now;
}
