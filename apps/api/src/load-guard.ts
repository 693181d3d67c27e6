import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The loop of events is this far behind on the average of a moment … */
const SLOWEST_MS = 3_000;
/** … while so much of the measure is under way: it would only fall behind more. */
const MUCH = 0.1;
const MOMENT_MS = 500;
const RESOLUTION_MS = 20;

/** Whoever watches over us must be answered then above all; open pages are counted by themselves. */
const SPARED = /^\/api\/v1\/(health|live)\b/;

/**
 * Turns requests away before anything is done for them, when more are under way than can be served in
 * time: those that are let in are answered soon, the others are told to come again.
 *
 * @param most requests under way at the same time
 * @param refuse gives the answer
 */
export function loadGuard(
  most: number,
  refuse: (request: FastifyRequest, reply: FastifyReply) => Promise<void>,
) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let slow = false;
  setInterval(() => {
    slow = delay.mean / 1e6 - RESOLUTION_MS > SLOWEST_MS;
    delay.reset();
  }, MOMENT_MS).unref();
  let underWay = 0;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (SPARED.test(request.url)) return;
    if (underWay >= (slow ? most * MUCH : most)) return refuse(request, reply);
    underWay += 1;
    // Also of those that the client has given up.
    reply.raw.once('close', () => (underWay -= 1));
  };
}
