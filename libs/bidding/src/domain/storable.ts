import { DomainError } from '#kernel';

/**
 * Refuses texts that no database column takes (NUL, half a surrogate pair): what is sealed passes by
 * the database unread, and has to be fit to be shown in a column or a document afterwards.
 *
 * @throws DomainError invalid_input
 */
export function requireStorable(value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) {
      throw new DomainError('invalid_input', { fields: {} });
    }
  } else if (value !== null && typeof value === 'object') {
    Object.values(value).forEach(requireStorable);
  }
}
