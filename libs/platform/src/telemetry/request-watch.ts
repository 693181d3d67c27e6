import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { SEALED, tellableRoute } from './sealed.js';
import { beginSpan, within, type Span } from './trace.js';

/** What is told of a request: no address as it was asked, no query, no body, nobody's name. */
export interface RequestFacts {
  method: string;
  /** The template of the route. */
  route: string;
  status: number;
  seconds: number;
}

const SPAN = Symbol('span');
type Watched = FastifyRequest & { [SPAN]?: Span };

/** Whether anybody asked for it to be told: probes and the files of pages are left out. */
const isTold = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.url?.startsWith('/api/') === true && !routeOptions.url.includes('/health/');

/** Writes the access log, times requests and begins their traces. */
export function watchRequests(
  fastify: FastifyInstance,
  logger: Logger,
  note?: (facts: RequestFacts) => void,
): void {
  fastify.addHook('onRequest', async (request: Watched) => {
    if (!isTold(request)) return;
    const { method, route } = tellableRoute(request.method, request.routeOptions.url!);
    if (route === SEALED) return;
    request[SPAN] = beginSpan(`${method} ${route}`, {
      kind: 'SERVER',
      attributes: {
        'http.request.method': method,
        'http.route': route,
        'jiebang.request_id': request.id,
      },
    });
  });
  // Entered only once the body is read: reading it leaves the context in which it began.
  fastify.addHook('preValidation', (request: Watched, _reply, done) => {
    const span = request[SPAN];
    if (span) within(span, done);
    else done();
  });
  fastify.addHook('onResponse', async (request: Watched, reply: FastifyReply) => {
    if (!isTold(request)) return;
    const facts = factsOf(request, reply);
    note?.(facts);
    const { seconds, ...told } = facts;
    logger.info({ requestId: request.id, ...told, ms: Math.round(seconds * 1_000) }, 'request');
    request[SPAN]?.setAttribute('http.response.status_code', facts.status);
    request[SPAN]?.end();
  });
}

function factsOf(request: FastifyRequest, reply: FastifyReply): RequestFacts {
  return {
    ...tellableRoute(request.method, request.routeOptions.url!),
    status: reply.statusCode,
    seconds: reply.elapsedTime / 1_000,
  };
}
