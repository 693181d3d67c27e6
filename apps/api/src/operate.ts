import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFigures } from '#operations';
import { Database, Heartbeat, LOGGER, Metrics, startTracing, type Config } from '#platform';
import type { Logger } from 'pino';
import { serveMetrics } from './metrics-server.js';

/** The figures of an api process, where a port for them is set. */
export const metricsFor = ({ metricsPort }: Config): Metrics | undefined =>
  metricsPort === undefined ? undefined : new Metrics();

/** What runs beside the api: its figures, its heartbeat, its traces; all end with it. */
export async function operate(
  app: NestFastifyApplication,
  config: Config,
  metrics?: Metrics,
): Promise<void> {
  const { host, metricsPort: port = 0, buildVersion: version } = config;
  const [logger, db] = [app.get<Logger>(LOGGER), app.get(Database)];
  const tracing = await startTracing(config, 'jiebang-api');
  metrics?.readBy(() => readFigures(db));
  const server = metrics && (await serveMetrics(metrics, { host, port }, logger));
  const heartbeat = new Heartbeat(db, { kind: 'api', version }, logger);
  heartbeat.start();
  // Not a hook: those are taken only until the instance is ready.
  const closing = app.getHttpAdapter().getInstance() as unknown as Closing;
  closing.onClose(async () => {
    server?.close();
    await heartbeat.stop();
    await tracing.stop();
  });
}

/** What Fastify has from `avvio` and its types leave out. */
interface Closing {
  onClose(work: () => Promise<void>): void;
}
