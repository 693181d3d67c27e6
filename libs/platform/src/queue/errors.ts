import { ERRORS } from '#contracts';
import { DomainError } from '#kernel';

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
export function describeError(error: unknown): { error: string; stack?: string; code?: string } {
  if (!(error instanceof Error)) return { error: String(error) };
  const { code } = error as { code?: unknown };
  return {
    error: `${error.name}: ${error.message}`,
    stack: error.stack,
    ...(typeof code === 'string' ? { code } : {}),
  };
}
