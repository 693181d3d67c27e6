import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements that a connection keeps prepared at most; texts beyond are sent whole each time. */
const MOST = 300;
/** Texts heard once that are remembered, the latest: one that comes again soon is worth preparing. */
const REMEMBERED = 300;
/** Longer than this is a text of its own each time, or planned for longer than it takes to send. */
const LONGEST = 20_000;

type Heard = (error: Error | undefined, result: pg.QueryResult) => void;

/**
 * A connection that has the server keep a statement prepared from the second time on: understanding and
 * planning the thirty statements of a command takes the server longer than running them.
 *
 * A migration that adds a column to what a statement gives back makes the server refuse the kept one, once;
 * the connection then forgets all of them, and `UnitOfWork` runs the command again.
 *
 * What is asked in one go, without waiting for answers in between, leaves in one packet (`pipeline` in the
 * settings) and is answered in that order.
 *
 * What comes as an object is left as it is: `Database` says by itself which reads are prepared, because the
 * best plan of a list may depend on what is asked for.
 */
export class PreparingClient extends pg.Client {
  /** By text. */
  private readonly names = new Map<string, string>();
  private readonly heardOnce = new Set<string>();
  private generation = 0;
  private gathering = false;

  override query(...given: unknown[]): never {
    this.gather();
    const [text, values, callback] = given;
    const ask = super.query.bind(this) as (...all: unknown[]) => never;
    const name = typeof text === 'string' && Array.isArray(values) ? this.nameOf(text) : undefined;
    if (name === undefined) return ask(...given);
    const query = (heard: Heard) => {
      // Made from a text, because `pg` copies an object, property by property, before it makes one.
      const prepared = new pg.Query(text as string, values as unknown[], (error, result) => {
        if (isOutdatedStatement(error)) this.forget();
        heard(error, result);
      });
      return ask(Object.assign(prepared, { name }));
    };
    if (typeof callback === 'function') return query(callback as Heard);
    return new Promise((resolve, reject) => {
      query((error, result) => (error ? reject(error) : resolve(result)));
    }) as never;
  }

  /** Holds back what is sent until whoever runs now has asked for all it wants. */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    const { stream } = (this as unknown as { connection: pg.Connection }).connection;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }

  /** Has every statement understood anew. */
  private forget(): void {
    this.names.clear();
    this.generation += 1;
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    if (this.names.size >= MOST || text.length > LONGEST) return undefined;
    if (!this.heardOnce.delete(text)) {
      this.heardOnce.add(text);
      const [oldest] = this.heardOnce;
      if (this.heardOnce.size > REMEMBERED) this.heardOnce.delete(oldest!);
      return undefined;
    }
    const digest = createHash('sha1').update(text).digest('base64url');
    const name = `${this.generation}:${digest}`;
    this.names.set(text, name);
    return name;
  }
}

/** What the server says of a kept statement whose result has other columns since a migration. */
export const isOutdatedStatement = (error: unknown): boolean => {
  const { code, routine } = (error ?? {}) as pg.DatabaseError;
  return code === '0A000' && routine === 'RevalidateCachedQuery';
};
