import type { ErrorCode } from '#contracts';

/**
 * A refusal with a name. Every layer below HTTP throws only this; the one table in contracts
 * gives each code its HTTP status, its Chinese message and whether a retry can help.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  /**
   * @param code    row of the error table
   * @param details facts shown beside the message (field errors, the year, the version);
   *                never secrets or personal data, because they reach the client
   */
  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

/**
 * The object is absent or not the caller's: one answer for both, so that guessing ids tells nothing.
 *
 * @param what the kind of object, in the words of the glossary
 */
export function notFound(what: string): DomainError {
  return new DomainError('not_found', { what });
}
