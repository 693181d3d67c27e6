import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The address of the embedded database that an instance on this data folder keeps running, for
 * commands beside it; nothing when there is none. For the processes' role, which owns nothing.
 */
export function runningDatabase(dataDir: string): string | undefined {
  const folder = join(dataDir, 'postgres');
  const pointer = join(folder, 'moved-to');
  const home = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : folder;
  const [lock, password] = [join(home, 'cluster/postmaster.pid'), join(folder, 'password')];
  if (!existsSync(lock) || !existsSync(password)) return undefined;
  const port = readFileSync(lock, 'utf8').split('\n')[3]?.trim();
  const secret = readFileSync(password, 'utf8').trim();
  return port && `postgres://jiebang_app:${secret}@127.0.0.1:${port}/jiebang`;
}
