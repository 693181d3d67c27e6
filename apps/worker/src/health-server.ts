import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  describeError,
  schemaIsCurrent,
  type Database,
  type JobQueue,
  type Metrics,
} from '#platform';
import type { Logger } from 'pino';

export interface Watched {
  db: Database;
  queue: JobQueue;
  metrics: Metrics;
  logger: Logger;
  /** Whether it has begun; stays so. */
  started(): boolean;
  /** Whether it is about to end. */
  stopping(): boolean;
  /** Whether something in it has come to a stop that only a new start mends. */
  stuck(): boolean;
}

/** The worker's whole HTTP: `/health…` and `/metrics`. */
export async function serveHealth(watched: Watched, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(watched, request.url ?? '/', response).catch((error: unknown) => {
      watched.logger.warn(describeError(error), 'not healthy');
      tell(response, false);
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, host, done);
  });
  watched.logger.info({ port: (server.address() as AddressInfo).port }, 'worker listening');
  return server;
}

async function answer(watched: Watched, url: string, response: ServerResponse): Promise<void> {
  switch (url) {
    // Alive is who can answer and is not stuck; a database that is away is mended by no new start.
    case '/health/live':
      return tell(response, !watched.stuck());
    case '/health/startup':
      return tell(response, watched.started());
    case '/health':
    case '/health/ready':
      return tell(response, await isReady(watched));
    case '/metrics': {
      const { metrics } = watched;
      const body = await metrics.text();
      response.writeHead(200, { 'content-type': metrics.contentType, ...NEVER_KEPT }).end(body);
      return;
    }
    default:
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
  }
}

async function isReady({ db, queue, started, stopping }: Watched): Promise<boolean> {
  if (!started() || stopping()) return false;
  const [current] = await Promise.all([schemaIsCurrent(db.dataSource), db.now(), queue.depths()]);
  return current;
}

const NEVER_KEPT = { 'cache-control': 'no-store' };

function tell(response: ServerResponse, ok: boolean): void {
  response
    .writeHead(ok ? 200 : 503, { 'content-type': 'application/json', ...NEVER_KEPT })
    .end(ok ? '{"status":"ok"}' : '{"status":"unavailable"}');
}
