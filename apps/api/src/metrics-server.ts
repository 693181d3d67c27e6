import { createServer, type Server } from 'node:http';
import { describeError, type Metrics } from '#platform';
import type { Logger } from 'pino';

/** `/metrics` on a port of its own, so that what is open to everybody never shows it. */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: { host: string; port: number },
  logger: Logger,
): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end('not found\n');
    metrics.text().then(
      (body) => response.writeHead(200, { 'content-type': metrics.contentType }).end(body),
      (error: unknown) => {
        logger.warn(describeError(error), 'no metrics');
        response.writeHead(503).end('unavailable\n');
      },
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, host, done);
  });
  return server;
}
