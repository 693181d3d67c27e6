import { CONSTRAINT_ERRORS } from '#contracts';
import { DomainError } from '#kernel';

interface PgError {
  code?: string;
  constraint?: string;
}

/** Names what the database refused; anything else passes as it is. */
export function toDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const pg = ((error as { driverError?: PgError }).driverError ?? error) as PgError;
  if (typeof pg?.code !== 'string') return error;
  if (pg.code.startsWith('23')) {
    const known = CONSTRAINT_ERRORS[pg.constraint ?? ''];
    return new DomainError(known ?? 'constraint_violated', { constraint: pg.constraint });
  }
  // Data exceptions: a value no column can hold, such as a NUL character or a number out of range.
  if (pg.code.startsWith('22')) return new DomainError('invalid_input', { fields: {} });
  return error;
}
