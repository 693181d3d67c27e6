import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What Nest has to say goes the way of all lines; its chatter at start is left out. */
export function nestLogger(logger: Logger): LoggerService {
  const say = (level: 'debug' | 'warn' | 'error') => (message: unknown, context?: unknown) =>
    logger[level]({ context: String(context ?? '') }, String(message));
  return { log: say('debug'), warn: say('warn'), error: say('error') };
}
