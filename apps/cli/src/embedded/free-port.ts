import { createServer } from 'node:net';

/** Below what systems give to outgoing connections (Linux: from 32768 on, others: from 49152 on). */
const [FIRST, BEYOND] = [10_000, 32_000];

/**
 * A port that nobody listens on. It stays free for whoever is to be started on it again after a fall: no
 * connection that somebody opens meanwhile takes it.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (BEYOND - FIRST));
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer().once('error', () => done(false));
    probe.listen(port, '0.0.0.0', () => probe.close(() => done(true)));
  });
}
