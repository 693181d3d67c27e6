import type { Logger } from 'pino';
import { describeError } from '../queue/errors.js';

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Does a round again and again: at an interval, at once when woken or when the last round found
 * more than it took, and after a growing pause when a round fails.
 */
export class Loop {
  private stopped = true;
  private woken = false;
  private failures = 0;
  private roundBegan?: number;
  private interrupt?: () => void;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly everyMs: number,
    /** Says whether there may be more to do, or after how many milliseconds there will be. */
    private readonly round: () => Promise<boolean | number>,
    private readonly logger: Logger,
  ) {}

  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.ended = this.go();
  }

  /** The next round begins now, or right after the one that is under way. */
  wake(): void {
    this.woken = true;
    if (this.failures === 0) this.interrupt?.();
  }

  /** How long the round under way has been going on; 0 between rounds. */
  get runningForMs(): number {
    return this.roundBegan === undefined ? 0 : performance.now() - this.roundBegan;
  }

  /** No further round; resolves when the one under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.interrupt?.();
    await this.ended;
  }

  private async go(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      let more: boolean | number = false;
      this.roundBegan = performance.now();
      try {
        more = await this.round();
        this.failures = 0;
      } catch (error) {
        this.failures += 1;
        this.logger.warn({ loop: this.name, ...describeError(error) }, 'round failed');
      }
      this.roundBegan = undefined;
      if (more === true || this.stopped || (this.woken && this.failures === 0)) continue;
      await this.pause(typeof more === 'number' ? more : this.everyMs);
    }
  }

  private pause(usual: number): Promise<void> {
    const backoff = FIRST_PAUSE_MS * 2 ** (this.failures - 1);
    const ms = this.failures === 0 ? usual : Math.min(backoff, LONGEST_PAUSE_MS);
    return new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      this.interrupt = () => {
        clearTimeout(timer);
        done();
      };
    }).then(() => {
      this.interrupt = undefined;
    });
  }
}
