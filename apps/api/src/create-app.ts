import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import {
  buildOpenApi,
  chooseReads,
  createLogger,
  Database,
  keepAnswers,
  KeptAnswers,
  PlatformModule,
  ProblemFilter,
  Replicas,
  TrailWatch,
  validationPipe,
  watchRequests,
  type Config,
  type RequestFacts,
} from '#platform';
import { newId } from '#kernel';
import { ApiModule, type ApiRoom } from './api.module.js';
import { SUMMARIES } from './generated/summaries.js';
import { loadGuard } from './load-guard.js';
import { headsFrom } from './web/page-heads.js';
import { serveWeb } from './web/serve-web.js';
import {
  refuseDeepNesting,
  refuseForNow,
  refuseForeignOrigin,
  refuseForms,
  refuseUnroutable,
  securityHeaders,
} from './hooks.js';

/** The whole api on a Fastify that does not listen yet. */
export async function createApp(
  config: Config,
  rooms: readonly ApiRoom[],
  note?: (request: RequestFacts) => void,
): Promise<NestFastifyApplication> {
  const logger = createLogger(config, 'api');
  const adapter = new FastifyAdapter({
    bodyLimit: 2 * 1024 * 1024,
    requestTimeout: config.requestTimeoutSeconds * 1_000,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    frameworkErrors: refuseUnroutable,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
  });
  const platform = await PlatformModule.connect(config, logger, {
    waitMs: config.databaseWaitMs,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with(platform, config, rooms),
    adapter,
    { logger: ['error', 'warn', 'fatal'], abortOnError: false },
  );
  await app.register(fastifyCookie as never);
  await app.register(fastifyMultipart as never, {
    limits: { fileSize: config.uploadMaxBytes, files: 1, fields: 5, parts: 6 },
  });
  const fastify = app.getHttpAdapter().getInstance();
  watchRequests(fastify as never, logger, note);
  fastify.addHook('onRequest', loadGuard(config.requestsAtOnce, refuseForNow));
  fastify.addHook('onRequest', refuseForeignOrigin(config));
  fastify.addHook('onRequest', refuseForms);
  const db = app.get(Database);
  const replicas = app.get(Replicas);
  keepAnswers(fastify as never, new KeptAnswers(new TrailWatch(db)), replicas.any);
  fastify.addHook('onRequest', chooseReads(replicas, db, config.cookieSecure));
  fastify.addHook('preValidation', refuseDeepNesting);
  fastify.addHook('onSend', securityHeaders);
  app.setGlobalPrefix('api/v1');
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(logger));
  app.enableShutdownHooks();
  // Built when first asked for: it takes longer than all the rest of the start.
  let built: ReturnType<typeof buildOpenApi> | undefined;
  const document = () => (built ??= buildOpenApi(app, SUMMARIES));
  SwaggerModule.setup('api/docs', app, document, { raw: [], customSiteTitle: '揭榜台 API' });
  fastify.get('/api/openapi.json', (_request, reply) => reply.send(document()));
  await serveWeb(app, config, headsFrom(db));
  await app.init();
  await fastify.ready();
  return app;
}
