import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KeptAnswers, Making } from './kept-answers.js';

/** How a route's answers are kept. */
interface KeptRule<T> {
  /** When the passing of time alone changes the answer; null for never. */
  until(answer: T): Date | null;
  /** Where the answer does not tell when: what is asked for so (the query as it was sent) is not kept. */
  unless?(query: Record<string, unknown>): boolean;
  /**
   * Where standbys read for the public they are asked each time instead: what is kept is read from the
   * primary, and with much writing little is kept.
   */
  yields?: true;
}

/**
 * On a public read whose answer is the same for everybody and follows from what is committed and, at
 * moments that can be told beforehand, from the clock: it is kept and given again until then.
 */
export const Kept = <T>(rule: KeptRule<T> = { until: () => null }) => RouteConfig({ kept: rule });

const MAKING = Symbol('kept answer in the making');
type KeepingRequest = FastifyRequest & { [MAKING]?: Making };

/** Whether what this request reads will be given to others: from the primary then, never a standby. */
export const isForOthers = (request: FastifyRequest): boolean =>
  (request as KeepingRequest)[MAKING] !== undefined;

/**
 * Gives kept answers, 304 to whoever has them already, and takes new ones in.
 * @param standbys whether there are any that read for the public
 */
export function keepAnswers(fastify: FastifyInstance, kept: KeptAnswers, standbys = false): void {
  const ruleOf = ({ routeOptions }: FastifyRequest) => {
    const rule = (routeOptions.config as { kept?: KeptRule<unknown> } | undefined)?.kept;
    return standbys && rule?.yields ? undefined : rule;
  };
  const isKept = (request: FastifyRequest): boolean => {
    const rule = request.method === 'GET' ? ruleOf(request) : undefined;
    return rule !== undefined && !rule.unless?.(request.query as Record<string, unknown>);
  };
  fastify.addHook('onRequest', async (request: KeepingRequest, reply) => {
    if (!isKept(request)) return;
    // Without the primary there is nothing to go by; the request takes its usual way.
    const found = await kept.find(request.url).catch(() => null);
    if (!found) return;
    if ('making' in found) request[MAKING] = found.making;
    else {
      const { body, etag } = found.answer;
      return reply.send(isKnown(request, reply, etag) ? '' : body);
    }
  });
  fastify.addHook('preSerialization', async (request: KeepingRequest, _reply, payload) => {
    const making = request[MAKING];
    if (making) making.until = ruleOf(request)!.until(payload);
    return payload;
  });
  fastify.addHook('onSend', async (request: KeepingRequest, reply, payload) => {
    const making = request[MAKING];
    if (!making) return payload;
    try {
      if (reply.statusCode !== 200 || typeof payload !== 'string') return payload;
      const { etag } = kept.keep(making, payload);
      return isKnown(request, reply, etag) ? '' : payload;
    } finally {
      making.finish();
    }
  });
  // Also of those that ended without an answer: nobody waits for ever.
  fastify.addHook('onResponse', async (request: KeepingRequest) => request[MAKING]?.finish());
}

/**
 * Marks the answer, and says whether the client has it already.
 * `no-cache`: a browser may keep it too, but asks each time whether it still holds.
 */
function isKnown(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  void reply.header('etag', etag).header('cache-control', 'no-cache');
  const known = request.headers['if-none-match']?.split(',').some((it) => it.trim() === etag);
  if (known) void reply.code(304).removeHeader('content-type');
  else void reply.header('content-type', 'application/json; charset=utf-8');
  return known === true;
}
