/** Authenticated encryption that seals may be made with. */
export const SEAL_CIPHERS = ['aes-256-gcm', 'sm4-gcm', 'sm4-ctr-hmac-sm3'] as const;
export type SealCipher = (typeof SEAL_CIPHERS)[number];
