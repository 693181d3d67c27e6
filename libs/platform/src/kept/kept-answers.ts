import { createHash } from 'node:crypto';
import type { Standing, TrailWatch } from './trail-watch.js';

/** An answer as it goes out again and again. */
export interface KeptAnswer {
  body: Buffer;
  etag: string;
}

interface Stored extends KeptAnswer {
  mark: string;
  from: Date;
  /** When the passing of time alone changes it; null for never. */
  until: Date | null;
  /** By this process's monotonic clock. */
  storedAt: number;
}

/** An answer that is being made, and whoever waits for it. */
export interface Making {
  key: string;
  standing: Standing;
  until: Date | null;
  done: Promise<void>;
  finish(): void;
}

/** What is changed past the trail (an owner's own SQL) shows after so long at the latest. */
const LONGEST_MS = 10_000;
const MOST_BYTES = 16 * 1024 * 1024;
/** What an answer takes beside its body and its address, about. */
const ENTRY_BYTES = 500;

/**
 * Answers of the public in this process's memory, given again only while nothing that the public reads
 * was committed since they were made: whoever asks has the trail looked at anew (`TrailWatch`).
 *
 * Never stale, because an answer carries the mark of a look that ended before its first query began; a
 * later commit has a later link, so any look that begins after it gives another mark.
 */
export class KeptAnswers {
  /** The one used longest ago comes first. */
  private readonly stored = new Map<string, Stored>();
  private readonly making = new Map<string, Making>();
  private bytes = 0;

  constructor(private readonly trail: TrailWatch) {}

  /**
   * @param key the address that was asked for
   * @returns the answer, or the right to make it; null where neither is to be had (the caller reads as ever)
   */
  async find(key: string): Promise<{ answer: KeptAnswer } | { making: Making } | null> {
    const standing = await this.trail.standing();
    const found = this.current(key, standing);
    if (found) return { answer: found };
    const other = this.making.get(key);
    if (other?.standing.mark !== standing.mark) return { making: this.begin(key, standing) };
    await other.done;
    const made = this.current(key, standing);
    return made ? { answer: made } : null;
  }

  /** Takes in what was made. */
  keep({ key, standing, until }: Making, answer: string): KeptAnswer {
    const body = alone(answer);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    const { mark, now: from } = standing;
    this.drop(key);
    this.stored.set(key, { body, etag, mark, from, until, storedAt: performance.now() });
    this.bytes += sizeOf(key, body);
    for (const [oldest] of this.stored) {
      if (this.bytes <= MOST_BYTES) break;
      this.drop(oldest);
    }
    return { body, etag };
  }

  private current(key: string, { mark, now }: Standing): KeptAnswer | null {
    const found = this.stored.get(key);
    if (!found) return null;
    const { from, until, storedAt } = found;
    const holds =
      found.mark === mark &&
      from <= now &&
      (until === null || now < until) &&
      performance.now() - storedAt < LONGEST_MS;
    if (!holds) return null;
    this.stored.delete(key);
    this.stored.set(key, found);
    return found;
  }

  private begin(key: string, standing: Standing): Making {
    let release!: () => void;
    const done = new Promise<void>((settle) => (release = settle));
    const finish = () => {
      if (this.making.get(key) === making) this.making.delete(key);
      release();
    };
    const making: Making = { key, standing, until: null, done, finish };
    this.making.set(key, making);
    return making;
  }

  private drop(key: string): void {
    const found = this.stored.get(key);
    if (!found) return;
    this.bytes -= sizeOf(key, found.body);
    this.stored.delete(key);
  }
}

/** Not as a piece of Node's pool: what is kept long would keep all that stands beside it there as well. */
function alone(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/** Addresses count as well: anybody can think up as many as they like, each with an answer of a few bytes. */
const sizeOf = (key: string, body: Buffer): number => body.length + 2 * key.length + ENTRY_BYTES;
