import { Field, type Config } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SIGN_ON_MINUTES } from '../application/sso/begin-sign-on.use-case.js';

/** Ties a sign-on under way to one browser: what comes back to another one counts for nothing. */
const COOKIE = 'jiebang_sso';
const PATH = '/api/v1/sso';

export class SignOnAddress {
  @Field.text('认证方的地址', { max: 4000 }) address: string;
}

export const browserOf = (request: FastifyRequest): string => request.cookies[COOKIE] ?? '';

export function giveBrowser(reply: FastifyReply, value: string, config: Config): void {
  void reply.setCookie(COOKIE, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: config.cookieSecure,
    path: PATH,
    maxAge: SIGN_ON_MINUTES * 60,
  });
}

export const forgetBrowser = (reply: FastifyReply): void =>
  void reply.clearCookie(COOKIE, { path: PATH });
