import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database.js';
import { MAX_LAG_MS, type Replicas } from '../database/replicas.js';
import { isForOthers } from '../kept/keep-answers.js';

interface ReadingRequest extends FastifyRequest {
  reads?: Database;
}

/**
 * Says that one has just written. Whoever has it reads from the primary for as long as a standby may be
 * behind and once more; it says nothing else. The place in the log would be exact too, but tells how
 * much is being written, as much as how many bid.
 */
const WROTE = 'jiebang_wrote';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Chooses where a request of the public reads, and marks those who write. */
export function chooseReads(replicas: Replicas, primary: Database, secure: boolean) {
  return (request: ReadingRequest, reply: FastifyReply, done: () => void): void => {
    const writes = !SAFE.has(request.method);
    if (writes && replicas.any) {
      void reply.setCookie(WROTE, '1', {
        path: '/api',
        httpOnly: true,
        sameSite: 'lax',
        secure,
        maxAge: (2 * MAX_LAG_MS) / 1000,
      });
    }
    const exact = writes || request.cookies?.[WROTE] || isForOthers(request);
    request.reads = exact ? primary : replicas.reader();
    done();
  };
}

/** Where a page of the public reads; for nothing that decides and nothing that is sealed. */
export const PublicReads = createParamDecorator(
  (_: unknown, context: ExecutionContext): Database =>
    context.switchToHttp().getRequest<ReadingRequest>().reads!,
);
