/** A message as SHA-256 and SM3 take it: a 1 bit, zeros, and the length in bits as 64-bit big-endian, in whole blocks. */
export function paddedMessage(input: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  message.set(bytes);
  message[bytes.length] = 0x80;
  new DataView(message.buffer).setBigUint64(message.length - 8, BigInt(bytes.length) * 8n);
  return message;
}
