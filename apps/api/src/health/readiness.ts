import type { BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Database, schemaIsCurrent } from '#platform';

/** Whether this process should be sent requests. */
export class Readiness implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly db: Database,
    /** How long whoever asks is given to see that it is about to end, before it does. */
    private readonly shutdownDelayMs: number,
  ) {}

  /** The database answers and has all that this build needs, and no end is near. */
  async ready(): Promise<boolean> {
    if (this.stopping) return false;
    try {
      const [current] = await Promise.all([schemaIsCurrent(this.db.dataSource), this.db.now()]);
      return current;
    } catch {
      return false;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await pause(this.shutdownDelayMs);
  }
}
