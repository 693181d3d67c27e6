import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ERRORS, type ErrorCode, type ErrorRow } from '#contracts';
import { DomainError } from '#kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { toDomainError } from '../database/pg-errors.js';

/** RFC 9457 problem document. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail: string;
  instance: string;
  retry: boolean;
  fields?: Record<string, string>;
}

const FASTIFY_CODES: Record<string, ErrorCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_REQ_FILE_TOO_LARGE: 'payload_too_large',
  FST_FILES_LIMIT: 'malformed_request',
  FST_PARTS_LIMIT: 'malformed_request',
  FST_FIELDS_LIMIT: 'malformed_request',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported_media_type',
};

const STATUS_CODES: Record<number, ErrorCode> = {
  400: 'malformed_request',
  404: 'route_not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  503: 'service_unavailable',
};

/** When whoever was turned away may ask again. */
export const COME_AGAIN_SECONDS = 2;

/** What somebody has to look into, not the one who asked. */
const GRAVE: ReadonlySet<ErrorCode> = new Set(['internal', 'seal_broken', 'seal_key_unavailable']);

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const known = named(error);
    if (GRAVE.has(known.code)) {
      this.logger.error({ requestId: request.id, err: safeError(error) }, 'request failed');
      known.details.requestId = request.id;
    } else if (known.cause) {
      // Something that we stand on did not answer: no fault of ours, and yet to be seen.
      this.logger.warn({ requestId: request.id, err: safeError(known.cause) }, known.code);
    }
    const body = problemOf(known, request.url.split('?')[0]!);
    if (reply.sent) return;
    const { seconds = body.status === 503 ? COME_AGAIN_SECONDS : undefined } = known.details;
    if (typeof seconds === 'number') void reply.header('retry-after', String(seconds));
    void reply
      .status(body.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(body));
  }
}

function named(error: unknown): DomainError {
  const mapped = toDomainError(error);
  if (mapped instanceof DomainError) return mapped;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code && FASTIFY_CODES[code]) return new DomainError(FASTIFY_CODES[code]);
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status && STATUS_CODES[status]) return new DomainError(STATUS_CODES[status]);
  if (status && status >= 400 && status < 500) return new DomainError('malformed_request');
  return new DomainError('internal');
}

/** The document for an error; placeholders of the sentence come from the details. */
export function problemOf(error: DomainError, instance: string): ProblemBody {
  const row: ErrorRow = ERRORS[error.code];
  const fields = error.details.fields as Record<string, string> | undefined;
  const detail = sentence(row.message, error.details);
  return {
    type: `/api/docs/errors#${error.code}`,
    title: titleOf(row.message),
    status: row.status,
    code: error.code,
    detail,
    instance,
    retry: row.retry,
    ...(fields && Object.keys(fields).length > 0 ? { fields } : {}),
  };
}

/** The same for every occurrence, as RFC 9457 asks: what varies is left open. */
function titleOf(message: string): string {
  return message.replace(/\s*\{\w+\}\s*/g, '…').split(/[，。：]/)[0]!;
}

function sentence(message: string, details: Record<string, unknown>): string {
  return message.replace(/\{(\w+)\}/g, (_, key: string) => String(details[key] ?? ''));
}

/** Stack and message only; a database error's parameters could hold what is sealed. */
function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = ((error as { driverError?: { code?: string } }).driverError ?? {}) as {
    code?: string;
  };
  return { name: error.name, message: error.message, code, stack: error.stack };
}
