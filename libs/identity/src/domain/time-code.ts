import { HOTP, Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** SHA-1, as every authenticator app takes it; as a MAC it is sound. */
const ALGORITHM = 'SHA1';
/** A clock may be off by one step (RFC 6238, 5.2). */
const DRIFT = 1;

/** 160 bits, as RFC 4226 recommends. */
export function newTimeSecret(): Buffer {
  return Buffer.from(new Secret({ size: 20 }).bytes);
}

const secretOf = (bytes: Buffer): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer });

/** The secret as a person types it into an app, and the address that its QR code carries. */
export function describeTimeSecret(bytes: Buffer, login: string): { secret: string; uri: string } {
  const secret = secretOf(bytes);
  const totp = new TOTP({
    issuer: '揭榜台',
    label: login,
    secret,
    algorithm: ALGORITHM,
    digits: DIGITS,
    period: PERIOD_SECONDS,
  });
  return { secret: secret.base32, uri: totp.toString() };
}

/**
 * The step whose code this is: the current one, the one before or the one after, and later than
 * `lastStep`, so that no code serves twice.
 *
 * @param now real time, not the demonstration's: the app on the phone knows no other
 */
export function stepOfCode(
  bytes: Buffer,
  digits: string,
  now: Date,
  lastStep: number,
): number | null {
  const secret = secretOf(bytes);
  const current = TOTP.counter({ period: PERIOD_SECONDS, timestamp: now.getTime() });
  for (let step = current - DRIFT; step <= current + DRIFT; step += 1) {
    const found = HOTP.validate({
      token: digits,
      secret,
      algorithm: ALGORITHM,
      digits: DIGITS,
      counter: step,
      window: 0,
    });
    if (found !== null && step > lastStep) return step;
  }
  return null;
}
