import { CONSTRAINT_ERRORS } from '#contracts';
import { DomainError } from '#kernel';

/**
 * Not now: the server is away or starting, has no place left, took too long (the classes 08, 53 and
 * 57 among SQLSTATEs), or the connection ended under the statement.
 */
const NOT_NOW = /^(08|53|57)\w{3}$|^(25P0[34]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
/** What is said without a code: no connection became free in time, or it broke (under a transaction, too). */
const NO_CONNECTION =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Database connection provided by a query runner was already released|Query runner already released)/;

interface PgError {
  code?: string;
  constraint?: string;
}

/** Names what the database refused; anything else passes as it is. */
export function toDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  if (isNotNow(error)) {
    return Object.assign(new DomainError('service_unavailable'), { cause: error });
  }
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

function isNotNow(error: unknown): boolean {
  const { code, syscall, message } = ((error as { driverError?: object }).driverError ?? error) as {
    code?: unknown;
    syscall?: unknown;
    message?: unknown;
  };
  // A server's socket in the file system is gone with it.
  if (code === 'ENOENT') return syscall === 'connect';
  if (typeof code === 'string') return NOT_NOW.test(code);
  return typeof message === 'string' && NO_CONNECTION.test(message);
}
