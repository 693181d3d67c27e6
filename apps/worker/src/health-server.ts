import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeError, type Database, type JobQueue } from '#platform';
import type { Logger } from 'pino';
import { metrics } from './metrics.js';

export interface Watched {
  db: Database;
  queue: JobQueue;
  logger: Logger;
  /** Whether it has begun and is not about to end. */
  working(): boolean;
}

/** The worker's whole HTTP: `/health` and `/metrics`. */
export async function serveHealth(watched: Watched, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(watched, request.url ?? '/').then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, host, done);
  });
  watched.logger.info({ port: (server.address() as AddressInfo).port }, 'worker listening');
  return server;
}

const unavailable = { status: 503, type: 'application/json', body: '{"status":"unavailable"}' };

async function answer({ db, queue, logger, working }: Watched, url: string) {
  try {
    if (url === '/health') {
      if (!working()) return unavailable;
      await Promise.all([db.now(), queue.counts()]);
      return { status: 200, type: 'application/json', body: '{"status":"ok"}' };
    }
    if (url === '/metrics') {
      const body = await metrics(db, queue);
      return { status: 200, type: 'text/plain; version=0.0.4', body };
    }
    return { status: 404, type: 'text/plain', body: 'not found\n' };
  } catch (error) {
    logger.warn(describeError(error), 'not healthy');
    return unavailable;
  }
}
