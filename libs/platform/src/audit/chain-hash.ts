import { createHash } from 'node:crypto';

/** The hash before the first link. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** Families of an entry's fields that have a digest of their own in its link. */
export const FAMILIES = ['time', 'actor', 'action', 'content'] as const;
export type Family = (typeof FAMILIES)[number];

/** An entry's fields as the database prints them. */
export interface EntryText {
  entryId: string;
  at: string;
  actorKind: string;
  accountId: string | null;
  role: string | null;
  address: string | null;
  requestId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  listingId: string | null;
  sealed: string;
  reason: string | null;
  details: string;
}

/**
 * Fields as `length:text` (bytes of UTF-8), null as `-`, with commas between: the same text as
 * `audit_field` in the database, written a second time because a check must not ask the functions
 * that whoever changed the data could have changed too.
 */
export function fieldsText(...fields: (string | null)[]): Buffer {
  const parts = fields.map((it) => (it === null ? '-' : `${Buffer.byteLength(it)}:${it}`));
  return Buffer.from(parts.join(','));
}

const sha256 = (...parts: Buffer[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** The digest of each family, from the entry as it stands now. */
export function familyDigests(entry: EntryText): Record<Family, Buffer> {
  const of = (...fields: (string | null)[]) => sha256(fieldsText(...fields));
  const { actorKind, accountId, role, address, requestId } = entry;
  const { action, subjectType, subjectId, listingId, sealed } = entry;
  return {
    time: of(entry.at),
    actor: of(actorKind, accountId, role, address, requestId),
    action: of(action, subjectType, subjectId, listingId, sealed),
    content: of(entry.reason, entry.details),
  };
}

export interface LinkText {
  /** decimal */
  seq: string;
  entryId: string;
  chainedAt: string;
  digests: Record<Family, Buffer>;
}

/** The hash of a link over the one before it. */
export function linkHash(previous: Buffer, { seq, entryId, chainedAt, digests }: LinkText): Buffer {
  return sha256(
    previous,
    fieldsText(seq, entryId, chainedAt),
    ...FAMILIES.map((family) => digests[family]),
  );
}
