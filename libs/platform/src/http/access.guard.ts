import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ROLE_NAMES } from '#contracts';
import { DomainError } from '#kernel';
import type { FastifyRequest } from 'fastify';
import type { AccountActor, Actor } from '../database/command.js';
import { ACCESS, RECENT_PROOF, type Access } from './access.js';

export const SESSION_COOKIE = 'jiebang_session';

/** Who a session belongs to. */
export interface SessionHolder {
  actor: AccountActor;
  /** The password was set by someone else and must be changed before anything else. */
  mustChangePassword: boolean;
  /** One of the account's roles needs a second factor, which has to be set up before anything else. */
  mustSetUpSecondFactor: boolean;
  /** Whether a password or a code was given in it within the last ten minutes. */
  provedLately: boolean;
}

/** Turns the session cookie into an actor; the identity room provides it. */
export abstract class SessionResolver {
  /**
   * @param used whether a person asks: asking by itself, a page does not prolong the session
   * @returns the holder, `expired` for a session that has ended, null for none
   */
  abstract resolve(token: string, used: boolean): Promise<SessionHolder | 'expired' | null>;

  /**
   * Which of these sessions still stand, by token, with the membership that each acts in. Asking is
   * no use of a session: it prolongs nothing.
   */
  abstract standing(tokens: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface JiebangRequest extends FastifyRequest {
  actor?: Actor;
}

/** Sent by pages that ask without anybody at them; it can only let a session end sooner. */
const BACKGROUND_HEADER = 'x-background';

const asksByItself = ({ headers }: JiebangRequest): boolean =>
  headers[BACKGROUND_HEADER] !== undefined ||
  headers.accept?.includes('text/event-stream') === true;

/** Least privilege on every route: no declaration, no entry. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionResolver,
  ) {}

  /**
   * @throws DomainError not_signed_in | session_expired | role_not_allowed | password_change_required |
   *         second_factor_setup_required | reauthentication_required
   */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw new Error(`route without access rule: ${context.getHandler().name}`);
    const request = context.switchToHttp().getRequest<JiebangRequest>();
    const token = request.cookies?.[SESSION_COOKIE];
    const holder = token ? await this.sessions.resolve(token, !asksByItself(request)) : null;
    if (access.kind === 'public') {
      request.actor = holder && holder !== 'expired' ? holder.actor : { kind: 'public' };
      return true;
    }
    if (holder === 'expired') throw new DomainError('session_expired');
    if (!holder) throw new DomainError('not_signed_in');
    const { actor, mustChangePassword, mustSetUpSecondFactor, provedLately } = holder;
    if (access.kind === 'roles') {
      if (!access.roles.includes(actor.role)) {
        throw new DomainError('role_not_allowed', { role: ROLE_NAMES[actor.role] });
      }
      if (mustChangePassword) throw new DomainError('password_change_required');
      if (mustSetUpSecondFactor) throw new DomainError('second_factor_setup_required');
    }
    const grave = this.reflector.get<true | undefined>(RECENT_PROOF, context.getHandler());
    if (grave && !provedLately) throw new DomainError('reauthentication_required');
    request.actor = actor;
    return true;
  }
}
