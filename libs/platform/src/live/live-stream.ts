import { PassThrough } from 'node:stream';
import type { AccountActor } from '../database/command.js';

/** A reader who takes nothing in for this long a backlog is let go and may come back. */
const MOST_UNREAD_BYTES = 256 * 1024;
/** How long a browser waits before it comes back. */
const RETRY_MS = 3_000;

/** Whose stream it is; a visitor's has no session. */
export interface LiveSession {
  actor: AccountActor;
  token: string;
}

/** One event in the wire's form (`text/event-stream`). */
export const liveEvent = (event: string, data: object): string =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** One open page that hears what changes. */
export class LiveStream extends PassThrough {
  constructor(readonly session: LiveSession | null) {
    super({ highWaterMark: MOST_UNREAD_BYTES });
    this.on('error', () => this.destroy());
    this.tell(`retry: ${RETRY_MS}\n\n`);
  }

  tell(text: string): void {
    if (this.writableEnded || this.destroyed) return;
    if (!this.write(text)) this.destroy();
  }
}
