import { Param, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { hash } from 'node:crypto';
import { canonicalJson, DomainError, isId, notFound } from '#kernel';
import type { AccountActor, Actor, CommandContext } from '../database/command.js';
import type { JiebangRequest } from './access.guard.js';

const idPipe = {
  transform(value: string): string {
    if (!isId(value)) throw notFound('记录');
    return value.toLowerCase();
  },
};

/** An id of the path; what is no UUID is simply not found. */
export const Id = (name = 'id'): ParameterDecorator => Param(name, idPipe);

/** Who asks (a visitor on public routes). */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  return context.switchToHttp().getRequest<JiebangRequest>().actor ?? { kind: 'public' };
});

/** The signed-in account; for routes that are not public. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): AccountActor => {
  const { actor } = context.switchToHttp().getRequest<JiebangRequest>();
  if (actor?.kind !== 'account') throw new DomainError('not_signed_in');
  return actor;
});

/** The write that is asked for: actor, idempotency key and the fingerprint of what was sent. */
export const Command = createParamDecorator(
  (_: unknown, context: ExecutionContext): CommandContext => {
    const request = context.switchToHttp().getRequest<JiebangRequest>();
    const key = request.headers['idempotency-key'];
    if (key !== undefined && (typeof key !== 'string' || !/^[\x21-\x7e]{1,120}$/.test(key))) {
      throw new DomainError('invalid_input', {
        fields: { 'Idempotency-Key': '请求编号须为 1–120 个可见 ASCII 字符' },
      });
    }
    return {
      actor: request.actor ?? { kind: 'public' },
      idempotencyKey: key,
      fingerprint: fingerprintOf(request),
      requestId: request.id,
      address: request.ip,
    };
  },
);

/** What is JSON but cannot be written canonically (a number out of range, a depth without end). */
function fingerprintOf({ method, url, body }: JiebangRequest): string {
  try {
    return hash('sha256', `${method} ${url} ${canonicalJson(body ?? null)}`);
  } catch {
    throw new DomainError('malformed_request');
  }
}
