import { SESSION_COOKIE, type Config } from '#platform';
import type { FastifyReply } from 'fastify';

/** Guessing through many accounts from one address; one account locks by itself much sooner. */
export const FAILED_SIGN_INS = { kind: 'failed_sign_in', most: 30, seconds: 900 } as const;

/** Gives the browser its session, in a cookie that no script reads. */
export function giveSession(reply: FastifyReply, token: string, config: Config): void {
  void reply.setCookie(SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: config.cookieSecure,
    path: '/',
    maxAge: config.sessionHours * 3600,
  });
}
