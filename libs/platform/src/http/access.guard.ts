import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ROLE_NAMES } from '#contracts';
import { DomainError } from '#kernel';
import type { FastifyRequest } from 'fastify';
import type { AccountActor, Actor } from '../database/command.js';
import { ACCESS, type Access } from './access.js';

export const SESSION_COOKIE = 'jiebang_session';

/** Turns the session cookie into an actor; the identity room provides it. */
export abstract class SessionResolver {
  /** @returns the actor, `expired` for a session that has ended, null for none */
  abstract resolve(token: string): Promise<AccountActor | 'expired' | null>;
}

export interface JiebangRequest extends FastifyRequest {
  actor?: Actor;
}

/** Least privilege on every route: no declaration, no entry. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionResolver,
  ) {}

  /** @throws DomainError not_signed_in | session_expired | role_not_allowed */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw new Error(`route without access rule: ${context.getHandler().name}`);
    const request = context.switchToHttp().getRequest<JiebangRequest>();
    const token = request.cookies?.[SESSION_COOKIE];
    const actor = token ? await this.sessions.resolve(token) : null;
    if (access.kind === 'public') {
      request.actor = actor && actor !== 'expired' ? actor : { kind: 'public' };
      return true;
    }
    if (actor === 'expired') throw new DomainError('session_expired');
    if (!actor) throw new DomainError('not_signed_in');
    if (access.kind === 'roles' && !access.roles.includes(actor.role)) {
      throw new DomainError('role_not_allowed', { role: ROLE_NAMES[actor.role] });
    }
    request.actor = actor;
    return true;
  }
}
