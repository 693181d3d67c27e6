import { COME_AGAIN_SECONDS, problemOf, type Config } from '#platform';
import type { ErrorCode } from '#contracts';
import { DomainError } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Besides same-site cookies: a browser's write must come from our own pages. */
export function refuseForeignOrigin(config: Config) {
  const own = new URL(config.publicUrl).host;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (SAFE.has(request.method)) return;
    if (request.headers['sec-fetch-site'] === 'cross-site') {
      return refuse(request, reply, 'foreign_origin');
    }
    const { origin } = request.headers;
    if (!origin) return;
    const host = URL.canParse(origin) ? new URL(origin).host : null;
    if (host === own || host === request.headers.host) return;
    await refuse(request, reply, 'foreign_origin');
  };
}

const UPLOADS = '/api/v1/files';

/**
 * Commands are JSON. What a plain HTML form can send needs no leave of ours to be sent from a foreign
 * page, so none of its three types is taken; uploads alone are multipart.
 */
export async function refuseForms(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (SAFE.has(request.method)) return;
  const type = request.headers['content-type']?.split(';')[0]!.trim().toLowerCase();
  if (!type || type === 'application/json') return;
  if (type === 'multipart/form-data' && request.url.split('?')[0] === UPLOADS) return;
  await refuse(request, reply, 'unsupported_media_type');
}

/** Deeper than any form of ours; the validators behind walk a body by recursion. */
const DEEPEST = 20;

/** Refuses bodies nested beyond reason before anything walks through them. */
export async function refuseDeepNesting(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  let level: unknown[] = [request.body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return refuse(request, reply, 'malformed_request');
    level = level.flatMap((value) =>
      value !== null && typeof value === 'object' ? Object.values(value) : [],
    );
  }
}

/** What the router itself refuses, such as `%ff` in an address: no hook sees it, so all is done here. */
export function refuseUnroutable(
  _error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  void securityHeaders(request, reply, null);
  void refuse(request, reply, 'malformed_request');
}

/** For whoever comes when too much is under way. */
export async function refuseForNow(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  void reply.header('retry-after', String(COME_AGAIN_SECONDS));
  await refuse(request, reply, 'service_unavailable');
}

async function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ErrorCode,
): Promise<void> {
  const problem = problemOf(new DomainError(code), request.url.split('?')[0]!);
  await reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

/** On every answer. Pages bring their own content policy. */
export async function securityHeaders(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  void reply.header('x-content-type-options', 'nosniff');
  void reply.header('x-frame-options', 'DENY');
  void reply.header('referrer-policy', 'same-origin');
  void reply.header('x-request-id', request.id);
  if (!reply.hasHeader('cache-control') && request.url.startsWith('/api/v1/')) {
    void reply.header('cache-control', 'no-store');
  }
  return payload;
}
