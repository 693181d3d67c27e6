import { ERRORS } from '#contracts';
import { DomainError, maskPersonalData } from '#kernel';

/** A job that no further attempt can help: unknown name, wrong payload, missing handler. */
export class FatalJobError extends Error {
  override readonly name = 'FatalJobError';
}

/** Whether another attempt could end otherwise, by the error's own word. */
export function canRetry(error: unknown): boolean {
  if (error instanceof FatalJobError) return false;
  if (error instanceof DomainError) return ERRORS[error.code].retry;
  return true;
}

/**
 * What a log may say of an error. Its other properties stay out: a database driver's error carries
 * the statement's parameters, which may be sealed.
 */
export function describeError(error: unknown): {
  error: string;
  cause?: string;
  stack?: string;
  code?: string;
} {
  if (!(error instanceof Error)) return { error: String(error) };
  const { code } = error as { code?: unknown };
  return {
    error: `${error.name}: ${error.message}`,
    ...(error.cause instanceof Error ? { cause: error.cause.message } : {}),
    stack: error.stack,
    ...(typeof code === 'string' ? { code } : {}),
  };
}

/** Quoted pieces of values; names of tables, columns and constraints stay. */
const QUOTED = /"(?![a-z_]+")[^"]*"|'(?![a-z_]+')[^']*'|“[^”]*”/g;
const LONGEST = 300;

/**
 * An error's name and message as they may be kept in a queue's store and shown to an operator: what
 * it quotes of values is left out, because a value may be sealed or personal.
 */
export function keptWords(error: unknown): string {
  if (error instanceof DomainError) return `${error.name}: ${error.code}`;
  if (!(error instanceof Error)) return 'Error: not an error';
  const message = maskPersonalData(error.message.replace(QUOTED, '“…”'));
  return `${error.name}: ${message}`.slice(0, LONGEST);
}
