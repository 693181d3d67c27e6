import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../apps/cli/src/embedded/embedded-postgres.js';

/** A primary and a standby that streams from it, both of a test's own and thrown away. */
export interface Pair {
  primary: EmbeddedPostgres;
  standby: EmbeddedPostgres;
  stop(): Promise<void>;
}

/**
 * The packages bring no pg_basebackup, so the standby begins as a copy of the primary's folder while
 * that is stopped.
 */
export async function startPair(): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'jiebang-pair-'));
  const dirs = [join(folder, 'primary'), join(folder, 'standby')] as const;
  const first = await startEmbeddedPostgres({ dataDir: dirs[0], disposable: true });
  await first.stop();
  mkdirSync(dirs[1]);
  execFileSync('cp', ['-a', `${dirs[0]}/.`, dirs[1]]);
  const primary = await startEmbeddedPostgres({ dataDir: dirs[0], disposable: true });
  const cluster = join(dirs[1], 'cluster');
  const { password } = new URL(primary.adminUrl);
  writeFileSync(join(cluster, 'standby.signal'), '');
  appendFileSync(
    join(cluster, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=postgres password=${password}'\n`,
  );
  const standby = await startEmbeddedPostgres({ dataDir: dirs[1], disposable: true });
  return {
    primary,
    standby,
    stop: async () => {
      await standby.stop();
      await primary.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
