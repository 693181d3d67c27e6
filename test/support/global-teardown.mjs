import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  if (globalThis.__testNotes) rmSync(globalThis.__testNotes, { recursive: true, force: true });
  const server = globalThis.__testPostgres;
  if (!server) return;
  await server.stop();
  rmSync(server.home, { recursive: true, force: true });
}
