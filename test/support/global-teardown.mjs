import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  const server = globalThis.__testPostgres;
  if (!server) return;
  await server.stop();
  rmSync(server.home, { recursive: true, force: true });
}
