import { Transform } from 'class-transformer';

/**
 * No control characters but line breaks and tabs: a NUL no column can hold, and what turns the
 * direction of writing makes a text, or its neighbour, read as something else.
 */
export const CLEAN =
  /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$/;
/** Years that date arithmetic holds on either side of. */
const DATE = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** Blanks around a text carry nothing. */
export const trim = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

/** Ids are compared as text here and there; PostgreSQL writes them in lower case. */
export const lowerCase = Transform(({ value }: { value: unknown }) =>
  Array.isArray(value) ? value.map(lowered) : lowered(value),
);
const lowered = (value: unknown): unknown =>
  typeof value === 'string' ? value.toLowerCase() : value;

/** `YYYY-MM-DD` that the calendar has. */
export const isRealDate = (value: unknown): boolean =>
  typeof value === 'string' &&
  DATE.test(value) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

/** ISO 8601 with an offset, between 1970 and 2100. */
export const isRealInstant = (value: unknown): boolean => {
  if (typeof value !== 'string' || !INSTANT.test(value) || !isRealDate(value.slice(0, 10)))
    return false;
  const time = Date.parse(value);
  return time > 0 && time < 4_102_444_800_000;
};
