import type { Readable } from 'node:stream';

/**
 * Where contents stand by name: written once, whole or not at all, and never changed. What is given
 * here is sealed already, so that whoever keeps it learns nothing.
 */
export interface Contents {
  /** @throws DomainError service_unavailable where the store cannot be reached */
  put(name: string, content: Readable | Buffer): Promise<void>;
  /**
   * @throws ContentMissing
   * @throws DomainError service_unavailable where the store cannot be reached
   */
  get(name: string): Promise<Readable>;
  /** Removing what is not there is no fault. */
  remove(name: string): Promise<void>;
}

/** There is no content of this name. */
export class ContentMissing extends Error {
  constructor(readonly contentName: string) {
    super(`no content ${contentName}`);
    this.name = 'ContentMissing';
  }
}
