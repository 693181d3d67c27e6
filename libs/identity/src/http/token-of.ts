import { SESSION_COOKIE } from '#platform';
import type { FastifyRequest } from 'fastify';

/** The session's token as the request carries it. */
export const tokenOf = (request: FastifyRequest): string => request.cookies[SESSION_COOKIE] ?? '';
